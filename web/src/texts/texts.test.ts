import { expect, test } from 'vitest';
import { en } from './en.ts';
import { es } from './es.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

const flat = (texts: Texts, before = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );

const blanks = (text: string): string[] => (text.match(/\{\{\w+/g) ?? []).sort();

test('both languages have the same keys', () => {
  expect(flat(en).map(([key]) => key)).toEqual(flat(es).map(([key]) => key));
});

test('a sentence has the same blanks in both languages', () => {
  const english = new Map(flat(en));
  for (const [key, text] of flat(es))
    expect([key, blanks(english.get(key) ?? '')]).toEqual([key, blanks(text)]);
});

test('no sentence is empty', () => {
  for (const [key, text] of [...flat(es), ...flat(en)])
    expect([key, text.trim()]).not.toEqual([key, '']);
});
