import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCatalog } from './any-catalog.ts';
import { bestWays } from './best-ways.ts';
import { sketch } from './drawing.ts';
import { finestFlows } from './finest-flows.ts';
import { flowRules } from './flow-rules.ts';
import { reach } from './reach.ts';

const rules = flowRules(model);

const { structure, of, names } = sketch([
  'crm.contacts.email FLOWS_TO stage.people.email',
  'crm.contacts.email FLOWS_TO cold.copy.email',
  'cold.copy.email FLOWS_TO warm.copy.email',
  'warm.copy.email FLOWS_TO stage.people.email',
  'stage.people.email CONTRIBUTES_TO :customer.email',
]);
const flows = finestFlows({ structure, rules });
const start = of('crm.contacts.email');
const end = of(':customer.email');
const told = (path: readonly { node: number }[]) =>
  path.map(({ node }) => names([flows.entryOf(node)])[0]);

test('the way with the fewest steps', () => {
  const ways = bestWays(flows, [start], () => [1, 0]);
  expect(told(ways.wayTo(end))).toEqual([
    'crm.contacts.email',
    'stage.people.email',
    ':customer.email',
  ]);
  expect(ways.cost(end)).toEqual([2, 0]);
});

test('the longer way where its steps cost less', () => {
  const direct = (node: number, next: number) =>
    node === start && next === of('stage.people.email') ? 10 : 1;
  const ways = bestWays(flows, [start], (node, next) => [direct(node, next), 1]);
  expect(told(ways.wayTo(end))).toContain('warm.copy.email');
  expect(ways.cost(end)).toEqual([4, 4]);
});

test('what is not reached has no way', () => {
  const ways = bestWays(flows, [end], () => [1, 0]);
  expect([ways.cost(start), ways.wayTo(start)]).toEqual([undefined, []]);
});

test('with every step costing one it reaches what a walk reaches, as near', () => {
  fc.assert(
    fc.property(aCatalog(), fc.nat(), (catalog, pick) => {
      const walked = finestFlows({ structure: catalog, rules });
      const from = pick % catalog.size;
      using reached = reach(walked, [from], { way: 'DOWN', step: () => 1 });
      const ways = bestWays(walked, [from], () => [1, 0]);
      for (const node of reached.nodes) {
        expect(ways.cost(node)?.[0]).toBe(reached.distance(node));
        expect(ways.wayTo(node)).toHaveLength(reached.distance(node) + 1);
      }
    }),
    { numRuns: 60 },
  );
});
