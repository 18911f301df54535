import { expect, test } from 'vitest';
import { catalogue, sentence, speechOf } from './errors.ts';

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('every error says the same in Spanish and in English', () => {
  for (const [code, { es, en }] of Object.entries(catalogue)) {
    expect(places(es), code).toEqual(places(en));
    expect(es, code).not.toEqual(en);
  }
});

test('a sentence names what it is about', () => {
  const data = { thing: 'Term g|churn', expected: 2, found: 3 };
  expect(sentence('STALE_VERSION', data, ['en'])).toContain('version 2 and it is at 3');
  expect(sentence('STALE_VERSION', data, ['es'])).toContain('sobre la versión 2 y va por la 3');
});

test('reasons of values are said in the language of the asker', () => {
  const data = {
    thing: 'Term g|churn',
    path: 'set.status',
    reason: 'Invalid option: expected one of "A"|"B"',
  };
  expect(sentence('BAD_VALUE', data, ['es'])).toContain('se espera uno de "A"|"B"');
});

test('who asks in another language is answered in the first one of the catalog', () => {
  expect(speechOf(['fr', 'en', 'es'])).toBe('en');
  expect(speechOf(['fr'])).toBe('es');
});
