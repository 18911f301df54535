import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
let before: string;
const email = entryId('Field', 'crm|contact|email');

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:i',
    put('System', 'crm', { name: { es: 'CRM' } }),
    put('Dataset', 'crm|contact', { name: 'contact' }),
    put('Field', 'crm|contact|email', { name: 'email' }),
    put('MasterAttribute', 'customer|email', { name: { es: 'Correo', en: 'E-mail' } }),
    put('Metric', 'response', { name: { es: 'Respuesta', en: 'Response' } }),
    put('Objective', 'raise', { name: { es: 'Subirla', en: 'Raise it' } }),
    put('Team', 'marketing', { name: 'Marketing' }),
    link('HAS_DATASET', [ref('System', 'crm'), ref('Dataset', 'crm|contact')]),
    link('HAS_FIELD', [ref('Dataset', 'crm|contact'), ref('Field', 'crm|contact|email')]),
    link('USES', [ref('Metric', 'response'), ref('MasterAttribute', 'customer|email')]),
    link('MEASURED_BY', [ref('Objective', 'raise'), ref('Metric', 'response')]),
    link('OWNED_BY', [ref('Objective', 'raise'), ref('Team', 'marketing')], {
      by: { role: 'OWNER' },
    }),
  );
  before = house.reading.momentOf(house.reading.sequence) ?? '';
  await new Promise((wake) => setTimeout(wake, 5));
  await house.said(
    'file:i',
    link(
      'CONTRIBUTES_TO',
      [ref('Field', 'crm|contact|email'), ref('MasterAttribute', 'customer|email')],
      { set: { rank: 1, trustMax: 80 } },
    ),
  );
});
afterAll(() => house.close());

test('a field tells what rests on it, who must be told, which objectives are at risk, and why', async () => {
  const { data } = await house.ask(
    `query ($of: ID!) { impact(of: $of) {
       of { name } totalCount groups { kind count nearest }
       owners { owner { name } isThere count answersFor(first: 5) { name } } unowned { name }
       objectives { distance entry { name } owners { name }
         shortest { sentence steps strength stations { by strength entry { name } } }
         strongest { strengthSentence } } } }`,
    { variables: { of: email }, language: 'es' },
  );
  expect(data.impact).toMatchObject({
    of: { name: 'email' },
    totalCount: 3,
    groups: [
      { kind: 'MasterAttribute', count: 1, nearest: 1 },
      { kind: 'Metric', count: 1, nearest: 2 },
      { kind: 'Objective', count: 1, nearest: 3 },
    ],
    owners: [
      { owner: { name: 'Marketing' }, isThere: true, count: 1, answersFor: [{ name: 'Subirla' }] },
    ],
    unowned: [{ name: 'Correo' }, { name: 'Respuesta' }],
    objectives: [
      {
        distance: 3,
        owners: [{ name: 'Marketing' }],
        shortest: {
          sentence:
            'CRM · contact.email contribuye a «Correo» (rango 1), que se usa en «Respuesta», que mide «Subirla».',
          steps: 3,
          strength: 0.8,
        },
        strongest: {
          strengthSentence:
            'Fuerza 80\u00a0%; el paso más débil es de CRM · contact.email a «Correo» (80\u00a0%).',
        },
      },
    ],
  });
  expect(data.impact.objectives[0].shortest.stations[1]).toEqual({
    by: 'CONTRIBUTES_TO',
    strength: 0.8,
    entry: { name: 'Correo' },
  });
});

test('all of it can be paged through, and asked for by kind', async () => {
  const { data } = await house.ask(
    `query ($of: ID!) { impact(of: $of) {
       affected(first: 2) { totalCount nodes { entry { name } } pageInfo { hasNextPage } }
       metrics: affected(kinds: [Metric]) { totalCount nodes { distance entry { name } } }
       one(id: "${entryId('Metric', 'response')}") { distance } none: one(id: "${email}") { distance } } }`,
    { variables: { of: email }, language: 'en' },
  );
  expect(data.impact.affected).toEqual({
    totalCount: 3,
    nodes: [{ entry: { name: 'E-mail' } }, { entry: { name: 'Response' } }],
    pageInfo: { hasNextPage: true },
  });
  expect(data.impact).toMatchObject({ one: { distance: 2 }, none: null });
  expect(data.impact.metrics).toEqual({
    totalCount: 1,
    nodes: [{ distance: 2, entry: { name: 'Response' } }],
  });
});

test('as of the moment before the source was declared nothing rested on it', async () => {
  const { data } = await house.ask(
    `query ($of: ID!) { impact(of: $of, asOf: "${before}") { totalCount objectives { distance } } }`,
    { variables: { of: email } },
  );
  expect(data.impact).toEqual({ totalCount: 0, objectives: [] });
});

test('what nobody knows, and a moment to come, are refused in words', async () => {
  const unknown = await house.ask(`{ impact(of: "nothing") { totalCount } }`);
  expect(unknown.errors[0]?.extensions.code).toBe('UNKNOWN_ENTRY');
  const future = await house.ask(
    `query ($of: ID!) { impact(of: $of, asOf: "2999-01-01T00:00:00Z") { totalCount } }`,
    { variables: { of: email }, language: 'en' },
  );
  expect(future.errors[0]?.message).toContain('is still to come');
});
