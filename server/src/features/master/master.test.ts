import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const attribute = entryId('MasterAttribute', 'customer|email');
const fieldOf = (system: string) => entryId('Field', `${system}|people|email`);

const source = (system: string, said: object): Operation[] => [
  put('System', system, { name: { es: system }, roles: ['SOURCE'] }),
  put('Dataset', `${system}|people`, { name: 'people' }),
  put('Field', `${system}|people|email`, { name: `${system} email` }),
  link('HAS_DATASET', [ref('System', system), ref('Dataset', `${system}|people`)]),
  link('HAS_FIELD', [ref('Dataset', `${system}|people`), ref('Field', `${system}|people|email`)]),
  link(
    'CONTRIBUTES_TO',
    [ref('Field', `${system}|people|email`), ref('MasterAttribute', 'customer|email')],
    { set: { ...said } },
  ),
];

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:m',
    put('MasterAttribute', 'customer|email', { name: { es: 'Correo', en: 'Email' } }),
    put('MasterAttribute', 'customer|empty', { name: { es: 'Vacío', en: 'Empty' } }),
    put('SurvivorshipRule', 'trust', {
      name: { es: 'La de más confianza', en: 'Most trusted' },
      strategy: 'MOST_TRUSTED',
      ignoreEmpty: true,
    }),
    ...source('crm', {
      rank: 2,
      trustMax: 90,
      trustMin: 10,
      decayPeriod: 'P100D',
      decayCurve: 'LINEAR',
    }),
    ...source('app', { rank: 1, trustMax: 60, trustMin: 50, decayPeriod: 'P100D' }),
    link(
      'RESOLVED_BY',
      [ref('MasterAttribute', 'customer|email'), ref('SurvivorshipRule', 'trust')],
      {
        set: { order: 1 },
      },
    ),
  );
});
afterAll(() => house.close());

test('an attribute tells who feeds it in order of rank, with trust that falls with age', async () => {
  const { data } = await house.ask(
    `{ node(id: "${attribute}") { ... on MasterAttribute {
       holds governed lacking { what sentence }
       sources { rank live conflicts system { name } field { name } fresh: trust stale: trust(ageDays: 50) } } } }`,
    { language: 'en' },
  );
  expect(data.node.holds).toBe(true);
  expect(data.node.governed).toBe(false);
  expect(data.node.lacking).toEqual([
    { what: 'NO_APPROVED_TERM', sentence: 'No approved term says what it means.' },
    { what: 'NO_ACTIVE_OWNER', sentence: 'Nobody active answers for it.' },
  ]);
  expect(data.node.sources).toMatchObject([
    { rank: 1, live: true, conflicts: false, system: { name: 'app' }, fresh: 60, stale: 55 },
    { rank: 2, live: true, conflicts: false, system: { name: 'crm' }, fresh: 90, stale: 50 },
  ]);
});

test('an attribute that nothing feeds does not hold', async () => {
  const { data } = await house.ask(
    `{ node(id: "${entryId('MasterAttribute', 'customer|empty')}") { ... on MasterAttribute { holds lacking { what } sources { rank } } } }`,
  );
  expect(data.node).toMatchObject({ holds: false, sources: [] });
  expect(data.node.lacking).toContainEqual({ what: 'DOES_NOT_HOLD' });
});

const survive = (candidates: object[], language = 'en') =>
  house.ask(
    `query ($candidates: [CandidateInput!]!, $of: ID!) {
       survive(attribute: $of, candidates: $candidates, today: "2026-11-22") {
         value decidedBy sentence sources { name field { id } }
         steps { by sentence lost { why sentence source { name } } }
         candidates { rank trust ageDays decay { ageDays trust } } } }`,
    { variables: { candidates, of: attribute }, language },
  );

test('sample values are decided by the rules, with the trust of each source at its age', async () => {
  const { data } = await survive([
    { source: fieldOf('crm'), value: 'old@x.cl', on: '2026-01-01' },
    { source: fieldOf('app'), value: 'new@x.cl', on: '2026-11-20' },
    { source: 'nobody', value: ' ' },
  ]);
  expect(data.survive).toMatchObject({
    value: 'new@x.cl',
    decidedBy: 'MOST_TRUSTED',
    sentence: 'The value of app stands: the most trusted at its age.',
    sources: [{ field: { id: fieldOf('app') } }],
    steps: [
      { by: 'FILTER', sentence: 'Left out: nobody (empty).' },
      {
        by: 'MOST_TRUSTED',
        sentence:
          'The greatest trust at its age counts. Out: crm (trust 10 against 59.8 at its age).',
        lost: [{ why: 'WORSE', source: { name: 'crm' } }],
      },
    ],
    candidates: [{ rank: 2, trust: 10, ageDays: 325 }, { rank: 1 }, { rank: null, decay: [] }],
  });
  expect(data.survive.candidates[0].decay[0]).toEqual({ ageDays: 0, trust: 90 });
  const fresh = await survive([
    { source: fieldOf('crm'), value: 'a@x.cl', on: '2026-11-22' },
    { source: fieldOf('app'), value: 'b@x.cl', on: '2026-11-22' },
  ]);
  expect(fresh.data.survive.value).toBe('a@x.cl');
});

test('rules, rank and trust can be tried that nobody has declared', async () => {
  const { data } = await house.ask(
    `query ($of: ID!, $candidates: [CandidateInput!]!) {
       survive(attribute: $of, candidates: $candidates, today: "2026-11-22",
               rules: [{ strategy: TRUSTED_SOURCE }, { strategy: LONGEST }]) {
         value decidedBy sentence steps { by rule { name } sentence } } }`,
    {
      variables: {
        of: attribute,
        candidates: [
          { source: fieldOf('crm'), value: 'ana@uno.cl', rank: 1 },
          { source: fieldOf('app'), value: 'ana.maria@uno.cl' },
        ],
      },
    },
  );
  expect(data.survive).toEqual({
    value: 'ana.maria@uno.cl',
    decidedBy: 'LONGEST',
    sentence: 'Vale el de app: es el más largo.',
    steps: [
      { by: 'TRUSTED_SOURCE', rule: null, sentence: 'Empatan en rango: la regla no decide.' },
      {
        by: 'LONGEST',
        rule: null,
        sentence: 'Vale lo más largo. Fuera: crm (caracteres: 10 frente a 16).',
      },
    ],
  });
});

test('a group takes all its values from one source, gaps included', async () => {
  const [street, code] = ['street', 'code'].map((slug) =>
    entryId('MasterAttribute', `home|${slug}`),
  );
  await house.said(
    'file:g',
    put('MasterEntity', 'home', { name: { es: 'Hogar' } }),
    put('MasterAttribute', 'home|street', { name: { es: 'Calle' } }),
    put('MasterAttribute', 'home|code', { name: { es: 'Código' } }),
    put('SurvivorshipRule', 'block', {
      name: { es: 'En bloque' },
      strategy: 'MOST_RECENT',
      scope: 'GROUP',
    }),
    ...['street', 'code'].flatMap((slug) => [
      link('HAS_ATTRIBUTE', [ref('MasterEntity', 'home'), ref('MasterAttribute', `home|${slug}`)]),
      link('RESOLVED_BY', [
        ref('MasterAttribute', `home|${slug}`),
        ref('SurvivorshipRule', 'block'),
      ]),
    ]),
  );
  const { data } = await house.ask(
    `query ($of: ID!, $candidates: [CandidateInput!]!) {
       node(id: $of) { ... on MasterAttribute { decidedWith { name } } }
       survive(attribute: $of, candidates: $candidates, today: "2026-11-22") {
         value sentence steps { rule { name } } together { attribute { name } value } } }`,
    {
      variables: {
        of: street,
        candidates: [
          {
            source: 'portal',
            value: 'Los Aromos 12',
            on: '2026-10-01',
            record: [{ name: code, value: '' }],
          },
          {
            source: 'policies',
            value: 'Aromos 1',
            on: '2024-10-01',
            record: [{ name: code, value: '755' }],
          },
        ],
      },
    },
  );
  expect(data.node.decidedWith.map(({ name }: { name: string }) => name)).toEqual([
    'Calle',
    'Código',
  ]);
  expect(data.survive).toMatchObject({
    value: 'Los Aromos 12',
    sentence: 'Vale el de portal: es el más reciente.',
    steps: [{ rule: { name: 'En bloque' } }],
    together: [
      { attribute: { name: 'Calle' }, value: 'Los Aromos 12' },
      { attribute: { name: 'Código' }, value: '' },
    ],
  });
});

test('with no candidates nothing is left, and that is said', async () => {
  const { data } = await survive([], 'es');
  expect(data.survive).toMatchObject({
    value: null,
    decidedBy: 'NOTHING',
    sentence: 'No queda ningún valor.',
  });
});

test('what is no master attribute has no rules to try', async () => {
  const { errors } = await house.ask(
    `{ survive(attribute: "${fieldOf('crm')}", candidates: []) { value } }`,
  );
  expect(errors[0]?.extensions.code).toBe('NOT_OF_KIND');
});
