import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { edgeId, entryId } from '../../catalog/identity.ts';

let house: AnApp;
let before: string;
const crm = entryId('Field', 'crm|t|email');
const report = entryId('Field', 'bi|t|who');

const system = (key: string) => [
  put('System', key, { name: { es: key.toUpperCase() } }),
  put('Dataset', `${key}|t`, { name: 't' }),
  link('HAS_DATASET', [ref('System', key), ref('Dataset', `${key}|t`)]),
];
const field = (key: string, name: string) => [
  put('Field', `${key}|t|${name}`, { name }),
  link('HAS_FIELD', [ref('Dataset', `${key}|t`), ref('Field', `${key}|t|${name}`)]),
];

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:i',
    put('Classification', 'personal', { name: { es: 'Personal' } }),
    ...system('crm'),
    ...system('bi'),
    ...field('crm', 'email'),
    ...field('bi', 'who'),
    link('CLASSIFIED_AS', [ref('Field', 'crm|t|email'), ref('Classification', 'personal')]),
    put('ProcessingActivity', 'service', {
      name: { es: 'Atención' },
      lawfulBasis: 'CONTRACT',
      retention: { period: 'P5Y' },
    }),
    link('PROCESSES', [ref('ProcessingActivity', 'service'), ref('Dataset', 'crm|t')]),
  );
  before = house.reading.momentOf(house.reading.sequence) ?? '';
  await new Promise((wake) => setTimeout(wake, 5));
  await house.said(
    'crawl:flows',
    link('FLOWS_TO', [ref('Field', 'crm|t|email'), ref('Field', 'bi|t|who')], {
      set: { modes: ['DIRECT'], protection: 'PSEUDONYMISED' },
    }),
  );
});
afterAll(() => house.close());

const REACH = `query ($of: ID!, $asOf: DateTime) { personalDataReach(of: $of, asOf: $asOf) {
  fieldCount datasetCount
  systems { system { name } datasets { dataset { name } erasure keys { name }
    fields { begins marks sentence entry { name } way { name } }
    activities { name lawfulBasis retention { period } } } }
  stops { by reason sentence from { name } to { name } }
  tasks { what subject { name } sentence } } }`;

async function reach(of: string = crm, asOf?: string) {
  const { data, errors } = await house.ask(REACH, { variables: { of, asOf }, language: 'es' });
  expect(errors).toEqual([]);
  return data.personalDataReach;
}

/** Whether the report's field is personal, by lineage. */
async function carried(): Promise<readonly unknown[]> {
  const { data } = await house.ask(
    `{ entry(kind: Field, key: "bi|t|who") { ... on Field {
         carries { class said marks sentence way { name } } privacyCut { reason stops } } } }`,
    { language: 'es' },
  );
  return [...data.entry.carries, ...(data.entry.privacyCut ? [data.entry.privacyCut] : [])];
}

const cut = (reason: string) =>
  house.ask(
    `mutation ($field: ID!, $reason: String!) { declareNotPersonal(field: $field, reason: $reason) {
       ... on Field { name } ... on Refused { code message } } }`,
    { variables: { field: report, reason }, language: 'es' },
  );
const takeBack = () =>
  house.ask(
    `mutation ($field: ID!) { withdrawNotPersonal(field: $field) {
       ... on Field { name } ... on Refused { code message } } }`,
    { variables: { field: report }, language: 'es' },
  );

describe("a person's request", () => {
  test('is told by system and dataset, with activities, and what stands in its way', async () => {
    expect(await reach()).toMatchObject({
      fieldCount: 2,
      datasetCount: 2,
      systems: [
        {
          system: { name: 'BI' },
          datasets: [
            {
              erasure: null,
              keys: [],
              activities: [],
              fields: [
                {
                  begins: false,
                  marks: ['PSEUDONYMISED'],
                  way: [{ name: 'email' }, { name: 'who' }],
                  sentence:
                    'Es dato personal porque viene de CRM · t.email. En el camino se seudonimiza; sigue siendo personal.',
                },
              ],
            },
          ],
        },
        {
          system: { name: 'CRM' },
          datasets: [
            {
              activities: [
                { name: 'Atención', lawfulBasis: 'CONTRACT', retention: { period: 'P5Y' } },
              ],
              fields: [{ begins: true, marks: [] }],
            },
          ],
        },
      ],
      stops: [],
    });
  });

  test('as of before the flow was known it ended at the source', async () => {
    expect(await reach(crm, before)).toMatchObject({ fieldCount: 1, datasetCount: 1 });
  });

  test('about what holds no data, and about what nobody knows, is refused in words', async () => {
    const asked = (of: string) =>
      house.ask(REACH, { variables: { of }, language: 'en' }).then(({ errors }) => errors[0]);
    const activity = await asked(entryId('ProcessingActivity', 'service'));
    expect(activity?.extensions.code).toBe('NOT_OF_KIND');
    const unknown = await asked('nothing');
    expect(unknown?.extensions.code).toBe('UNKNOWN_ENTRY');
  });
});

describe('what lineage brings', () => {
  test('is told with the way by which it came', async () => {
    expect(await carried()).toEqual([
      {
        class: 'PERSONAL',
        said: false,
        marks: ['PSEUDONYMISED'],
        way: [{ name: 'email' }, { name: 'who' }],
        sentence:
          'Es dato personal porque viene de CRM · t.email. En el camino se seudonimiza; sigue siendo personal.',
      },
    ]);
  });

  test('is cut at once by a person who says why, and comes back when that is taken back', async () => {
    const bare = await cut('  ');
    expect(bare.data.declareNotPersonal).toMatchObject({ code: 'CUT_NEEDS_REASON' });
    expect(await carried()).toHaveLength(1);

    const done = await cut('Solo números de prueba');
    expect(done.data.declareNotPersonal).toEqual({ name: 'who' });
    expect(await carried()).toEqual([{ reason: 'Solo números de prueba', stops: true }]);
    expect(await reach()).toMatchObject({
      fieldCount: 1,
      stops: [
        {
          by: 'CUT',
          reason: 'Solo números de prueba',
          sentence:
            'BI · t.who no es dato personal aunque venga de CRM · t.email: «Solo números de prueba».',
        },
      ],
    });
    // A second word of the same person replaces the first.
    await cut('Son cuentas de prueba');
    expect((await reach()).stops).toMatchObject([{ reason: 'Son cuentas de prueba' }]);

    const back = await takeBack();
    expect(back.data.withdrawNotPersonal).toEqual({ name: 'who' });
    expect(await carried()).toHaveLength(1);
    expect(await reach()).toMatchObject({ fieldCount: 2, stops: [] });
    const twice = await takeBack();
    expect(twice.data.withdrawNotPersonal).toMatchObject({ code: 'NOT_CUT' });
  });

  test('ends at once where a person denies the flow, and comes back with it', async () => {
    const edge = edgeId({ type: 'FLOWS_TO', from: crm, to: report, by: {} });
    await house.ask('mutation ($edge: ID!) { deny(edge: $edge) { __typename } }', {
      variables: { edge },
    });
    expect(await carried()).toEqual([]);
    expect(await reach()).toMatchObject({ fieldCount: 1, datasetCount: 1 });

    const { data } = await house.ask(
      'mutation ($edge: ID!) { disconnect(edge: $edge, expectedVersion: 1) { __typename } }',
      { variables: { edge } },
    );
    expect(data.disconnect.__typename).toBe('RelationshipChanged');
    expect(await carried()).toHaveLength(1);
    expect(await reach()).toMatchObject({ fieldCount: 2 });
  });
});
