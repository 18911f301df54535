import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const table = ref('Dataset', 'crm|clientes');
const column = ref('Field', 'crm|clientes|cliente');
const crm = ref('System', 'crm');
const term = ref('Term', 'arrayan|cliente');
const datos = ref('Team', 'datos');

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:systems.csv',
    put('Team', 'datos', { name: 'Gobierno de Datos' }),
    put('Domain', 'ventas', { name: { es: 'Ventas', en: 'Sales' } }),
    put('System', 'crm', { name: { es: 'Brújula' }, roles: ['SOURCE'] }),
    put('Dataset', 'crm|clientes', { name: 'clientes', lifecycle: 'ACTIVE' }),
    put('Field', 'crm|clientes|cliente', { name: 'cliente', lifecycle: 'DEPRECATED' }),
    put('Term', 'arrayan|cliente', { name: { es: 'Cliente' }, status: 'DRAFT' }),
    link('HAS_DATASET', [crm, table]),
    link('HAS_FIELD', [table, column]),
    link('OWNED_BY', [crm, datos], { by: { role: 'OWNER' } }),
    link('IN_DOMAIN', [term, ref('Domain', 'ventas')]),
  );
});
afterAll(() => house.close());

test('a hit says how far it is agreed, what it lies in and who answers for it', async () => {
  const { data } = await house.ask(`{
    search(text: "cliente", kinds: [Field]) {
      hits { status within { kind name } owners { name } entry { name } }
    }
  }`);
  expect(data.search.hits).toEqual([
    {
      entry: { name: 'cliente' },
      status: 'DEPRECATED',
      within: [
        { kind: 'System', name: 'Brújula' },
        { kind: 'Dataset', name: 'clientes' },
      ],
      owners: [{ name: 'Gobierno de Datos' }],
    },
  ]);
});

const FACETS = `query ($statuses: [EntryStatus!], $owners: [ID!], $domains: [ID!]) {
  search(text: "client", statuses: $statuses, owners: $owners, domains: $domains) {
    totalCount
    facets {
      kinds { kind count }
      statuses { status count }
      domains { entry { name } count }
      owners { entry { name } count }
    }
  }
}`;

test('hits are narrowed by status, domain and whoever answers, a team as well as a person', async () => {
  const all = await house.ask(FACETS);
  expect(all.data.search).toMatchObject({
    totalCount: 3,
    facets: {
      domains: [{ entry: { name: 'Ventas' }, count: 1 }],
      owners: [{ entry: { name: 'Gobierno de Datos' }, count: 2 }],
    },
  });
  const owned = await house.ask(FACETS, { variables: { owners: [entryId('Team', 'datos')] } });
  expect(owned.data.search).toMatchObject({
    totalCount: 2,
    facets: {
      kinds: [
        { kind: 'Dataset', count: 1 },
        { kind: 'Field', count: 1 },
      ],
      statuses: [
        { status: 'ACTIVE', count: 1 },
        { status: 'DEPRECATED', count: 1 },
      ],
      domains: [],
    },
  });
  const draft = await house.ask(FACETS, {
    variables: { statuses: ['DRAFT'], domains: [entryId('Domain', 'ventas')] },
  });
  expect(draft.data.search.totalCount).toBe(1);
});

test('a link to an owner who is not there narrows to nothing, and says so', async () => {
  const { data, errors } = await house.ask(FACETS, { variables: { owners: ['nobody'] } });
  expect(errors).toEqual([]);
  expect(data.search).toMatchObject({
    totalCount: 0,
    facets: { owners: [{ entry: null, count: 0 }, { count: 2 }] },
  });
});

test('pages follow one another by cursor', async () => {
  const page = (after: string | null) =>
    house.ask(
      `query ($after: String) {
        search(text: "client", first: 2, after: $after) {
          hits { entry { id } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { variables: { after } },
    );
  const first = await page(null);
  const second = await page(first.data.search.pageInfo.endCursor);
  expect(first.data.search.pageInfo.hasNextPage).toBe(true);
  expect(second.data.search.pageInfo.hasNextPage).toBe(false);
  const ids = [...first.data.search.hits, ...second.data.search.hits].map(
    ({ entry }: { entry: { id: string } }) => entry.id,
  );
  expect(new Set(ids).size).toBe(3);
});
