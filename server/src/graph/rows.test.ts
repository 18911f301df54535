import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Rows } from './rows.ts';

test('rows tell every pair that was added, in the order of coming, however often they were built', () => {
  const batch = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(batch, { maxLength: 5 }), fc.nat({ max: 4 }), (batches, built) => {
      const rows = new Rows();
      const slow: [number, number, number][] = [];
      batches.forEach((pairs, turn) => {
        for (const [here, there] of pairs) {
          rows.add(here, there, slow.length);
          slow.push([here, there, slow.length]);
        }
        // So many at once are more than wait.
        if (turn === built) for (let n = 0; n < 1_100; n++) rows.add(50, n, -1);
        rows.settle();
      });
      for (let here = 0; here <= 41; here++) {
        const told: [number, number, number][] = [];
        rows.each(here, (there, edge) => told.push([here, there, edge]));
        expect(told).toEqual(slow.filter(([one]) => one === here));
      }
    }),
  );
});
