import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reading } from '../reading/reading.ts';
import { anApp, link, put, ref } from './an-app.ts';
import type { AnApp } from './an-app.ts';

const calls: string[] = [];
let house: AnApp;

/** The reading, with every call that goes to its tables noted. */
const counted = (reading: Reading): Reading =>
  new Proxy(reading, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      const noted = ['entries', 'factsOf', 'history', 'search', 'typeahead', 'momentOf'];
      if (typeof value !== 'function' || !noted.includes(String(name))) return value;
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

test('a list of names asks it not even once', async () => {
  calls.length = 0;
  await house.ask(`{ fields(first: 30) { totalCount nodes { id kind key name live } } }`);
  expect(calls).toEqual([]);
});
