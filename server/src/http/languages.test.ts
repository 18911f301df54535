import { expect, test } from 'vitest';
import { languagesOf } from './languages.ts';

test('the language asked for comes first, its own before those of the catalog', () => {
  expect(languagesOf('en;q=0.5, pt-BR, *;q=0.1', ['es', 'en'])).toEqual([
    'pt-BR',
    'pt',
    'en',
    'es',
  ]);
});

test('nothing, or nonsense, asks for what the catalog speaks', () => {
  for (const header of [null, '', ';;;', '__proto__', 'x'.repeat(10_000)]) {
    expect(languagesOf(header, ['es', 'en'])).toEqual(['es', 'en']);
  }
});
