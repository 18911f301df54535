import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCatalog } from './any-catalog.ts';
import { finestFlows } from './finest-flows.ts';
import { flowRules } from './flow-rules.ts';
import type { Way } from './flows.ts';
import { reach } from './reach.ts';
import { spread } from './spread.ts';

const rules = flowRules(model);

test('many seeds spread at once reach what each of them reaches alone', () => {
  fc.assert(
    fc.property(
      aCatalog(),
      fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      fc.constantFrom<Way>('UP', 'DOWN'),
      (structure, picks, way) => {
        const flows = finestFlows({ structure, rules });
        const seeds = picks.map((pick) => [pick % structure.size]);
        using together = spread(flows, seeds, way);
        seeds.forEach((start, seed) => {
          using alone = reach(flows, start, { way });
          const its = together.nodes.filter((node) => together.bits(node) & (1 << seed));
          expect(new Set(its.map(flows.entryOf))).toEqual(new Set(alone.nodes.map(flows.entryOf)));
        });
      },
    ),
  );
});
