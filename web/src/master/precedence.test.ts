import { expect, test } from 'vitest';
import { gapOf, precedence } from './precedence.ts';
import type { Contribution } from './precedence.ts';

const from = (system: string, rank: number | null, more: Partial<Contribution> = {}) => ({
  id: system,
  system,
  path: `${system}.email`,
  rank,
  trustMax: 80,
  trustMin: 40,
  condition: null,
  ...more,
});

test('the best rank wins, whatever the order in which the sources were said', () => {
  const ranked = precedence([from('app', 2), from('crm', 1), from('billing', 3)]);
  expect(ranked.map(({ system, wins }) => [system, wins])).toEqual([
    ['crm', true],
    ['app', false],
    ['billing', false],
  ]);
});

test('two sources with one rank: neither wins, and that is a gap', () => {
  const ranked = precedence([from('crm', 1), from('portal', 1), from('app', 2)]);
  expect(ranked.filter(({ tied }) => tied).map(({ system }) => system)).toEqual(['crm', 'portal']);
  expect(ranked.some(({ wins }) => wins)).toBe(false);
  expect(gapOf({ derived: false, identifier: 'NONE', ranked })).toBe('sameRank');
});

test('one rank under different conditions is no conflict', () => {
  const ranked = precedence([
    from('chile', 1, { condition: 'country = CL' }),
    from('spain', 1, { condition: 'country = ES' }),
  ]);
  expect(ranked.some(({ tied }) => tied)).toBe(false);
});

test('nothing feeds it: a gap, unless it is worked out or given by the hub itself', () => {
  const none = { derived: false, identifier: 'NONE', ranked: [] };
  expect(gapOf(none)).toBe('noSource');
  expect(gapOf({ ...none, derived: true })).toBeUndefined();
  expect(gapOf({ ...none, identifier: 'GLOBAL' })).toBeUndefined();
});

test('a source that is no longer active neither wins nor ties, and alone it is a gap', () => {
  const ranked = precedence([from('old', 1, { live: false }), from('crm', 1), from('app', 2)]);
  expect(ranked.filter(({ wins, tied }) => wins || tied).map(({ system }) => system)).toEqual([
    'crm',
  ]);
  const gone = precedence([from('old', 1, { live: false })]);
  expect(gapOf({ derived: false, identifier: 'NONE', ranked: gone })).toBe('noSource');
});
