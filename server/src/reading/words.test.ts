import { expect, test } from 'vitest';
import { fold, plain, spread, wordsOf } from './words.ts';

test('accents and case are forgiven in every spelling of Unicode', () => {
  const composed = 'Número de año';
  for (const text of [composed, composed.normalize('NFD'), composed.toUpperCase()]) {
    expect(plain(text)).toBe('numero de ano');
  }
  expect(fold('ﬁN')).toBe('fin');
});

test('identifiers fall into their parts', () => {
  expect(plain('customer_email')).toBe('customer email');
  expect(plain('customerEmail')).toBe('customer email');
  expect(plain('HTTPServerLog2024')).toBe('http server log2024');
  expect(plain('shop.public.ORDERS')).toBe('shop public orders');
  expect(plain('iPhone')).toBe('iphone');
  expect(spread('customerEmail and_more')).toBe('customeremail customer email and more');
});

test('a word knows where it stands', () => {
  const text = '«La Dirección», calle';
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'La',
    'Dirección',
    'calle',
  ]);
  expect(wordsOf('¿?¡! --')).toEqual([]);
});
