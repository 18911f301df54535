import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const objective = entryId('Objective', 'keep');
const nps = entryId('Metric', 'nps');
const churn = entryId('Metric', 'churn');
beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:m',
    put('Objective', 'keep', { name: { es: 'Retener', en: 'Retain' } }),
    put('Metric', 'churn', { name: { es: 'Abandono', en: 'Churn' }, formula: 'CHURN' }),
    put('Metric', 'nps', { name: { es: 'NPS', en: 'NPS' }, formula: 'NPS' }),
    put('Metric', 'old', { name: { es: 'Viejo', en: 'Old' }, lifecycle: 'DEPRECATED' }),
    put('MasterAttribute', 'customer|last', {
      name: { es: 'Último contacto', en: 'Last contact' },
    }),
    put('Segment', 'premium', { name: { es: 'Premium', en: 'Premium' } }),
    put('Initiative', 'call', {
      name: { es: 'Llamar', en: 'Call' },
      cost: 1000,
      costPerContact: 2,
      marginPerResponse: 10,
      results: [
        { group: 'TEST', contacts: 70, responses: 56 },
        { group: 'CONTROL', contacts: 80, responses: 48 },
      ],
    }),
    put('Initiative', 'untried', { name: { es: 'Sin probar', en: 'Untried' } }),
    link('MEASURED_BY', [ref('Objective', 'keep'), ref('Metric', 'churn')], {
      set: {
        baseline: 0.178,
        baselineOn: '2025-01-01',
        target: 0.145,
        direction: 'DOWN',
        due: '2027-01-01',
      },
    }),
    link('USES', [ref('Metric', 'churn'), ref('MasterAttribute', 'customer|last')]),
  );
});
afterAll(() => house.close());

describe('a chain', () => {
  const ask = (language: string) =>
    house.ask(
      `{ chain(of: "${objective}") { strength sentence firstBroken { by to { name } reasons sentence } hops { strength } } }`,
      { language },
    );

  test('names its first broken hop with the reason, in Spanish', async () => {
    const { data } = await ask('es');
    expect(data.chain.strength).toBe('BROKEN');
    expect(data.chain.firstBroken).toEqual({
      by: 'USES',
      to: { name: 'Último contacto' },
      reasons: ['NO_SOURCE'],
      sentence:
        'El indicador «Abandono» usa el atributo maestro «Último contacto», que ninguna fuente alimenta.',
    });
    expect(data.chain.sentence).toBe(data.chain.firstBroken.sentence);
  });

  test('and in English', async () => {
    const { data } = await ask('en');
    expect(data.chain.firstBroken.sentence).toBe(
      'The metric “Churn” uses the master attribute “Last contact”, which no source feeds.',
    );
  });

  test('of what nobody knows, in the future or before the first change is a clear sentence', async () => {
    const unknown = await house.ask(`{ chain(of: "nothing") { strength } }`);
    expect(unknown.errors[0]?.extensions.code).toBe('UNKNOWN_ENTRY');
    const asOf = (moment: string) =>
      house.ask(`{ chain(of: "${objective}", asOf: "${moment}") { strength } }`);
    const [future, before] = [
      await asOf('2999-01-01T00:00:00Z'),
      await asOf('1999-01-01T00:00:00Z'),
    ];
    expect(future.errors[0]?.message).toContain('aún no ha llegado');
    expect(before.errors[0]?.message).toContain('aún estaba vacío');
  });
});

const record = (metric: string, observations: object[], language = 'es') =>
  house
    .ask(
      `mutation ($metric: ID!, $observations: [ObservationGiven!]!) {
        recordObservations(metric: $metric, observations: $observations) {
          __typename
          ... on ObservationsRecorded { count observations { key } }
          ... on Failure { code message } ... on Refused { faults { operation code message } }
        } }`,
      { variables: { metric, observations }, language },
    )
    .then(({ data }) => data.recordObservations);
const period = { periodStart: '2026-06-01', periodEnd: '2026-06-30' };

describe('observations', () => {
  test('are written, stand in the series with their margin, and move the progress', async () => {
    const distribution = [
      { score: 10, answers: 504 },
      { score: 8, answers: 366 },
      { score: 3, answers: 330 },
    ];
    expect(await record(nps, [{ ...period, value: 14.5, n: 1200, distribution }])).toMatchObject({
      __typename: 'ObservationsRecorded',
      count: 1,
    });
    const premium = entryId('Segment', 'premium');
    await record(churn, [
      { ...period, value: 0.15, numerator: 150, denominator: 1000 },
      { ...period, value: 0.9, takenIn: premium },
    ]);
    const { data } = await house.ask(
      `{ nps: node(id: "${nps}") { ... on Metric { series { value n low high takenIn { name } } } }
         churn: node(id: "${churn}") { ... on Metric { series(last: 1) { value takenIn { name } } } }
         node(id: "${objective}") { ... on Objective { progress { course expected latest { value } metric { name } } } } }`,
    );
    const [point] = data.nps.series;
    expect(point).toMatchObject({ value: 14.5, n: 1200, takenIn: [] });
    expect(point.low).toBeCloseTo(9.8, 0);
    expect(point.high).toBeCloseTo(19.1, 0);
    expect(data.churn.series).toHaveLength(1);
    expect(data.node.progress).toMatchObject([
      { course: 'ON_COURSE', latest: { value: 0.15 }, metric: { name: 'Abandono' } },
    ]);
  });

  test('that cannot be are refused, each with its reason, and none goes in', async () => {
    const outcome = await record(
      nps,
      [
        { ...period, value: -101 },
        { periodStart: '2026-06-30', periodEnd: '2026-06-01', value: 3 },
        { ...period, value: 3, distribution: [{ score: 11, answers: 1 }] },
        { ...period, value: 3 },
      ],
      'en',
    );
    expect(outcome.faults).toMatchObject([
      {
        operation: 0,
        code: 'VALUE_OUT_OF_RANGE',
        message: 'The value -101 of “NPS” is impossible: it goes from -100 to 100.',
      },
      { operation: 1, code: 'PERIOD_TURNED_ROUND' },
      { operation: 2, code: 'DISTRIBUTION_IMPOSSIBLE' },
    ]);
    expect(await record(churn, [{ ...period, value: 1.2 }])).toMatchObject({
      code: 'VALUE_OUT_OF_RANGE',
    });
    const series = await house.ask(`{ node(id: "${nps}") { ... on Metric { series { id } } } }`);
    expect(series.data.node.series).toHaveLength(1);
  });

  test('that would be refused are told before anything is written, those that are there among them', async () => {
    const before = house.reading.sequence;
    const next = { periodStart: '2026-07-01', periodEnd: '2026-07-31' };
    const wouldBe = (observations: readonly object[]) =>
      house
        .ask(
          `query ($observations: [ObservationGiven!]!) {
             observationsRefused(metric: "${nps}", observations: $observations) { faults { operation code message } } }`,
          { variables: { observations }, language: 'en' },
        )
        .then(({ data }) => data.observationsRefused);
    expect(await wouldBe([{ ...next, value: 20 }])).toBeNull();
    const { faults } = await wouldBe([
      { ...period, value: 3 },
      { ...next, value: 300 },
      { ...next, value: 20 },
    ]);
    expect(faults).toMatchObject([
      { operation: 1, code: 'VALUE_OUT_OF_RANGE' },
      {
        operation: 0,
        code: 'OBSERVED_ALREADY',
        message: 'There is an observation of “NPS” from 2026-06-01 to 2026-06-30 already.',
      },
      { operation: 2, code: 'OBSERVED_ALREADY' },
    ]);
    expect(house.reading.sequence).toBe(before);
  });

  test('of a metric that is no longer in use are refused', async () => {
    const outcome = await record(entryId('Metric', 'old'), [{ ...period, value: 1 }], 'en');
    expect(outcome.message).toContain('“Old” is no longer in use');
    expect(await record(nps, [])).toMatchObject({ code: 'NO_OBSERVATIONS' });
  });
});

test('an initiative tells its incremental response and whether it could be chance', async () => {
  const { data } = await house.ask(
    `{ initiatives { nodes { name result {
       couldBeChance test { rate } incremental { value low high } costPerCustomer { value low high }
       sampleSize { value } breakEven { value notDefined } } } } }`,
    { language: 'en' },
  );
  const [called, untried] = data.initiatives.nodes;
  expect(called.result).toMatchObject({ couldBeChance: false, breakEven: { value: 0.2 } });
  expect(called.result.incremental.value).toBeCloseTo(0.2, 9);
  expect(called.result.incremental.low).toBeCloseTo(0.0524, 4);
  expect(called.result.incremental.high).toBeCloseTo(0.3339, 4);
  expect(called.result.costPerCustomer.value).toBeCloseTo(1000 / 14, 6);
  expect(untried.result).toMatchObject({
    couldBeChance: null,
    breakEven: { value: null, notDefined: 'NOT_TRIED' },
  });
});

test('what rests on an attribute is told by kind', async () => {
  const of = entryId('MasterAttribute', 'customer|last');
  const { data } = await house.ask(
    `{ restsOn(of: "${of}", kinds: [Objective]) { totalCount groups { kind count } nodes { distance entry { name } } } }`,
  );
  expect(data.restsOn).toMatchObject({
    totalCount: 1,
    nodes: [{ distance: 2, entry: { name: 'Retener' } }],
  });
  expect(data.restsOn.groups).toContainEqual({ kind: 'Metric', count: 1 });
});

test('a metric explains its formula with its source and when there is no figure', async () => {
  const { data } = await house.ask(
    `{ node(id: "${nps}") { ... on Metric { formulaExplained { definition source low high notDefined } } }
       formulas { name }
       enough: sampleSize(test: 0.1, control: 0.12) { value }
       none: sampleSize(test: 0.1, control: 0.1) { value why } }`,
    { language: 'en' },
  );
  expect(data.node.formulaExplained).toMatchObject({
    source: 'Reichheld 2003',
    low: -100,
    high: 100,
    notDefined: ['Nobody was asked.', 'The numbers contradict each other.'],
  });
  expect(data.node.formulaExplained.definition).toContain('promoters − detractors');
  expect(data.formulas).toHaveLength(16);
  expect(data.enough.value).toBe(3841);
  expect(data.none).toEqual({
    value: null,
    why: 'Both groups responded alike: there is no difference to find.',
  });
});
