import { describe, expect, test } from 'vitest';
import {
  byLanguage,
  choice,
  cleanText,
  day,
  decimal,
  link,
  localized,
  localizedList,
  moment,
  record,
  text,
} from './properties.ts';

const about = { es: 'Algo.', en: 'Something.' };
const takes = (
  property: { shape: { safeParse(v: unknown): { success: boolean } } },
  value: unknown,
) => property.shape.safeParse(value).success;

describe('clean text', () => {
  test.each(['Ñandú', '日本語', '👩‍👩‍👧', 'a\tb\nc', "'; DROP TABLE x", '${x}'])(
    'takes %j',
    (given) => {
      expect(cleanText(100).safeParse(given).success).toBe(true);
    },
  );

  test.each([
    ['a null character', 'a\u0000b'],
    ['an escape', 'a\u001b[31m'],
    ['a delete', 'a\u007f'],
    ['half a character', 'a\ud83d'],
    ['the other half', '\ude00b'],
    ['more than its limit', 'a'.repeat(101)],
  ])('refuses %s', (_, given) => {
    expect(cleanText(100).safeParse(given).success).toBe(false);
  });
});

describe('localized text', () => {
  test.each([[{ es: 'hola' }], [{ es: 'a', 'pt-BR': 'b', 'zh-Hant': 'c' }], [{}]])(
    'takes %j',
    (given) => expect(takes(localized(about), given)).toBe(true),
  );

  test.each([
    ['a plain text', 'hola'],
    ['no language', { '': 'hola' }],
    ['a word that is no language', { Spanish: 'hola' }],
    ['an empty text', { es: '' }],
    ['a list', ['hola']],
    ['__proto__ for a language', JSON.parse('{"__proto__":"hola"}')],
  ])('refuses %s', (_, given) => expect(takes(localized(about), given)).toBe(false));

  test('may hold several texts a language', () => {
    expect(takes(localizedList(about), { es: ['a', 'b'], en: [] })).toBe(true);
    expect(takes(localizedList(about), { es: 'a' })).toBe(false);
    expect(takes(localizedList(about), JSON.parse('{"__proto__":["a"]}'))).toBe(false);
  });

  test('is refused under __proto__ in whatever shape', () => {
    const shape = byLanguage(cleanText(5));
    expect(shape.safeParse(JSON.parse('{"es":"a","__proto__":{"x":1}}')).success).toBe(false);
  });
});

describe('single values', () => {
  test('a link leads only to the web or to a mailbox', () => {
    expect(takes(link(about), 'https://example.org/a?b=c')).toBe(true);
    expect(takes(link(about), 'mailto:ana@example.org')).toBe(true);
    expect(takes(link(about), 'javascript:alert(1)')).toBe(false);
    expect(takes(link(about), 'data:text/html,x')).toBe(false);
  });

  test('a decimal is finite and keeps its bounds', () => {
    expect(takes(decimal(about), -1.5)).toBe(true);
    expect(takes(decimal(about), Number.POSITIVE_INFINITY)).toBe(false);
    expect(takes(decimal(about), Number.NaN)).toBe(false);
    expect(takes(decimal(about, { min: 0, max: 1 }), 1.01)).toBe(false);
  });

  test('a day is in the calendar, a moment knows its offset', () => {
    expect(takes(day(about), '2026-02-28')).toBe(true);
    expect(takes(day(about), '2026-02-30')).toBe(false);
    expect(takes(moment(about), '2026-02-28T10:00:00-03:00')).toBe(true);
    expect(takes(moment(about), '2026-02-28T10:00:00')).toBe(false);
  });

  test('a choice takes only its words, exactly', () => {
    expect(takes(choice(['LOW', 'HIGH'], about), 'LOW')).toBe(true);
    expect(takes(choice(['LOW', 'HIGH'], about), 'low')).toBe(false);
  });

  test('a record takes its own parts and no others', () => {
    const property = record({ code: text(about), label: localized(about) }, about);
    expect(takes(property, { code: 'A' })).toBe(true);
    expect(takes(property, { code: 'A', colour: 'red' })).toBe(false);
    expect(takes(property, JSON.parse('{"__proto__":{"code":"A"}}'))).toBe(false);
  });
});
