import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCatalog } from '../../graph/any-catalog.ts';
import { sketch } from '../../graph/drawing.ts';
import type { Sketch } from '../../graph/drawing.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import type { Level } from '../../graph/lift.ts';
import { lineage } from './lineage.ts';
import type { Direction, Lineage, LineageQuestion } from './lineage.ts';

const rules = flowRules(model);

const insurance = sketch([
  '*crm',
  '*stage',
  '*hub',
  '*bi',
  'crm.contacts.email FLOWS_TO stage.people.email',
  'crm.contacts.name FLOWS_TO stage.people.name',
  '@load READS crm.contacts',
  '@load WRITES stage.people',
  'stage.people.email FLOWS_TO hub.customer.email',
  '@match READS stage.people',
  '@match READS stage.rules',
  '@match WRITES hub.customer',
  'crm.contacts.email CONTRIBUTES_TO :customer.email',
  ':customer.email HELD_IN hub.customer.email',
  '@refresh READS hub.customer',
  '@refresh WRITES bi.board',
  '@log READS bi.board',
  '@log WRITES lost.log',
]);

function ask(
  name: string,
  question: Partial<LineageQuestion> = {},
  { structure, of }: Sketch = insurance,
) {
  return lineage(
    { structure, rules },
    { of: [of(name)], direction: 'BOTH', level: 'DATASET', processes: false, ...question },
  );
}

function told({ nodes, edges }: Lineage, { names }: Sketch = insurance) {
  const nameOf = ({ id, ordinal }: { id: string; ordinal: number | null }) =>
    ordinal === null ? id : names([ordinal])[0];
  const byId = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  return {
    nodes: nodes.map((one) => `${nameOf(one)} ${one.direction} ${one.distance}`).sort(),
    edges: edges
      .map(({ from, to, flows }) => `${byId.get(from)} → ${byId.get(to)} ${flows}`)
      .sort(),
  };
}

describe('where the staging table comes from and goes to', () => {
  test('by dataset, with the jobs folded', () => {
    expect(told(ask('stage.people'))).toEqual({
      nodes: [
        'bi.board DOWNSTREAM 2',
        'crm.contacts UPSTREAM 1',
        'hub.customer DOWNSTREAM 1',
        'lost.log DOWNSTREAM 3',
        'stage.people SELF 0',
      ],
      edges: [
        'bi.board → lost.log 1',
        'crm.contacts → stage.people 2',
        'hub.customer → bi.board 1',
        'stage.people → hub.customer 1',
      ],
    });
  });

  test('by dataset, with the jobs shown', () => {
    expect(told(ask('stage.people', { processes: true, depth: 1 }))).toEqual({
      nodes: [
        '@load UPSTREAM 1',
        '@match DOWNSTREAM 1',
        'crm.contacts UPSTREAM 1',
        'hub.customer DOWNSTREAM 1',
        'stage.people SELF 0',
      ],
      edges: [
        '@load → stage.people 2',
        '@match → hub.customer 1',
        'crm.contacts → @load 1',
        'stage.people → @match 1',
      ],
    });
  });

  test('one step each way at first, with the number of what lies beyond', () => {
    const { nodes } = ask('stage.people', { depth: 1 });
    const beyond = nodes.map((n) => [
      insurance.names([n.ordinal ?? -1])[0],
      n.moreUpstream,
      n.moreDownstream,
    ]);
    expect(beyond.sort()).toEqual([
      ['crm.contacts', 0, 1],
      ['hub.customer', 2, 1],
      ['stage.people', 0, 0],
    ]);
  });

  test('by system, where a dataset without one stands as its namespace', () => {
    expect(told(ask('stage.people', { level: 'SYSTEM' }))).toEqual({
      nodes: [
        '*bi DOWNSTREAM 2',
        '*crm UPSTREAM 1',
        '*hub DOWNSTREAM 1',
        '*stage SELF 0',
        'namespace:lost DOWNSTREAM 3',
      ],
      edges: ['*bi → namespace:lost 1', '*crm → *stage 2', '*hub → *bi 1', '*stage → *hub 1'],
    });
  });

  test('field by field', () => {
    expect(told(ask('stage.people.email', { level: 'FIELD' })).nodes).toEqual([
      'crm.contacts.email UPSTREAM 1',
      'hub.customer.email DOWNSTREAM 1',
      'stage.people.email SELF 0',
    ]);
  });
});

describe('what a question starts from', () => {
  test('a system is all of its parts', () => {
    expect(told(ask('*crm', { level: 'SYSTEM', direction: 'DOWNSTREAM' })).nodes).toEqual([
      '*bi DOWNSTREAM 3',
      '*crm SELF 0',
      '*hub DOWNSTREAM 2',
      '*stage DOWNSTREAM 1',
      ':customer DOWNSTREAM 1',
      'namespace:lost DOWNSTREAM 4',
    ]);
    expect(told(ask('*crm', { depth: 1 })).nodes).toEqual([
      ':customer.email DOWNSTREAM 1',
      'crm.contacts SELF 0',
      'stage.people DOWNSTREAM 1',
    ]);
  });

  test('a field keeps to its own way, also where the picture is by dataset', () => {
    expect(told(ask('crm.contacts.name', { direction: 'DOWNSTREAM' })).nodes).toEqual([
      'crm.contacts SELF 0',
      'stage.people DOWNSTREAM 1',
    ]);
  });

  test('a folded job that is asked about is shown', () => {
    expect(told(ask('@load', { depth: 1 })).edges).toEqual([
      '@load → stage.people 1',
      'crm.contacts → @load 1',
    ]);
  });

  test('something alone is its own picture', () => {
    const alone = sketch(['*crm', 'crm.old']);
    expect(told(ask('*crm', { level: 'SYSTEM' }, alone), alone)).toEqual({
      nodes: ['*crm SELF 0'],
      edges: [],
    });
  });
});

describe('a hub of 2,100 tables', () => {
  const hub = sketch(Array.from({ length: 2_100 }, (_, n) => `hub.all FLOWS_TO out.t${n}`));

  test('is cut at 2,000 nodes and says how many there are', () => {
    const found = ask('hub.all', { beyond: false }, hub);
    expect(found.truncated).toBe(true);
    expect(found.nodes).toHaveLength(2_000);
    expect(found.edges).toHaveLength(1_999);
    expect([found.nodeCount, found.edgeCount]).toEqual([2_101, 2_100]);
  });
});

test('in any catalog a picture is whole: its edges join its nodes, and a depth only cuts', () => {
  fc.assert(
    fc.property(
      aCatalog(),
      fc.nat(),
      fc.constantFrom<Level>('FIELD', 'DATASET', 'SYSTEM'),
      fc.constantFrom<Direction>('UPSTREAM', 'DOWNSTREAM', 'BOTH'),
      fc.boolean(),
      fc.nat({ max: 4 }),
      fc.integer({ min: 0, max: 9 }),
      (structure, pick, level, direction, processes, depth, at) => {
        const question = { of: [pick % structure.size], direction, level, processes };
        const all = lineage({ structure, rules, at }, question);
        const cut = lineage({ structure, rules, at }, { ...question, depth });
        const nearest = all.nodes.filter(({ distance }) => distance <= depth);
        const places = ({ nodes }: Pick<Lineage, 'nodes'>) =>
          nodes.map(({ id, distance }) => `${id} ${distance}`).sort();
        expect(places(cut)).toEqual(places({ nodes: nearest }));
        for (const { nodes, edges } of [all, cut]) {
          const ids = new Set(nodes.map(({ id }) => id));
          expect(ids.size).toBe(nodes.length);
          expect(
            edges.every(({ from, to, flows }) => ids.has(from) && ids.has(to) && flows > 0),
          ).toBe(true);
        }
        const beyond = all.nodes.filter(({ direction: side }) => side === 'DOWNSTREAM');
        if (direction !== 'UPSTREAM' && level === 'FIELD') {
          expect(beyond.every(({ moreDownstream }) => moreDownstream === 0)).toBe(true);
        }
      },
    ),
  );
});
