import { expect, test } from 'vitest';
import type { EntryState, Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { findings } from './findings.ts';
import { noContribution } from './rules/m1-no-contribution.ts';

const attribute = 'MasterAttribute customer|last-contact';
const told: Operation[] = [
  put(attribute, { critical: true }),
  put('MasterAttribute customer|name'),
];
const decided =
  (values: Record<string, string>) =>
  (id: string): EntryState => ({
    is: 'entry',
    id,
    kind: 'Finding',
    key: '',
    version: 1,
    claims: {},
    properties: { state: 'ACCEPTED', reason: { es: 'Se sabe.' }, ...values },
    spans: [[1, null]],
  });

test('the same scene gives the same findings, the severe ones first', () => {
  const scene = aScene(told);
  const found = findings(scene, audit(scene, [noContribution]), () => undefined);
  expect(found.map(({ severity, state }) => [severity, state])).toEqual([
    ['HIGH', 'OPEN'],
    ['MEDIUM', 'OPEN'],
  ]);
  expect(audit(aScene(told)).map(({ key }) => key)).toEqual(audit(scene).map(({ key }) => key));
});

test('an accepted finding stays accepted while its evidence stands and its time runs', () => {
  const scene = aScene(told.slice(0, 1));
  const [one] = audit(scene);
  const hash = one?.evidenceHash ?? '';
  const state = (values: Record<string, string>) => {
    const [finding] = findings(scene, audit(scene), decided(values));
    return [finding?.state, finding?.reopened];
  };
  expect(state({ evidenceHash: hash, until: '2027-01-01' })).toEqual(['ACCEPTED', undefined]);
  expect(state({ evidenceHash: hash, until: '2026-01-01' })).toEqual(['OPEN', 'TIME_IS_UP']);
  expect(state({ evidenceHash: 'another' })).toEqual(['OPEN', 'EVIDENCE_CHANGED']);
});

test('what an objective rests on weighs more', () => {
  const scene = aScene([
    ...told,
    put('Metric churn'),
    put('Objective churn'),
    connect('Objective churn', 'MEASURED_BY', 'Metric churn'),
    connect('Metric churn', 'USES', 'MasterAttribute customer|name'),
  ]);
  const [first] = findings(scene, audit(scene), () => undefined).filter(
    ({ rule }) => rule.id === 'M1',
  );
  expect(first).toMatchObject({ severity: 'MEDIUM', objectives: [expect.any(String)] });
});
