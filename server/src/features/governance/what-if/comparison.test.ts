import { entryId, model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { Operation } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { aChange, aReading, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { edgeId, idFrom } from '../../../catalog/identity.ts';
import { sceneBefore, sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import { auditAgain } from '../audit/audit-again.ts';
import { audit } from '../audit/audit.ts';
import { touchedBy } from '../audit/touched.ts';
import { comparison } from './comparison.ts';
import type { ScenarioStep } from './scenario-step.ts';
import { putDown, tried } from './tried.ts';
import { turnsIn } from './turns.ts';

const attribute = 'MasterAttribute customer|last-contact';
const asset = (system: string): Operation[] => [
  put(`System ${system}`, { roles: ['SOURCE'] }),
  put(`Dataset ${system}|people`),
  put(`Field ${system}|people|last`),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|people`),
  connect(`Dataset ${system}|people`, 'HAS_FIELD', `Field ${system}|people|last`),
];
const gives = (system: string, rank: number) =>
  connect(`Field ${system}|people|last`, 'CONTRIBUTES_TO', attribute, { rank });
const base: Operation[] = [
  ...asset('crm'),
  ...asset('app'),
  put(attribute, { critical: true }),
  put('Objective churn'),
  put('Metric churn'),
  connect('Objective churn', 'MEASURED_BY', 'Metric churn', {
    target: 0.145,
    direction: 'DOWN',
    due: '2027-12-31',
  }),
  connect('Metric churn', 'USES', attribute),
  put('ProfileQuestion who', { order: 1 }),
  connect('ProfileQuestion who', 'ANSWERED_BY', attribute, { need: 'ESSENTIAL' }),
  put('Person ana', { active: true }),
  connect('Objective churn', 'OWNED_BY', 'Person ana', { by: { role: 'SPONSOR' } }),
];
const by = { type: 'person', id: 'person:local', name: 'Ana' } as const;
const guests = {
  model,
  precedence: defaultPrecedence,
  now: NOW,
  by,
  id: idFrom('a scenario'),
  languages: ['es'],
};

/** `Field crm|people|last` */
const idOf = (thing: string) => {
  const space = thing.indexOf(' ');
  return entryId(thing.slice(0, space), thing.slice(space + 1));
};
const feed = (system: string, rank: number): ScenarioStep => ({
  do: 'CONNECT',
  type: 'CONTRIBUTES_TO',
  from: idOf(`Field ${system}|people|last`),
  to: idOf(attribute),
  by: {},
  set: { rank },
});

function whatIf(told: readonly Operation[], steps: readonly ScenarioStep[]) {
  const reading = aReading(told);
  const here = { facts: reading, structure: reading.structure };
  const present = sceneOf(reading, reading.structure, guests);
  const supposed = tried(putDown(steps, here, guests), here, guests);
  return {
    supposed,
    predicted: comparison(present, supposed.scene),
    /** As it is worked out at the door: rules that look at nothing of it are not asked again. */
    predictedSoon: comparison(present, supposed.scene, soon(present, supposed)),
    /** Makes it real. */
    applied() {
      const change = aChange(reading, aSet(supposed.operations, { saidAt: NOW }));
      if (change) reading.follow([change]);
      const real = sceneOf(reading, reading.structure, guests);
      return comparison(sceneBefore(here, change ? [change] : [], guests), real);
    },
  };
}

function soon(present: Scene, { scene, effects }: ReturnType<typeof tried>) {
  const found = audit(present);
  const touched = touchedBy(model, [{ effects }]);
  return { before: found, after: auditAgain(scene, { found, touched }) };
}

const keyIn = (scene: Scene, id: string | undefined) => {
  const ordinal = id === undefined ? undefined : scene.structure.ordinal(id);
  return ordinal === undefined ? undefined : scene.structure.key(ordinal);
};

test('why can we not see churn? a new flow would make the chain whole', () => {
  const { predicted, supposed } = whatIf(base, [feed('crm', 1)]);
  const told = (turns: readonly { subject: string; from: unknown; to: unknown }[]) =>
    turns.map(({ subject, from, to }) => [keyIn(supposed.scene, subject), from, to]);
  expect(told(predicted.attributes)).toEqual([['customer|last-contact', false, true]]);
  expect(told(predicted.metrics)).toEqual([['churn', false, true]]);
  expect(told(predicted.objectives)).toEqual([['churn', 'BROKEN', 'WEAK']]);
  expect(told(predicted.questions)).toEqual([['who', 'OPEN', 'ANSWERED']]);
  expect(predicted.findingsGone.map(({ rule }) => rule.id)).toContain('M1');
  expect(predicted.owners.map(({ owner }) => keyIn(supposed.scene, owner))).toEqual(['ana']);
});

test('retiring the better of two sources makes the other win', () => {
  const told = [...base, gives('crm', 1), gives('app', 2)];
  const { predicted, supposed } = whatIf(told, [{ do: 'RETIRE', entry: idOf('System crm') }]);
  expect(predicted.attributes).toEqual([]);
  expect(predicted.winners.map(({ to }) => keyIn(supposed.scene, to))).toEqual(['app|people|last']);
});

test('another rank makes another source win', () => {
  const told = [...base, gives('crm', 1), gives('app', 2)];
  const edge = edgeId({
    type: 'CONTRIBUTES_TO',
    from: idOf('Field crm|people|last'),
    to: idOf(attribute),
    by: {},
  });
  const { predicted } = whatIf(told, [{ do: 'SET', of: edge, property: 'rank', value: '3' }]);
  expect(predicted.winners).toMatchObject([{ to: idOf('Field app|people|last') }]);
});

test('one source takes the place of another, with its rank', () => {
  const told = [...base, gives('crm', 4)];
  const { predicted, supposed } = whatIf(told, [
    { do: 'REPLACE', entry: idOf('System crm'), by: idOf('System app') },
  ]);
  expect(predicted.attributes).toEqual([]);
  expect(predicted.winners).toMatchObject([{ to: idOf('Field app|people|last') }]);
  const { scene } = supposed;
  const [edge = -1] = scene.in(scene.structure.ordinal(idOf(attribute)) ?? -1, 'CONTRIBUTES_TO');
  expect(scene.edgeProperties(edge)).toEqual({ rank: 4 });
});

test('what has no counterpart in the other source is named', () => {
  const more = [
    put('Field crm|people|phone'),
    connect('Dataset crm|people', 'HAS_FIELD', 'Field crm|people|phone'),
    put('MasterAttribute customer|phone'),
    connect('Field crm|people|phone', 'CONTRIBUTES_TO', 'MasterAttribute customer|phone'),
  ];
  const { supposed, predicted } = whatIf(
    [...base, ...more, gives('crm', 1)],
    [{ do: 'REPLACE', entry: idOf('Dataset crm|people'), by: idOf('System app') }],
  );
  expect(supposed.steps[0]?.unmatched).toEqual([idOf('Field crm|people|phone')]);
  expect(predicted.attributes).toMatchObject([
    { subject: idOf('MasterAttribute customer|phone'), from: true, to: false },
  ]);
});

test('what flows to another is protected on its way, whichever process carries it', () => {
  const flow = (process: string) =>
    connect('Field crm|people|last', 'FLOWS_TO', 'Field app|people|last', { by: { process } });
  const { supposed } = whatIf(
    [...base, flow('one'), flow('two')],
    [
      {
        do: 'PROTECT',
        from: idOf('Field crm|people|last'),
        to: idOf('Field app|people|last'),
        protection: 'PSEUDONYMISED',
      },
    ],
  );
  const { scene } = supposed;
  const field = scene.structure.ordinal(idOf('Field crm|people|last')) ?? -1;
  const protections = scene.out(field, 'FLOWS_TO').map((one) => scene.edgeProperties(one));
  expect(protections).toEqual([{ protection: 'PSEUDONYMISED' }, { protection: 'PSEUDONYMISED' }]);
});

describe('a scenario applied for real is what was predicted', () => {
  const told = [...base, gives('crm', 1), gives('app', 2)];
  test.each<[string, readonly Operation[], readonly ScenarioStep[]]>([
    ['a new flow', base, [feed('crm', 1)]],
    ['a retired system', told, [{ do: 'RETIRE', entry: idOf('System crm') }]],
    [
      'a replaced source',
      [...base, gives('crm', 1)],
      [{ do: 'REPLACE', entry: idOf('System crm'), by: idOf('System app') }],
    ],
    [
      'steps that stand on each other',
      base,
      [feed('crm', 1), { do: 'RETIRE', entry: idOf('System crm') }, feed('app', 1)],
    ],
  ])('%s', (_, told, steps) => {
    const { predicted, applied } = whatIf(told, steps);
    expect(applied()).toEqual(predicted);
    expect(turnsIn(predicted).length).toBeGreaterThan(0);
  });
});

test('whatever the steps, applied as one change they come to what was predicted', () => {
  const system = fc.constantFrom('crm', 'app');
  const rank = fc.integer({ min: 1, max: 3 });
  const edgeOf = (from: string) =>
    edgeId({
      type: 'CONTRIBUTES_TO',
      from: idOf(`Field ${from}|people|last`),
      to: idOf(attribute),
      by: {},
    });
  const step: fc.Arbitrary<ScenarioStep> = fc.oneof(
    fc.record({ system, rank }).map((one) => feed(one.system, one.rank)),
    system.map((one): ScenarioStep => ({ do: 'RETIRE', entry: idOf(`System ${one}`) })),
    system.map((one): ScenarioStep => ({ do: 'RESTORE', entry: idOf(`System ${one}`) })),
    system.map((one): ScenarioStep => ({ do: 'REMOVE', edge: edgeOf(one) })),
    fc.record({ system, rank }).map((one): ScenarioStep => ({
      do: 'SET',
      of: edgeOf(one.system),
      property: 'rank',
      value: String(one.rank),
    })),
    fc.constantFrom<ScenarioStep>(
      { do: 'REPLACE', entry: idOf('System crm'), by: idOf('System app') },
      { do: 'REPLACE', entry: idOf('System app'), by: idOf('System crm') },
      {
        do: 'SET',
        of: idOf('Dataset crm|people'),
        property: 'lifecycle',
        value: 'DEPRECATED',
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.subarray([gives('crm', 1), gives('app', 2)]),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      (told, steps) => {
        const { supposed, predicted, predictedSoon, applied } = whatIf([...base, ...told], steps);
        expect(predictedSoon).toEqual(predicted);
        if (supposed.operations.length === 0) return;
        expect(applied()).toEqual(predicted);
      },
    ),
    { numRuns: 80 },
  );
});

test('steps that refer to what is gone or break a rule are told one by one, and the rest is supposed', () => {
  const gone: ScenarioStep = { do: 'RETIRE', entry: idOf('System nowhere') };
  const circle: ScenarioStep = {
    do: 'CONNECT',
    type: 'OWNED_BY',
    from: idOf('Objective churn'),
    to: idOf('System crm'),
    by: { role: 'OWNER' },
    set: {},
  };
  const { supposed, predicted } = whatIf(base, [gone, circle, feed('crm', 1), feed('crm', 1)]);
  expect(supposed.steps.map(({ standing }) => standing)).toEqual([
    'GONE',
    'REFUSED',
    'FITS',
    'ALREADY_SO',
  ]);
  expect(supposed.steps[1]?.faults).toMatchObject([{ code: 'WRONG_END' }]);
  expect(predicted.attributes).toHaveLength(1);
});
