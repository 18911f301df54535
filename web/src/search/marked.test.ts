import { expect, test } from 'vitest';
import { marked } from './marked.ts';

test('what stands between guillemets is the match', () => {
  expect(marked('«Corr»eo')).toEqual([
    { text: 'Corr', hit: true },
    { text: 'eo', hit: false },
  ]);
});

test('markup in a name is text like any other', () => {
  expect(marked('<img onerror=alert(1)>')).toEqual([
    { text: '<img onerror=alert(1)>', hit: false },
  ]);
});

test('a guillemet without its pair stays', () => {
  expect(marked('a « b')).toEqual([{ text: 'a « b', hit: false }]);
});
