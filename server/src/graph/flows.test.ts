import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Structure } from '../reading/structure.ts';
import { aCatalog } from './any-catalog.ts';
import { cycles } from './cycles.ts';
import { fieldFlows } from './field-flows.ts';
import { finestFlows } from './finest-flows.ts';
import { flowRules, sourceOf, targetOf } from './flow-rules.ts';
import { edgesBetween, shortestPath } from './paths.ts';

const rules = flowRules(model);
const fine = (structure: Structure, ordinal: number) =>
  ['Field', 'MasterAttribute'].includes(structure.kind(ordinal));

/** The field flows of a structure as pairs, straight from its list of edges. */
function pairsOf(structure: Structure) {
  return Array.from({ length: structure.edgeCount }, (_, edge) => edge)
    .filter((edge) => rules.flow(structure, edge) !== 0 && structure.edgeLive(edge))
    .map((edge) => ({
      edge,
      from: sourceOf(structure, rules, edge),
      to: targetOf(structure, rules, edge),
    }))
    .filter(({ from, to }) => fine(structure, from) || fine(structure, to));
}

/** Warshall: `joined[a][b]` where b lies below a, by no, one or more flows. */
function closure(structure: Structure) {
  const { size } = structure;
  const joined = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => a === b),
  );
  const row = (n: number) => joined[n] ?? [];
  for (const { from, to } of pairsOf(structure)) row(from)[to] = true;
  for (let k = 0; k < size; k++) {
    for (let a = 0; a < size; a++) {
      if (row(a)[k]) for (let b = 0; b < size; b++) if (row(k)[b]) row(a)[b] = true;
    }
  }
  return (a: number, b: number) => row(a)[b] === true;
}

describe('any catalog', () => {
  test('data that goes down an edge comes up the same edge', () => {
    fc.assert(
      fc.property(aCatalog(), (structure) => {
        const flows = fieldFlows({ structure, rules });
        for (let node = 0; node < structure.size; node++) {
          flows.each(node, 'DOWN', (next, edge) => {
            const back: number[] = [];
            flows.each(next, 'UP', (_, one) => back.push(one));
            expect(back).toContain(edge);
          });
        }
      }),
    );
  });

  test('the edges between two things are those below the one and above the other', () => {
    fc.assert(
      fc.property(aCatalog(), fc.nat(), fc.nat(), (structure, one, other) => {
        const [start, end] = [one % structure.size, other % structure.size];
        const joined = closure(structure);
        const slow = pairsOf(structure).filter(
          ({ from, to }) => joined(start, from) && joined(to, end),
        );
        const found = edgesBetween(fieldFlows({ structure, rules }), [start], [end]);
        expect([...found].sort()).toEqual(slow.map(({ edge }) => edge).sort());
      }),
    );
  });

  test('the shortest path is a way, and no other is shorter', () => {
    fc.assert(
      fc.property(aCatalog(), fc.nat(), fc.nat(), (structure, one, other) => {
        const [start, end] = [one % structure.size, other % structure.size];
        const path = shortestPath(fieldFlows({ structure, rules }), [start], new Set([end]));
        const pairs = pairsOf(structure);
        expect(path?.length).toBe(slowLength(pairs, start, end));
        path?.slice(1).forEach(({ node, edge }, at) => {
          expect(pairs).toContainEqual({ edge, from: path[at]?.node, to: node });
        });
      }),
    );
  });

  test('the cycles are the things that lie below and above one another', () => {
    fc.assert(
      fc.property(aCatalog(), (structure) => {
        const joined = closure(structure);
        const pairs = pairsOf(structure);
        const nodes = Array.from({ length: structure.size }, (_, n) => n);
        const slow = nodes
          .map((a) => nodes.filter((b) => joined(a, b) && joined(b, a)))
          .filter(
            ([first, second], a) =>
              first === a &&
              (second !== undefined || pairs.some(({ from, to }) => from === a && to === a)),
          );
        const found = cycles(fieldFlows({ structure, rules }), nodes);
        const sorted = found.map((one) => one.toSorted((a, b) => a - b));
        expect(sorted.sort(([a = 0], [b = 0]) => a - b)).toEqual(slow);
      }),
    );
  });

  test('as finely as it is known, every flow that is walked is live and joins what it says', () => {
    fc.assert(
      fc.property(aCatalog(), fc.integer({ min: 0, max: 9 }), (structure, at) => {
        const flows = finestFlows({ structure, rules, at });
        for (let node = 0; node < flows.bound; node++) {
          flows.each(node, 'DOWN', (next, edge) => {
            if (edge === -1) return;
            expect(structure.edgeLive(edge, at)).toBe(true);
            expect(flows.entryOf(next)).toBe(targetOf(structure, rules, edge));
          });
        }
      }),
    );
  });
});

function slowLength(
  pairs: readonly { from: number; to: number }[],
  start: number,
  end: number,
): number | undefined {
  let layer = new Set([start]);
  for (let length = 1; length <= pairs.length + 1; length++) {
    if (layer.has(end)) return length;
    layer = new Set(pairs.filter(({ from }) => layer.has(from)).map(({ to }) => to));
  }
  return undefined;
}
