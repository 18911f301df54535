import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dominators, dominatorsOf } from './dominators.ts';
import type { SmallGraph } from './dominators.ts';

test('what all ways go through dominates; what no way reaches has none', () => {
  // 0 → 1 → {2, 3} → 4 → 5, and 6 on its own.
  const above = dominators([[1], [2, 3], [4], [4], [5], [], []], 0);
  expect([...above]).toEqual([0, 0, 1, 1, 1, 4, -1]);
  expect(dominatorsOf(above, 5)).toEqual([4, 1]);
});

test('agrees with taking each node away and looking what is still reached', () => {
  const graphs = fc
    .array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 })
    .map((one): SmallGraph => one);
  fc.assert(
    fc.property(graphs, (graph) => {
      const above = dominators(graph, 0);
      const all = reachedWithout(graph, -1);
      for (const node of all) {
        if (node === 0) continue;
        const found = new Set(dominatorsOf(above, node));
        for (const other of all) {
          if (other === 0 || other === node) continue;
          expect(found.has(other)).toBe(!reachedWithout(graph, other).has(node));
        }
      }
    }),
    { numRuns: 200 },
  );
});

function reachedWithout(graph: SmallGraph, gone: number): ReadonlySet<number> {
  const reached = new Set([0]);
  for (const one of reached) {
    for (const next of graph[one] ?? []) if (next !== gone) reached.add(next);
  }
  return reached;
}
