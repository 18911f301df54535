import { expect, test } from 'vitest';
import type { TermTexts } from '../term-query.ts';
import { changedIn, compare, draftOf, inputOf } from './draft.ts';

const aTerm = (definition: string, synonyms: readonly string[] = ['fuga']): TermTexts => ({
  id: 'churn',
  version: 1,
  nameByLanguage: [{ language: 'es', text: 'Abandono' }],
  definitionByLanguage: [{ language: 'es', text: definition }],
  scopeNoteByLanguage: [],
  synonymsByLanguage: [{ language: 'es', texts: [...synonyms] }],
  abbreviationsByLanguage: [],
  examplesByLanguage: [],
});

test('only what says something else is sent', () => {
  const before = draftOf(aTerm('Pérdida de un cliente.'));
  const after = { ...before, 'synonyms.es': 'fuga\nbaja\n', 'name.es': 'Abandono ' };
  expect(inputOf(before, after)).toEqual({
    synonyms: [{ language: 'es', texts: ['fuga', 'baja'] }],
  });
});

test('a text that was cleared is empty, not left as it was', () => {
  const before = draftOf(aTerm('Pérdida de un cliente.'));
  expect(inputOf(before, { ...before, 'definition.es': ' ' })).toEqual({
    definition: [{ language: 'es', text: null }],
  });
});

test('two who wrote in one place clash; who wrote elsewhere does not', () => {
  const before = draftOf(aTerm('Pérdida de un cliente.'));
  const theirs = draftOf(aTerm('Pérdida definitiva.', ['fuga', 'churn']));
  const mine = { ...before, 'definition.es': 'Pérdida de una póliza.' };
  const { clashes, onlyTheirs } = compare(before, { mine, theirs });
  expect(clashes).toEqual([
    {
      unit: 'definition.es',
      before: 'Pérdida de un cliente.',
      mine: 'Pérdida de una póliza.',
      theirs: 'Pérdida definitiva.',
    },
  ]);
  expect(onlyTheirs).toEqual(['synonyms.es']);
});

test('two who wrote the same agree', () => {
  const before = draftOf(aTerm('a'));
  const same = { ...before, 'definition.es': 'b' };
  expect(compare(before, { mine: same, theirs: same }).clashes).toEqual([]);
  expect(changedIn(before, same)).toEqual(['definition.es']);
});
