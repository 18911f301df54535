import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reading } from '../reading/reading.ts';
import { anApp, link, put, ref } from './an-app.ts';
import type { AnApp } from './an-app.ts';

const calls: string[] = [];
let house: AnApp;

/** What is answered from tables and not from columns in memory. */
const noted = new Set([
  ...['entries', 'entry', 'factsOf', 'facts', 'relationship', 'said', 'stamps', 'history'],
  ...['search', 'typeahead', 'momentOf', 'runs', 'evidence'],
]);

/** The reading, with every call that goes to its tables noted. */
const counted = (reading: Reading): Reading =>
  new Proxy(reading, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || !noted.has(String(name))) return value;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });

beforeAll(async () => {
  house = await anApp({ reading: counted });
  const numbers = Array.from({ length: 30 }, (_, place) => String(place));
  await house.said(
    'crawl:crm',
    put('Dataset', 'crm|t', { name: 't' }),
    ...numbers.map((n) => put('Field', `crm|t|${n}`, { name: `column ${n}` })),
    ...numbers.map((n) => link('HAS_FIELD', [ref('Dataset', 'crm|t'), ref('Field', `crm|t|${n}`)])),
    put('Person', 'ana', { name: 'Ana' }),
    ...numbers.map((n) =>
      put('Term', `g|${n}`, {
        name: { es: `Término ${n}` },
        definition: { es: `Lo que significa ${n}.` },
        status: 'DRAFT',
      }),
    ),
    ...numbers.map((n) =>
      link('OWNED_BY', [ref('Term', `g|${n}`), ref('Person', 'ana')], {
        by: { role: 'BUSINESS_STEWARD' },
      }),
    ),
    ...numbers
      .slice(1)
      .map((n) => link('HAS_BROADER', [ref('Term', `g|${n}`), ref('Term', 'g|0')])),
    ...numbers.map((n) =>
      link('DEFINES', [ref('Term', 'g|0'), ref('Field', `crm|t|${n}`)], {
        set: { status: 'VALIDATED' },
      }),
    ),
    put('Domain', 'ventas', { name: { es: 'Ventas' } }),
    link('OWNED_BY', [ref('Dataset', 'crm|t'), ref('Person', 'ana')], { by: { role: 'OWNER' } }),
  );
});
afterAll(() => house.close());

test('an entry page asks the reading at most three times a level', async () => {
  calls.length = 0;
  const { data, errors } = await house.ask(`{
    entry(kind: Dataset, key: "crm|t") {
      name description version changedAt
      ... on Dataset {
        form tags
        owners { edges { role sources node { name description } } }
        fields(first: 30) {
          edges { sources version node { name description dataType tags version
            dataset { sources node { name description } } } }
        }
      }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.entry.fields.edges).toHaveLength(30);
  const levels = 3;
  expect(calls.length).toBeLessThanOrEqual(3 * levels);
});

test('a page with its claims, relationships and history asks no more', async () => {
  calls.length = 0;
  const { data, errors } = await house.ask(`{
    entry(kind: Term, key: "g|0") {
      name description version createdAt changedAt retiredAt tags links
      claims { property language source text saidAt golden }
      relationships(first: 50) { totalCount edges { type direction sources node { name description } } }
      history(first: 10) { totalCount changes { at reason by { name } effects(first: 5) { did } } }
      ... on Term {
        status definition
        defines(first: 50) { edges { status sources version node { name description } } }
        narrower(first: 50) { nodes { name definition owners { edges { role node { name } } } } }
      }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.entry.defines.edges).toHaveLength(30);
  expect(data.entry.narrower.nodes[0].owners.edges).toHaveLength(1);
  const levels = 4;
  expect(calls.length).toBeLessThanOrEqual(3 * levels);
});

test('a list with relationships asks no more, however long it is', async () => {
  calls.length = 0;
  const { data, errors } = await house.ask(`{
    terms(first: 30) {
      totalCount
      nodes {
        name definition status version nameByLanguage { language }
        owners(first: 10) { edges { role sources node { name description } } }
        narrower(first: 1) { totalCount }
        definitions: defines(first: 3) { edges { status node { name description } } }
      }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.terms.nodes).toHaveLength(30);
  const levels = 3;
  expect(calls.length).toBeLessThanOrEqual(3 * levels);
});

test('the results page asks no more', async () => {
  calls.length = 0;
  const { data, errors } = await house.ask(`{
    search(text: "term", first: 25) {
      totalCount suggestion
      facets {
        kinds { kind count } statuses { status count }
        domains { entry { name } count } owners { entry { name } count }
      }
      hits {
        matched excerpt status within { name } owners { name }
        entry { kind name description ... on Term { definition } }
      }
    }
  }`);
  expect(errors).toEqual([]);
  expect(data.search.hits).toHaveLength(25);
  const levels = 2;
  expect(calls.length).toBeLessThanOrEqual(3 * levels);
});

test('a list of names asks it not even once', async () => {
  calls.length = 0;
  await house.ask(`{ fields(first: 30) { totalCount nodes { id kind key name live } } }`);
  expect(calls).toEqual([]);
});
