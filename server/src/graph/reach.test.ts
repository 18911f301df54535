import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCatalog } from './any-catalog.ts';
import { sketch } from './drawing.ts';
import { fieldFlows } from './field-flows.ts';
import { finestFlows } from './finest-flows.ts';
import { flowRules } from './flow-rules.ts';
import type { Flows, Way } from './flows.ts';
import { reach } from './reach.ts';

const rules = flowRules(model);

describe('a walk field by field', () => {
  const { structure, of, names } = sketch([
    'crm.contacts.email FLOWS_TO stage.people.email',
    'stage.people.email FLOWS_TO hub.customer.email',
    'hub.customer.email FLOWS_TO crm.contacts.email',
    'crm.contacts.email CONTRIBUTES_TO :customer.email',
    ':customer.email HELD_IN hub.customer.email',
    ':customer.email PUBLISHED_TO mail.audience',
    'stage.people.phone FLOWS_TO stage.people.phone',
    '@load READS crm.contacts',
    '@load WRITES stage.people',
  ]);
  const flows = fieldFlows({ structure, rules });

  test('goes down with the distance to each, and round a cycle only once', () => {
    using down = reach(flows, [of('stage.people.email')], { way: 'DOWN' });
    const found = Object.fromEntries(down.nodes.map((n) => [names([n])[0], down.distance(n)]));
    expect(found).toEqual({
      'stage.people.email': 0,
      'hub.customer.email': 1,
      'crm.contacts.email': 2,
      ':customer.email': 3,
      'mail.audience': 4,
    });
  });

  test('goes up, and stops at the depth it is given', () => {
    using up = reach(flows, [of('mail.audience')], { way: 'UP', depth: 2 });
    expect(names(up.nodes)).toEqual([':customer.email', 'crm.contacts.email', 'mail.audience']);
  });

  test('a depth of a million is no more than without end', () => {
    using deep = reach(flows, [of('mail.audience')], { way: 'UP', depth: 1_000_000 });
    using endless = reach(flows, [of('mail.audience')], { way: 'UP' });
    expect(deep.nodes).toEqual(endless.nodes);
  });

  test('a field that flows into itself reaches only itself', () => {
    using down = reach(flows, [of('stage.people.phone')], { way: 'DOWN' });
    expect(names(down.nodes)).toEqual(['stage.people.phone']);
  });
});

describe('a walk as finely as it is known', () => {
  const { structure, of, names } = sketch([
    'a.one.x FLOWS_TO b.two.x',
    'a.one.y FLOWS_TO b.two.y',
    '@copy READS a.one',
    '@copy WRITES b.two',
    '@copy WRITES log.copies',
    'b.two.y FLOWS_TO c.three.y',
    '@report READS c.three',
    '@report WRITES d.report',
  ]);
  const flows = finestFlows({ structure, rules });
  const reached = (start: string, way: Way) => {
    using found = reach(flows, [of(start)], { way });
    return [...new Set(names(found.nodes.map(flows.entryOf)))];
  };

  test('does not go through a process where the fields have told where they go', () => {
    expect(reached('a.one.x', 'DOWN')).not.toContain('c.three');
    expect(reached('a.one.y', 'DOWN')).toContain('c.three.y');
  });

  test('goes on by whole datasets where no field tells', () => {
    expect(reached('a.one.y', 'DOWN')).toContain('d.report');
    expect(reached('a.one.x', 'DOWN')).toContain('log.copies');
  });

  test('a whole dataset takes all of its fields along', () => {
    expect(reached('a.one', 'DOWN')).toEqual(
      expect.arrayContaining(['@copy', 'b.two', 'c.three.y', 'd.report', 'log.copies']),
    );
  });
});

describe('any catalog', () => {
  const views = { field: fieldFlows, finest: finestFlows };
  test.each(Object.entries(views))('%s flows: as far as a slow obvious walk', (_name, view) => {
    fc.assert(
      fc.property(
        aCatalog(),
        fc.nat(),
        fc.constantFrom<Way>('UP', 'DOWN'),
        fc.option(fc.nat({ max: 5 }), { nil: undefined }),
        fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
        (structure, pick, way, depth, at) => {
          const flows = view({ structure, rules, at });
          const start = pick % structure.size;
          using found = reach(flows, [start], { way, depth });
          const slow = slowReach(flows, start, way, depth ?? Infinity);
          expect(nearest(flows, found.nodes, found.distance)).toEqual(slow);
          const distances = found.nodes.map(found.distance);
          expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

/** Bellman and Ford: lets distances sink until nothing changes. */
function slowReach(flows: Flows, start: number, way: Way, depth: number): Map<number, number> {
  const distances = new Map([[start, 0]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const [node, distance] of [...distances]) {
      flows.each(node, way, (next, edge) => {
        const further = distance + (edge === -1 ? 0 : 1);
        if (further > depth || further >= (distances.get(next) ?? Infinity)) return;
        distances.set(next, further);
        changed = true;
      });
    }
  }
  return nearest(flows, [...distances.keys()], (node) => distances.get(node) ?? -1);
}

/** By entry: what is covered need not be walked twice. */
function nearest(flows: Flows, nodes: readonly number[], distance: (node: number) => number) {
  const byEntry = Map.groupBy(nodes, flows.entryOf);
  return new Map(Array.from(byEntry, ([entry, own]) => [entry, Math.min(...own.map(distance))]));
}
