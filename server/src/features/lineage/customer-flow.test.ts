import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json, RelationshipState } from '../../catalog/change-set.ts';
import { aCatalog } from '../../graph/any-catalog.ts';
import { sketch } from '../../graph/drawing.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import { structureOf } from '../../graph/structure-of.ts';
import { customerFlow } from './customer-flow.ts';
import type { CustomerFlow } from './customer-flow.ts';
import type { FactsOfEdges } from './flow-attributes.ts';
import type { CustomerFlowQuestion } from './flow-question.ts';

const rules = flowRules(model);
const silent: FactsOfEdges = (edges) => edges.map(() => []);

const arrayan = sketch(
  [
    '*crm',
    '*portal',
    '*stage',
    '*hub',
    '*mail',
    '*old',
    'crm.contacts.email CONTRIBUTES_TO :customer.email',
    'portal.account.email CONTRIBUTES_TO :customer.email',
    'crm.contacts.name CONTRIBUTES_TO :customer.name',
    ':customer.email HELD_IN hub.customer.email',
    ':customer.name HELD_IN hub.customer.name',
    ':household.size HELD_IN hub.household.size',
    ':customer.email PUBLISHED_TO mail.audience',
    'crm.contacts.email FLOWS_TO stage.people.email',
    'crm.contacts.name FLOWS_TO stage.people.name',
    'stage.people.email FLOWS_TO hub.customer.email',
    'stage.people.name FLOWS_TO hub.customer.name',
    '@load READS crm.contacts',
    '@load WRITES stage.people',
    '@survey READS forms.answers',
    '@survey WRITES lake.answers',
    '@mine READS lake.answers',
    '@mine WRITES boards.mood',
  ],
  {
    '*crm': { roles: 'SOURCE CONSUMER' },
    '*portal': { roles: 'SOURCE' },
    '*stage': { roles: 'STAGING' },
    '*hub': { roles: 'MASTER_HUB' },
    '*mail': { roles: 'CONSUMER' },
    ':customer.email': { critical: 'true' },
  },
);

const ask = (question: Partial<CustomerFlowQuestion> = {}, facts = silent) =>
  customerFlow({ structure: arrayan.structure, rules }, { level: 'SYSTEM', ...question }, facts);

const nameOf = ({ id, ordinal }: { id: string; ordinal: number | null }) =>
  (ordinal === null ? id : arrayan.names([ordinal])[0]) ?? '';

function told({ nodes, edges }: CustomerFlow) {
  const byId = new Map(nodes.map((node) => [node.id, nameOf(node)]));
  const attribute = (id: string) => arrayan.names([arrayan.structure.ordinal(id) ?? -1])[0];
  return {
    lit: nodes
      .filter(({ lit }) => lit)
      .map(nameOf)
      .sort(),
    litEdges: edges
      .filter(({ lit }) => lit)
      .map(({ from, to }) => `${byId.get(from)} → ${byId.get(to)}`)
      .sort(),
    edges: edges
      .map(({ from, to, flows, attributes }) =>
        `${byId.get(from)} → ${byId.get(to)} ${flows} ${attributes.map(attribute).join(' ')}`.trim(),
      )
      .sort(),
  };
}

describe('how customer data flows', () => {
  const flow = ask();
  const node = (name: string) => flow.nodes.find((one) => nameOf(one) === name);

  test('every system stands in its lane, an orphan and what is in no system too', () => {
    const inLanes = Map.groupBy(flow.nodes, ({ lane }) => lane);
    expect(
      Object.fromEntries(Array.from(inLanes, ([lane, nodes]) => [lane, nodes.map(nameOf).sort()])),
    ).toEqual({
      SOURCE: ['*crm', '*portal', 'namespace:forms'],
      PREPARATION: ['*stage', 'namespace:lake'],
      MASTER: ['*hub', ':customer', ':household'],
      CONSUMPTION: ['*mail', 'namespace:boards'],
      OTHER: ['*old'],
    });
    expect(flow.lanes).toEqual([
      { lane: 'SOURCE', count: 3 },
      { lane: 'PREPARATION', count: 2 },
      { lane: 'MASTER', count: 3 },
      { lane: 'CONSUMPTION', count: 2 },
      { lane: 'OTHER', count: 1 },
    ]);
  });

  test('says how much each system holds', () => {
    expect(node('*crm')).toMatchObject({ datasets: 1, fields: 2, parent: null, attributes: [] });
    expect(node('*old')).toMatchObject({ datasets: 0, fields: 0 });
  });

  test('lists the golden attributes with their sources', () => {
    const listed = node(':customer')?.attributes.map((one) => [
      nameOf({ ...one }),
      one.sources,
      one.critical,
    ]);
    expect(listed).toEqual([
      [':customer.email', 2, true],
      [':customer.name', 1, false],
    ]);
  });

  test('each edge tells how many flows it stands for, and on behalf of which attributes', () => {
    expect(told(flow).edges).toEqual([
      '*crm → *stage 2 :customer.email :customer.name',
      '*crm → :customer 2 :customer.email :customer.name',
      '*portal → :customer 1 :customer.email',
      '*stage → *hub 2 :customer.email :customer.name',
      ':customer → *hub 2 :customer.email :customer.name',
      ':customer → *mail 1 :customer.email',
      ':household → *hub 1 :household.size',
      'namespace:forms → namespace:lake 1',
      'namespace:lake → namespace:boards 1',
    ]);
    expect([flow.nodeCount, flow.edgeCount, flow.truncated]).toEqual([11, 9, false]);
  });

  test('nothing is lit until something is picked', () => {
    expect(told(flow)).toMatchObject({ lit: [], litEdges: [] });
  });
});

describe('picking', () => {
  test('the golden email lights its sources, its way through staging and where it is published', () => {
    const { lit, litEdges } = told(ask({ touches: arrayan.of(':customer.email') }));
    expect(lit).toEqual(['*crm', '*hub', '*mail', '*portal', '*stage', ':customer']);
    expect(litEdges).toEqual([
      '*crm → *stage',
      '*crm → :customer',
      '*portal → :customer',
      '*stage → *hub',
      ':customer → *hub',
      ':customer → *mail',
    ]);
  });

  test('the golden name leaves the mail alone', () => {
    const flow = ask({ touches: arrayan.of(':customer.name') });
    expect(told(flow).lit).toEqual(['*crm', '*hub', '*stage', ':customer']);
    const attributes = flow.nodes.flatMap((one) => one.attributes.filter(({ lit }) => lit));
    expect(attributes.map(nameOf)).toEqual([':customer.name']);
  });

  test('a dataset known only by its jobs lights what they read and write', () => {
    const { lit, litEdges } = told(ask({ touches: arrayan.of('lake.answers') }));
    expect(lit).toEqual(['namespace:boards', 'namespace:forms', 'namespace:lake']);
    expect(litEdges).toHaveLength(2);
  });
});

describe('opening a system', () => {
  const crm = arrayan.structure.id(arrayan.of('*crm'));

  test('shows its datasets in place, and the others stay closed', () => {
    const flow = ask({ opened: [crm, 'namespace:lake'] });
    const inner = flow.nodes.filter(({ parent }) => parent !== null);
    expect(inner.map((one) => [nameOf(one), one.parent, one.lane])).toEqual([
      ['crm.contacts', crm, 'SOURCE'],
      ['lake.answers', 'namespace:lake', 'PREPARATION'],
    ]);
    expect(told(flow).edges).toContain('crm.contacts → *stage 2 :customer.email :customer.name');
  });

  test('at dataset level all are open; what does not fit is cut, and the counts stay whole', () => {
    const all = ask({ level: 'DATASET' });
    const cut = ask({ level: 'DATASET', limit: 12, touches: arrayan.of(':customer.name') });
    expect([cut.truncated, cut.nodes.length, cut.nodeCount, cut.edgeCount]).toEqual([
      true,
      12,
      all.nodeCount,
      all.edgeCount,
    ]);
    const ids = new Set(cut.nodes.map(({ id }) => id));
    expect(cut.edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(cut.nodes.filter(({ parent }) => parent).every(({ lit }) => lit)).toBe(true);
  });
});

test('a picture of too many edges keeps those that are lit and then the heaviest', () => {
  const { edges, edgeCount, truncated } = ask({ edges: 5, touches: arrayan.of(':household.size') });
  expect([edges.length, edgeCount, truncated]).toEqual([5, 9, true]);
  expect(edges.map(({ lit, flows }) => [lit, flows])).toEqual([
    [true, 1],
    [false, 2],
    [false, 2],
    [false, 2],
    [false, 2],
  ]);
});

test('two sources of one rank are told, unless their conditions keep them apart', () => {
  const contribution = (properties: Record<string, Json>): RelationshipState => ({
    is: 'relationship',
    id: 'fact',
    edge: 'edge',
    type: 'CONTRIBUTES_TO',
    from: 'from',
    to: 'to',
    by: {},
    source: 'hand',
    stance: 'says',
    version: 1,
    properties,
    saidAt: '2026-11-22T10:00:00.000Z',
    spans: [[1, null]],
  });
  const sameRank = (...said: Record<string, Json>[]) => {
    const facts: FactsOfEdges = (edges) => edges.map((_, n) => [contribution(said[n] ?? {})]);
    const email = ask({}, facts).nodes.flatMap(({ attributes }) => attributes);
    return email.find(({ ordinal }) => ordinal === arrayan.of(':customer.email'))?.sameRank;
  };
  expect(sameRank({ rank: 1 }, { rank: 1 })).toBe(true);
  expect(sameRank({ rank: 1 }, { rank: 2 })).toBe(false);
  expect(sameRank({ rank: 1, condition: 'A' }, { rank: 1, condition: 'B' })).toBe(false);
  expect(sameRank({ rank: 1, condition: 'A' }, { rank: 1 })).toBe(true);
});

test('a touchpoint that collects answers is no node of the picture', () => {
  const structure = structureOf({
    entries: [
      { kind: 'Touchpoint', key: 'survey-after-claim' },
      { kind: 'Dataset', key: 'forms|answers' },
    ],
    edges: [{ type: 'COLLECTS', from: 0, to: 1 }],
  });
  const { nodes, edges } = customerFlow({ structure, rules }, { level: 'DATASET' }, silent);
  expect(nodes.map(({ id }) => id)).toEqual(['namespace:forms', structure.id(1)]);
  expect(edges).toEqual([]);
});

test('as of a moment before, what came later is not in the picture', () => {
  const structure = structureOf({
    sequence: 5,
    entries: [
      { kind: 'System', key: 'crm' },
      { kind: 'System', key: 'app', spans: [[4, null]] },
    ],
    edges: [],
  });
  const at = (sequence: number) =>
    customerFlow({ structure, rules, at: sequence }, { level: 'SYSTEM' }, silent).nodes.length;
  expect([at(3), at(4)]).toEqual([1, 2]);
});

test('in any catalog the picture is whole, whatever is opened and picked', () => {
  fc.assert(
    fc.property(
      aCatalog(),
      fc.constantFrom<'SYSTEM' | 'DATASET'>('SYSTEM', 'DATASET'),
      fc.option(fc.nat(), { nil: undefined }),
      fc.integer({ min: 0, max: 9 }),
      (structure, level, pick, at) => {
        const touches = pick === undefined ? undefined : pick % structure.size;
        const flow = customerFlow({ structure, rules, at }, { level, touches }, silent);
        const ids = flow.nodes.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const byId = new Map(flow.nodes.map((node) => [node.id, node]));
        for (const { from, to, lit } of flow.edges) {
          expect(byId.has(from) && byId.has(to)).toBe(true);
          if (lit) expect(byId.get(from)?.lit && byId.get(to)?.lit).toBe(true);
        }
      },
    ),
  );
});
