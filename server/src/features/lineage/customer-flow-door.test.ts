import { entryId } from '../../catalog/identity.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';

let house: AnApp;
let before: string;
const phone = ref('Field', 'crm|contacts|phone');
const inBi = ref('Field', 'bi|people|phone');

beforeAll(async () => {
  house = await anApp();
  await house.said(
    'file:c',
    put('Classification', 'PERSONAL', { name: { es: 'Personal' } }),
    put('System', 'crm', { name: { es: 'Brújula' }, roles: ['SOURCE'] }),
    put('System', 'bi', { name: { es: 'Mirador' }, roles: ['CONSUMER'] }),
    put('Dataset', 'crm|contacts', { name: 'contacts' }),
    put('Dataset', 'bi|people', { name: 'people' }),
    put('Field', 'crm|contacts|email', { name: 'email' }),
    put('Field', 'crm|contacts|phone', { name: 'phone' }),
    put('Field', 'bi|people|email', { name: 'email' }),
    put('Field', 'bi|people|phone', { name: 'phone' }),
    link('HAS_DATASET', [ref('System', 'crm'), ref('Dataset', 'crm|contacts')]),
    link('HAS_DATASET', [ref('System', 'bi'), ref('Dataset', 'bi|people')]),
    ...['crm|contacts', 'bi|people'].flatMap((dataset) =>
      ['email', 'phone'].map((name) =>
        link('HAS_FIELD', [ref('Dataset', dataset), ref('Field', `${dataset}|${name}`)]),
      ),
    ),
    link('FLOWS_TO', [ref('Field', 'crm|contacts|email'), ref('Field', 'bi|people|email')]),
    link('CLASSIFIED_AS', [phone, ref('Classification', 'PERSONAL')]),
  );
  before = house.reading.momentOf(house.reading.sequence) ?? '';
  await new Promise((wake) => setTimeout(wake, 5));
  await house.said('file:c', link('FLOWS_TO', [phone, inBi]));
});
afterAll(() => house.close());

const FLOW = `nodes { name kind mark was { fields } } edges { flows was mark } comparedWith`;
const ask = (args: string, language = 'es') =>
  house.ask(`{ customerFlow(${args}) { ${FLOW} } }`, { language });

test('two dates beside each other, in one picture', async () => {
  const { data } = await ask(`compare: "${before}"`);
  expect(data.customerFlow).toEqual({
    nodes: [
      { name: 'Brújula', kind: 'System', mark: 'STAYED', was: null },
      { name: 'Mirador', kind: 'System', mark: 'STAYED', was: null },
    ],
    edges: [{ flows: 2, was: 1, mark: 'CHANGED' }],
    comparedWith: before,
  });
});

test('without a second date nothing is marked', async () => {
  const { data } = await ask('level: DATASET');
  expect(data.customerFlow.edges).toEqual([{ flows: 2, was: null, mark: null }]);
});

test('only personal data', async () => {
  const { data } = await ask('personal: true');
  expect(data.customerFlow.edges).toMatchObject([{ flows: 1 }]);
});

test('a what-if shows on the picture what would fall', async () => {
  const { data, errors } = await house.ask(`{
    whatIf(operations: [{ retire: "${entryId('Dataset', 'bi|people')}" }]) {
      ... on Supposed { comparison { flow(level: SYSTEM) { ${FLOW} } } }
    } }`);
  expect(errors).toEqual([]);
  expect(data.whatIf.comparison.flow).toEqual({
    nodes: [
      { name: 'Brújula', kind: 'System', mark: 'STAYED', was: null },
      { name: 'Mirador', kind: 'System', mark: 'CHANGED', was: { fields: 2 } },
    ],
    edges: [{ flows: 2, was: null, mark: 'WENT' }],
    comparedWith: null,
  });
});

test('what cannot be shown is said in a sentence', async () => {
  const said = async (args: string) => (await ask(args, 'en')).errors[0]?.message;
  expect(await said('level: FIELD')).toContain('say of which attribute, field, dataset or system');
  expect(await said('compare: "2999-01-01T00:00:00Z"')).toContain('is still to come');
  expect(await said('asOf: "1999-01-01T00:00:00Z"')).toContain('was still empty');
  expect(await said('touches: "nothing"')).toContain('nothing');
  expect(await said('around: { of: "nothing" }')).toContain('nothing');
});
