import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedIn, compare, joined } from './draft.ts';
import type { Draft } from './draft.ts';

const before: Draft = { 'definition.es': 'Pérdida de un cliente.', 'synonyms.es': 'fuga' };

test('two who wrote in one place clash; who wrote elsewhere does not', () => {
  const theirs = {
    ...before,
    'definition.es': 'Pérdida definitiva.',
    'synonyms.es': 'fuga\nchurn',
  };
  const mine = { ...before, 'definition.es': 'Pérdida de una póliza.' };
  expect(compare(before, { mine, theirs })).toEqual({
    clashes: [
      {
        unit: 'definition.es',
        before: 'Pérdida de un cliente.',
        mine: 'Pérdida de una póliza.',
        theirs: 'Pérdida definitiva.',
      },
    ],
    onlyTheirs: ['synonyms.es'],
  });
});

test('two who wrote the same agree, and spaces at the ends of lines are no change', () => {
  const same = { ...before, 'definition.es': 'b' };
  expect(compare(before, { mine: same, theirs: same }).clashes).toEqual([]);
  expect(changedIn(before, { ...before, 'synonyms.es': 'fuga  \n' })).toEqual([]);
});

test('what one took away and the other changed is a clash: nobody wins unseen', () => {
  const mine: Draft = { 'synonyms.es': 'fuga' };
  const theirs = { ...before, 'definition.es': 'Otra.' };
  expect(compare(before, { mine, theirs }).clashes).toMatchObject([{ mine: '', theirs: 'Otra.' }]);
});

const drafts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'x', 'y'));

test('joined without a clash, both find what they wrote', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (old, mine, theirs) => {
      fc.pre(compare(old, { mine, theirs }).clashes.length === 0);
      const both = joined(old, { mine, theirs, chosen: {} });
      for (const unit of changedIn(old, mine)) expect(both[unit] ?? '').toBe(mine[unit] ?? '');
      for (const unit of changedIn(old, theirs)) expect(both[unit] ?? '').toBe(theirs[unit] ?? '');
    }),
  );
});

test('what clashes is told the same from both sides', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (old, mine, theirs) => {
      const units = (sides: Parameters<typeof compare>[1]) =>
        compare(old, sides)
          .clashes.map(({ unit }) => unit)
          .sort();
      expect(units({ mine, theirs })).toEqual(units({ mine: theirs, theirs: mine }));
    }),
  );
});
