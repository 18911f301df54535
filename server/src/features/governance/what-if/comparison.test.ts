import { model } from '@linaje/graph-schema';
import { expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { Operation } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { aChange, aReading, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { sceneBefore, sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import { comparison } from './comparison.ts';
import { supposing } from './scenario.ts';

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
const guests = { model, precedence: defaultPrecedence, now: NOW };

function whatIf(told: readonly Operation[], scenario: readonly Operation[]) {
  const reading = aReading(told);
  const here = { facts: reading, structure: reading.structure };
  const present = sceneOf(reading, reading.structure, guests);
  const supposed = supposing({ ...aSet(scenario), operations: scenario }, here, guests);
  if ('refused' in supposed) return supposed;
  const predicted = comparison(present, supposed.scene);
  const change = aChange(reading, aSet(scenario, { saidAt: NOW }));
  if (!change) throw new Error('The scenario changes nothing');
  reading.follow([change]);
  const real = sceneOf(reading, reading.structure, guests);
  return { predicted, supposed: supposed.scene, real, past: sceneBefore(here, [change], guests) };
}

const keyIn = (scene: Scene, id: string | undefined) => {
  const ordinal = id === undefined ? undefined : scene.structure.ordinal(id);
  return ordinal === undefined ? undefined : scene.structure.key(ordinal);
};

test('why can we not see churn? a new flow would make the chain whole', () => {
  const result = whatIf(base, [gives('crm', 1)]);
  if ('refused' in result) throw new Error('nothing is wrong with it');
  const { predicted, supposed } = result;
  const told = (turns: readonly { subject: string; from: unknown; to: unknown }[]) =>
    turns.map(({ subject, from, to }) => [keyIn(supposed, subject), from, to]);
  expect(told(predicted.attributes)).toEqual([['customer|last-contact', false, true]]);
  expect(told(predicted.metrics)).toEqual([['churn', false, true]]);
  expect(told(predicted.objectives)).toEqual([['churn', 'BROKEN', 'WEAK']]);
  expect(told(predicted.questions)).toEqual([['who', 'OPEN', 'ANSWERED']]);
  expect(predicted.findingsGone.map(({ rule }) => rule.id)).toContain('M1');
  expect(predicted.owners.map(({ owner }) => keyIn(supposed, owner))).toEqual(['ana']);
});

test('retiring the better of two sources makes the other win', () => {
  const told = [...base, gives('crm', 1), gives('app', 2)];
  const result = whatIf(told, [
    { do: 'retire', entry: { kind: 'System', key: 'crm' }, expectedVersion: 1 },
  ]);
  if ('refused' in result) throw new Error('nothing is wrong with it');
  const { predicted, supposed } = result;
  expect(predicted.attributes).toEqual([]);
  expect(predicted.winners.map(({ to }) => keyIn(supposed, to))).toEqual(['app|people|last']);
});

test('a scenario applied for real is what was predicted', () => {
  const result = whatIf(base, [gives('crm', 1)]);
  if ('refused' in result) throw new Error('nothing is wrong with it');
  expect(comparison(result.past, result.real)).toEqual(result.predicted);
  expect(result.predicted.findingsGone.length).toBeGreaterThan(0);
});

test('a scenario that refers to what is not there is refused in the words of a real change', () => {
  const result = whatIf(base, [connect('Field gone|x|y', 'CONTRIBUTES_TO', attribute)]);
  expect(result).toMatchObject({ refused: [{ code: 'UNKNOWN_ENTRY', path: 'from' }] });
});
