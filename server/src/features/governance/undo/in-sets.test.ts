import { expect, test } from 'vitest';
import type { TakenBack } from '../../../catalog/undo.ts';
import { firstPiece, inSets } from './in-sets.ts';

const taken = (thing: string, source: string, count: number): TakenBack => ({
  thing,
  source,
  operations: Array.from({ length: count }, () => ({ do: 'retire', entry: { id: thing } })),
});

test('a piece ends before it would be too large, and never in the middle of a thing', () => {
  const all = [taken('a', 'file:x', 2), taken('b', 'file:x', 2), taken('b', 'dbt:y', 2)];
  expect(firstPiece(all, 2).map(({ thing }) => thing)).toEqual(['a']);
  expect(firstPiece(all, 4).map(({ thing }) => thing)).toEqual(['a', 'b', 'b']);
  expect(firstPiece(all, 1).map(({ thing }) => thing)).toEqual(['a']);
  expect(firstPiece(all, 9)).toEqual(all);
});

test('each source speaks in sets of its own, and what belongs to one thing stays in one', () => {
  const all = [taken('a', 'file:x', 499), taken('b', 'file:x', 2), taken('c', 'dbt:y', 1)];
  expect(inSets(all).map(({ source, operations }) => [source, operations.length])).toEqual([
    ['file:x', 499],
    ['file:x', 2],
    ['dbt:y', 1],
  ]);
});
