import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCatalog } from './any-catalog.ts';
import { fieldFlows } from './field-flows.ts';
import { finestFlows } from './finest-flows.ts';
import { flowRules } from './flow-rules.ts';
import { meeting } from './meeting.ts';
import { reach } from './reach.ts';

test('many questions tell the same as a walk for each, whatever is looked for and in whichever order', () => {
  fc.assert(
    fc.property(
      aCatalog(),
      fc.constantFrom(fieldFlows, finestFlows),
      fc.constantFrom('UP' as const, 'DOWN' as const),
      fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 4 }),
      fc.array(fc.nat({ max: 30 }), { minLength: 30, maxLength: 60 }),
      (structure, flowsOf, way, wanted, asked) => {
        const flows = flowsOf({ structure, rules: flowRules(model) });
        const isMet = (node: number) => wanted.includes(node);
        const meets = meeting(flows, way, isMet);
        for (const node of asked) {
          using reached = reach(flows, [node], { way });
          expect(meets(node)).toBe(reached.nodes.some(isMet));
        }
      },
    ),
  );
});
