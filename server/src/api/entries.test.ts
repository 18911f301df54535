import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryId } from '../catalog/identity.ts';
import { anApp, link, put, ref } from './an-app.ts';
import type { AnApp } from './an-app.ts';

let house: AnApp;
const crm = ref('System', 'crm');
const customers = ref('Dataset', 'crm|customers');
const email = ref('Field', 'crm|customers|email');
const correo = ref('MasterAttribute', 'customer|correo');

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:systems.csv',
    put('System', 'crm', { name: { es: 'Brújula', en: 'Compass' }, roles: ['SOURCE'] }),
    put('Dataset', 'crm|customers', { name: 'customers', form: 'TABLE' }),
    put('Dataset', 'crm|orders', { name: 'orders', form: 'VIEW', tags: ['ventas'] }),
    put('Field', 'crm|customers|email', { name: 'email', dataType: 'varchar' }),
    put('MasterEntity', 'customer', { name: { es: 'Cliente', en: 'Customer' } }),
    put('MasterAttribute', 'customer|correo', {
      name: { es: 'Correo', en: 'E-mail' },
      critical: true,
      targets: [{ dimension: 'COMPLETENESS', minimum: 0.95 }],
    }),
    link('HAS_DATASET', [crm, customers]),
    link('HAS_DATASET', [crm, ref('Dataset', 'crm|orders')]),
    link('HAS_FIELD', [customers, email]),
    link('HAS_ATTRIBUTE', [ref('MasterEntity', 'customer'), correo]),
    link('CONTRIBUTES_TO', [email, correo], { set: { rank: 1, trustMax: 0.9 } }),
  );
  await house.said('crawl:crm', put('Field', 'crm|customers|email', { dataType: 'text' }));
});
afterAll(() => house.close());

describe('entries', () => {
  test('are found by id, and by kind and key', async () => {
    const { data } = await house.ask(
      `query ($id: ID!) {
        node(id: $id) { __typename name key live version retiredAt }
        entry(kind: System, key: "crm") { id }
      }`,
      { variables: { id: entryId('System', 'crm') } },
    );
    expect(data.node).toEqual({
      __typename: 'System',
      name: 'Brújula',
      key: 'crm',
      live: true,
      version: 1,
      retiredAt: null,
    });
    expect(data.entry.id).toBe(entryId('System', 'crm'));
  });

  test('are null where there is none, whatever the id looks like', async () => {
    const { data } = await house.ask(
      `query ($key: String!) { a: node(id: "__proto__") { id } b: node(id: "") { id } c: entry(kind: Term, key: $key) { id } }`,
      { variables: { key: '\ud83d' } },
    );
    expect(data).toEqual({ a: null, b: null, c: null });
  });

  test('speak the language of the asker, or the one asked for', async () => {
    const query = `{ entry(kind: System, key: "crm") { name es: name(language: "es") nameByLanguage { language text } } }`;
    const { data } = await house.ask(query, { language: 'en-GB, en;q=0.8' });
    expect(data.entry.name).toBe('Compass');
    expect(data.entry.es).toBe('Brújula');
    expect(data.entry.nameByLanguage).toContainEqual({ language: 'en', text: 'Compass' });
  });

  test('show both ends of a relationship, with what is said on its edge', async () => {
    const { data } = await house.ask(`{
      entry(kind: Field, key: "crm|customers|email") {
        ... on Field {
          dataType
          dataset { node { name systems { nodes { name roles } } } }
          contributesTo { totalCount edges { rank trustMax sources since node { name } } }
        }
      }
      masterAttributes { nodes { name critical targets { dimension minimum } contributions { edges { node { name } } } entity { node { name } } } }
    }`);
    expect(data.entry.dataType).toBe('varchar');
    expect(data.entry.dataset.node).toEqual({
      name: 'customers',
      systems: { nodes: [{ name: 'Brújula', roles: ['SOURCE'] }] },
    });
    const [edge] = data.entry.contributesTo.edges;
    expect(edge).toMatchObject({ rank: 1, trustMax: 0.9, sources: ['file:systems.csv'] });
    expect(Date.parse(edge.since)).toBeGreaterThan(0);
    expect(data.masterAttributes.nodes).toEqual([
      {
        name: 'Correo',
        critical: true,
        targets: [{ dimension: 'COMPLETENESS', minimum: 0.95 }],
        contributions: { edges: [{ node: { name: 'email' } }] },
        entity: { node: { name: 'Cliente' } },
      },
    ]);
  });

  test('tell who said what, and which of it shows', async () => {
    const { data } = await house.ask(
      `{ entry(kind: Field, key: "crm|customers|email") { claims(property: "dataType") { source text golden } } }`,
    );
    expect(data.entry.claims).toEqual([
      { source: 'file:systems.csv', text: 'varchar', golden: true },
      { source: 'crawl:crm', text: 'text', golden: false },
    ]);
  });

  test('show all their relationships whatever the type', async () => {
    const { data } = await house.ask(`{
      entry(kind: System, key: "crm") {
        relationships { totalCount edges { type direction node { name } } }
        into: relationships(direction: IN) { totalCount }
        terms: relationships(type: HAS_TERM) { totalCount }
      }
    }`);
    expect(data.entry.relationships.totalCount).toBe(2);
    expect(data.entry.relationships.edges[0]).toMatchObject({
      type: 'HAS_DATASET',
      direction: 'OUT',
    });
    expect(data.entry.into.totalCount).toBe(0);
    expect(data.entry.terms.totalCount).toBe(0);
  });
});

describe('lists', () => {
  test('are filtered by text and by counted properties, and ordered', async () => {
    const { data } = await house.ask(`{
      all: datasets(orderBy: NAME_DESCENDING) { totalCount nodes { name } }
      views: datasets(filter: { form: [VIEW] }) { nodes { name tags } }
      text: datasets(filter: { text: "CUSTÓM" }) { nodes { name } }
      critical: masterAttributes(filter: { critical: false }) { totalCount }
      systems(filter: { roles: [MASTER_HUB] }) { totalCount }
    }`);
    expect(data.all).toEqual({ totalCount: 2, nodes: [{ name: 'orders' }, { name: 'customers' }] });
    expect(data.views.nodes).toEqual([{ name: 'orders', tags: ['ventas'] }]);
    expect(data.text.nodes).toEqual([{ name: 'customers' }]);
    expect(data.critical.totalCount).toBe(0);
    expect(data.systems.totalCount).toBe(0);
  });

  test('an empty filter lets everything pass', async () => {
    const { data } = await house.ask(
      `{ a: datasets(filter: {}) { totalCount } b: datasets(filter: { text: " ", form: [] }) { totalCount } c: datasets(filter: null) { totalCount } }`,
    );
    expect(data).toEqual({ a: { totalCount: 2 }, b: { totalCount: 2 }, c: { totalCount: 2 } });
  });

  test('go on where the page before ended', async () => {
    const page = `query ($after: String) { datasets(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }`;
    const first = (await house.ask(page)).data.datasets;
    const second = (await house.ask(page, { variables: { after: first.pageInfo.endCursor } })).data
      .datasets;
    expect([first.nodes[0].name, first.pageInfo.hasNextPage]).toEqual(['customers', true]);
    expect([second.nodes[0].name, second.pageInfo.hasNextPage]).toEqual(['orders', false]);
  });
});

test('the search says why it found something', async () => {
  const { data } = await house.ask(
    `{ search(text: "brujula", kinds: []) { totalCount hits { matched entry { name } } facets { kinds { kind count } } } typeahead(text: "bru") { entry { id } } }`,
  );
  expect(data.search.hits).toEqual([{ matched: 'name', entry: { name: 'Brújula' } }]);
  expect(data.search.facets.kinds).toEqual([{ kind: 'System', count: 1 }]);
  expect(data.typeahead[0].entry.id).toBe(entryId('System', 'crm'));
});

test('lineage, impact and paths are answered from the same picture', async () => {
  const { data } = await house.ask(
    `query ($from: ID!, $to: ID!) {
      lineage(of: [$to], direction: UPSTREAM, depth: 1000000) { nodeCount edgeCount truncated nodes { name distance direction } edges { flows sources types processes { name } } }
      impact(of: $from) { totalCount groups { kind count entries { distance entry { name } } } }
      paths(from: $from, to: $to) { shortest { name } edgeCount }
    }`,
    {
      variables: {
        from: entryId('Field', 'crm|customers|email'),
        to: entryId('MasterAttribute', 'customer|correo'),
      },
    },
  );
  expect(data.lineage.nodes).toEqual([
    { name: 'Correo', distance: 0, direction: 'SELF' },
    { name: 'email', distance: 1, direction: 'UPSTREAM' },
  ]);
  expect(data.lineage.edges).toEqual([
    { flows: 1, sources: ['file:systems.csv'], types: ['CONTRIBUTES_TO'], processes: [] },
  ]);
  expect(data.impact.groups).toContainEqual({
    kind: 'MasterAttribute',
    count: 1,
    entries: [{ distance: 1, entry: { name: 'Correo' } }],
  });
  expect(data.paths.shortest).toEqual([{ name: 'email' }, { name: 'Correo' }]);
});

test('the flow stands in lanes, and what is touched is lit', async () => {
  const { data } = await house.ask(
    `query ($id: ID!) { customerFlow(touches: $id) { lanes { lane count } nodes { name lane lit attributes { name sources } } edges { lit attributes } } }`,
    { variables: { id: entryId('MasterAttribute', 'customer|correo') } },
  );
  expect(data.customerFlow.nodes).toContainEqual({
    name: 'Brújula',
    lane: 'SOURCE',
    lit: true,
    attributes: [],
  });
  expect(data.customerFlow.edges[0].lit).toBe(true);
});

test('the log can be read on from any number', async () => {
  const { data } = await house.ask(
    `{ changes(after: 1) { totalCount changes { sequence source effects { did values { property before after } entry { name } } } } }`,
  );
  expect(data.changes.totalCount).toBe(2);
  expect(data.changes.changes[0]).toMatchObject({ sequence: 2, source: 'crawl:crm' });
});
