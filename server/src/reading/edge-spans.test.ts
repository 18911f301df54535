import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../catalog/change-set.ts';
import { edgeSpans } from './edge-spans.ts';
import type { Said } from './edge-spans.ts';

test('an edge holds while somebody says it', () => {
  const spans = edgeSpans([
    { stance: 'says', spans: [[2, 5]] },
    {
      stance: 'says',
      spans: [
        [4, 8],
        [10, null],
      ],
    },
  ]);
  expect(spans).toEqual([
    [2, 8],
    [10, null],
  ]);
});

test('a denial hides what the others say, until it is taken back', () => {
  const said: Said = { stance: 'says', spans: [[1, null]] };
  expect(edgeSpans([said, { stance: 'denies', spans: [[3, null]] }])).toEqual([[1, 3]]);
  expect(edgeSpans([said, { stance: 'denies', spans: [[3, 6]] }])).toEqual([
    [1, 3],
    [6, null],
  ]);
  expect(edgeSpans([{ stance: 'denies', spans: [[3, null]] }])).toEqual([]);
});

test('what ends where the next begins is one span', () => {
  const spans = edgeSpans([
    { stance: 'says', spans: [[1, 4]] },
    { stance: 'says', spans: [[4, 6]] },
  ]);
  expect(spans).toEqual([[1, 6]]);
});

const spans: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 6 })
  .map((numbers) => {
    const sorted = numbers.sort((one, other) => one - other);
    return sorted.flatMap((from, at): Span[] =>
      at % 2 === 0 ? [[from, sorted[at + 1] ?? null]] : [],
    );
  });
const said = fc.record({ stance: fc.constantFrom<'says' | 'denies'>('says', 'denies'), spans });

test('at every number an edge is there exactly when it is said and not denied', () => {
  const holds = (of: readonly Span[], at: number) =>
    of.some(([from, to]) => from <= at && (to === null || at < to));
  fc.assert(
    fc.property(fc.array(said, { maxLength: 4 }), fc.integer({ min: 1, max: 22 }), (facts, at) => {
      const here = facts.filter((fact) => holds(fact.spans, at)).map(({ stance }) => stance);
      const there = here.includes('says') && !here.includes('denies');
      expect(holds(edgeSpans(facts), at)).toBe(there);
    }),
  );
});
