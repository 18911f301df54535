import { expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { findingKey } from './acceptance.ts';
import { findings } from './findings.ts';
import { noContribution } from './rules/m1-no-contribution.ts';

const attribute = 'MasterAttribute customer|last-contact';
const told: Operation[] = [
  put(attribute, { critical: true }),
  put('MasterAttribute customer|name'),
];
test('the same scene gives the same findings, the severe ones first', () => {
  const scene = aScene(told);
  const found = findings(scene, audit(scene, [noContribution]));
  expect(found.map(({ severity, state }) => [severity, state])).toEqual([
    ['HIGH', 'OPEN'],
    ['MEDIUM', 'OPEN'],
  ]);
  expect(audit(aScene(told)).map(({ key }) => key)).toEqual(audit(scene).map(({ key }) => key));
});

test('an accepted finding stays accepted while its evidence stands and its time runs', () => {
  const [one] = audit(aScene(told.slice(0, 1)));
  if (!one) throw new Error('There is nothing to accept');
  const state = (decided: Record<string, string>) => {
    const scene = aScene([
      ...told.slice(0, 1),
      put(`Finding ${findingKey(one)}`, {
        rule: 'M1',
        state: 'ACCEPTED',
        reason: { es: 'Se sabe.' },
        ...decided,
      }),
    ]);
    const [finding] = findings(scene, audit(scene));
    return [finding?.state, finding?.reopened];
  };
  const evidenceHash = one.evidenceHash;
  expect(state({ evidenceHash, until: '2027-01-01' })).toEqual(['ACCEPTED', undefined]);
  expect(state({ evidenceHash, until: '2026-11-22' })).toEqual(['ACCEPTED', undefined]);
  expect(state({ evidenceHash, until: '2026-11-21' })).toEqual(['OPEN', 'TIME_IS_UP']);
  expect(state({ evidenceHash: 'another' })).toEqual(['OPEN', 'EVIDENCE_CHANGED']);
  expect(state({ evidenceHash, state: 'OPEN' })).toEqual(['OPEN', undefined]);
});

test('what the house weighs more comes first, and what it no longer asks is not found', () => {
  const scene = aScene([
    ...told,
    put('System alone'),
    put('AuditSetting F3', { rule: 'F3', weight: 10, severity: 'LOW' }),
    put('AuditSetting O1', { rule: 'O1', asked: false }),
  ]);
  const found = findings(scene, audit(scene)).map(({ rule, severity }) => `${rule.id} ${severity}`);
  expect(found[0]).toBe('F3 LOW');
  expect(found).not.toContain('O1 MEDIUM');
  expect(found).toContain('M1 HIGH');
});

test('a rule of another severity moves its graver cases by as much', () => {
  const scene = aScene([...told, put('AuditSetting M1', { rule: 'M1', severity: 'LOW' })]);
  const found = audit(scene, [noContribution]);
  expect(found.map(({ severity }) => severity)).toEqual(['MEDIUM', 'LOW']);
});

test('what an objective rests on weighs more', () => {
  const scene = aScene([
    ...told,
    put('Metric churn'),
    put('Objective churn'),
    connect('Objective churn', 'MEASURED_BY', 'Metric churn'),
    connect('Metric churn', 'USES', 'MasterAttribute customer|name'),
  ]);
  const [first] = findings(scene, audit(scene)).filter(({ rule }) => rule.id === 'M1');
  expect(first).toMatchObject({ severity: 'MEDIUM', objectives: [expect.any(String)] });
});
