import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
let before: string;
const email = ref('MasterAttribute', 'customer|email');

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:c',
    put('ProfileQuestion', 'who', { name: { es: '¿Quién es?', en: 'Who is it?' }, order: 1 }),
    put('LifecycleStage', 'start', { name: { es: 'Alta', en: 'Start' }, order: 1 }),
    put('Segment', 'premium', { name: { es: 'Premium', en: 'Premium' } }),
    put('Touchpoint', 'branch', { name: { es: 'Sucursal', en: 'Branch' } }),
    put('MasterAttribute', 'customer|email', { name: { es: 'Correo', en: 'Email' } }),
    put('System', 'crm', { name: { es: 'crm' }, roles: ['SOURCE'] }),
    put('Dataset', 'crm|survey', { name: 'survey' }),
    put('Field', 'crm|survey|email', { name: 'email' }),
    link('HAS_DATASET', [ref('System', 'crm'), ref('Dataset', 'crm|survey')]),
    link('HAS_FIELD', [ref('Dataset', 'crm|survey'), ref('Field', 'crm|survey|email')]),
    link('COLLECTS', [ref('Touchpoint', 'branch'), ref('Dataset', 'crm|survey')]),
    link('ANSWERED_BY', [ref('ProfileQuestion', 'who'), email], { set: { need: 'ESSENTIAL' } }),
    link('RELEVANT_IN', [email, ref('LifecycleStage', 'start')], { set: { need: 'HELPFUL' } }),
    link('SELECTS_BY', [ref('Segment', 'premium'), email]),
  );
  before = house.reading.momentOf(house.reading.sequence) ?? '';
  await new Promise((wake) => setTimeout(wake, 5));
  await house.said(
    'file:c',
    link('CONTRIBUTES_TO', [ref('Field', 'crm|survey|email'), email], { set: { rank: 1 } }),
  );
});
afterAll(() => house.close());

const COVERED = `answer sentence subject { name } missing { name }
  supports { essential holds governed lacking { what } systems { name } entry { name } }`;
const ask = (asOf = '', language = 'es') =>
  house.ask(
    `{ coverage${asOf} { questions { ${COVERED} } stages { ${COVERED} } segments { ${COVERED} }
       touchpoints { touchpoint { name } datasets { reaches attributes { name } } } } }`,
    { language },
  );

test('a question whose essential attribute holds is answered, a segment not yet: it is not governed', async () => {
  const { data } = await ask();
  expect(data.coverage.questions).toMatchObject([
    {
      answer: 'ANSWERED',
      subject: { name: '¿Quién es?' },
      missing: [],
      supports: [{ essential: true, holds: true, governed: false, systems: [{ name: 'crm' }] }],
    },
  ]);
  expect(data.coverage.stages).toMatchObject([{ answer: 'PARTLY' }]);
  expect(data.coverage.segments[0].answer).not.toBe('ANSWERED');
  expect(data.coverage.touchpoints).toMatchObject([
    {
      touchpoint: { name: 'Sucursal' },
      datasets: [{ reaches: true, attributes: [{ name: 'Correo' }] }],
    },
  ]);
});

test('as of a moment before the source was connected it was open, and says what was missing', async () => {
  const { data } = await ask(`(asOf: "${before}")`, 'en');
  expect(data.coverage.questions).toMatchObject([
    { answer: 'OPEN', sentence: 'Open: “Email” is missing.', missing: [{ name: 'Email' }] },
  ]);
});

test('a moment that is still to come is refused in words', async () => {
  const { errors } = await ask('(asOf: "2999-01-01T00:00:00Z")', 'en');
  expect(errors[0]?.message).toContain('is still to come');
});

test('what is missing says what to do, what it would open, and how much that is worth', async () => {
  const { data } = await house.ask(
    `{ coverage(asOf: "${before}") { gaps { entry { name } missing { what sentence } value
         turns { subject { name } from to } essentialFor { name } helpfulFor { name } objectives { name } } } }`,
    { language: 'en' },
  );
  expect(data.coverage.gaps).toMatchObject([
    {
      entry: { name: 'Email' },
      missing: [
        { what: 'DOES_NOT_HOLD', sentence: 'Connect an active source that feeds it.' },
        { what: 'NO_APPROVED_TERM' },
        { what: 'NO_ACTIVE_OWNER' },
      ],
      turns: [
        { subject: { name: 'Who is it?' }, from: 'OPEN', to: 'ANSWERED' },
        { subject: { name: 'Start' }, from: 'OPEN', to: 'PARTLY' },
        { subject: { name: 'Premium' }, from: 'OPEN', to: 'ANSWERED' },
      ],
      // Three turns 4 each, essential for the question and the segment 2 each, helpful in the stage 1.
      value: 17,
    },
  ]);
});

test('the board of one segment says which of its needs choose its customers, and what stands behind them', async () => {
  const premium = entryId('Segment', 'premium');
  const { data } = await house.ask(
    `{ coverage(segment: "${premium}") { one(id: "${entryId('ProfileQuestion', 'who')}") { supports { selects essential
         terms { name } owners { name } personal activities { name } policies { name } observedHere } }
       nothing: one(id: "nobody") { answer } } }`,
  );
  expect(data.coverage.nothing).toBeNull();
  expect(data.coverage.one.supports).toEqual([
    {
      selects: true,
      essential: true,
      terms: [],
      owners: [],
      personal: false,
      activities: [],
      policies: [],
      observedHere: null,
    },
  ]);
});

test('the board of what is no entity or segment is refused in words', async () => {
  const premium = entryId('Segment', 'premium');
  const wrong = await house.ask(`{ coverage(entity: "${premium}") { questions { answer } } }`);
  expect(wrong.errors[0]?.extensions.code).toBe('NOT_OF_KIND');
  const unknown = await house.ask(`{ coverage(segment: "nobody") { questions { answer } } }`);
  expect(unknown.errors[0]?.extensions.code).toBe('UNKNOWN_ENTRY');
});
