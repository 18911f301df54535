import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';

const email = 'MasterAttribute customer|email';
const field = 'Field crm|t|email';
const fed = connect(field, 'CONTRIBUTES_TO', email, { rank: 1 });
const base: Operation[] = [
  put('System crm', { roles: ['SOURCE'] }),
  put('Dataset crm|t'),
  put(field),
  connect('System crm', 'HAS_DATASET', 'Dataset crm|t'),
  connect('Dataset crm|t', 'HAS_FIELD', field),
  put(email),
];

/** What a rule finds, as `HIGH key,key`. */
function found(id: string, operations: readonly Operation[]): readonly string[] {
  const scene = aScene([...base, ...operations]);
  return audit(scene)
    .filter(({ rule }) => rule.id === id)
    .map(({ severity, subjects }) => {
      const keys = subjects.map((one) => scene.structure.key(scene.structure.ordinal(one) ?? -1));
      return `${severity} ${keys.sort().join(', ')}`;
    });
}

describe('O: who answers', () => {
  const anna = 'Person anna';
  const holds = (thing: string, role: string, who = anna) =>
    connect(thing, 'OWNED_BY', who, { by: { role } });
  test('O1: systems, entities and objectives have an owner; critical ones before all', () => {
    expect(found('O1', [])).toEqual(['MEDIUM crm']);
    expect(found('O1', [put('System crm', { criticality: 'CRITICAL' })])).toEqual(['HIGH crm']);
    expect(found('O1', [put(anna), holds('System crm', 'EXPERT')])).toEqual(['MEDIUM crm']);
    expect(found('O1', [put(anna), holds('System crm', 'OWNER')])).toEqual([]);
  });
  test('O2: all who hold a required role have left', () => {
    const left = put(anna, { active: false });
    expect(found('O2', [put(anna), holds('System crm', 'OWNER')])).toEqual([]);
    expect(found('O2', [left, holds('System crm', 'OWNER')])).toEqual(['MEDIUM crm']);
    expect(found('O2', [left, holds('System crm', 'EXPERT')])).toEqual([]);
    const other = [
      put('Person ben'),
      holds('System crm', 'TECHNICAL_STEWARD', 'Person ben'),
      holds('System crm', 'BUSINESS_STEWARD'),
    ];
    expect(found('O2', [left, ...other])).toEqual([]);
    const retired = { do: 'retire', entry: { kind: 'Person', key: 'anna' } } as const;
    expect(found('O2', [put(anna), holds('System crm', 'OWNER'), retired])).toEqual(['MEDIUM crm']);
  });
});

describe('V: objectives and metrics', () => {
  const aim = { target: 25, baseline: 14.5, direction: 'UP', due: '2027-12-31' };
  const nps = put('Metric nps', { formula: 'NPS', cadence: 'MONTHLY' });
  const measured = (set: object = aim) => [
    put('Objective nps'),
    nps,
    connect('Objective nps', 'MEASURED_BY', 'Metric nps', { ...set }),
  ];
  const uses = connect('Metric nps', 'USES', email);
  const observed = (set: object) => [
    put('Observation nps|1', { periodEnd: '2026-10-31', value: 14.5, ...set }),
    connect('Observation nps|1', 'OBSERVES', 'Metric nps'),
  ];

  test('V1: an objective needs a metric with target, direction and date', () => {
    expect(found('V1', [put('Objective nps')])).toEqual(['HIGH nps']);
    expect(found('V1', measured())).toEqual([]);
    expect(found('V1', measured({ target: 25, direction: 'UP' }))).toEqual(['HIGH nps']);
    const within = { direction: 'KEEP_WITHIN', low: 0.5, high: 0.6, due: '2027-12-31' };
    expect(found('V1', measured(within))).toEqual([]);
    expect(found('V1', [put('Objective nps', { status: 'ABANDONED' })])).toEqual([]);
  });
  test('V2: a metric rests on something that lives; more severe under an objective', () => {
    expect(found('V2', [nps, uses])).toEqual(['MEDIUM nps']);
    expect(found('V2', [...measured(), uses])).toEqual(['HIGH nps']);
    expect(found('V2', [...measured(), uses, fed])).toEqual([]);
    expect(found('V2', [nps, connect('Metric nps', 'USES', field)])).toEqual([]);
  });
  test('V3: a metric is observed when it is due', () => {
    expect(found('V3', [nps])).toEqual(['MEDIUM nps']);
    expect(found('V3', [nps, ...observed({})])).toEqual([]);
    expect(found('V3', [nps, ...observed({ periodEnd: '2026-09-30' })])).toEqual(['MEDIUM nps']);
  });
  test('V4: a target beyond the margin of the survey', () => {
    const answers = (n: number) => ({
      n,
      distribution: [
        { score: 9, answers: Math.round(n * 0.42) },
        { score: 7, answers: Math.round(n * 0.305) },
        { score: 0, answers: Math.round(n * 0.275) },
      ],
    });
    expect(found('V4', [...measured(), ...observed(answers(1_200))])).toEqual([]);
    expect(found('V4', [...measured(), ...observed(answers(100))])).toEqual(['MEDIUM nps, nps']);
    expect(found('V4', [...measured(), ...observed({ n: 100 })])).toEqual([]);
    const churn = [
      put('Objective nps'),
      put('Metric nps', { formula: 'CHURN' }),
      connect('Objective nps', 'MEASURED_BY', 'Metric nps', { baseline: 0.178, target: 0.145 }),
    ];
    expect(found('V4', [...churn, ...observed({ n: 400 })])).toEqual(['MEDIUM nps, nps']);
    expect(found('V4', [...churn, ...observed({ n: 4_000 })])).toEqual([]);
  });
  test('V5: rolled out without proof', () => {
    const call = (results: readonly object[], phase = 'ROLL_OUT') =>
      found('V5', [put('Initiative call', { phase, results })]);
    const test = { group: 'TEST', contacts: 6_000, conversions: 5_250 };
    expect(call([test])).toEqual(['MEDIUM call']);
    expect(call([test, { group: 'CONTROL', contacts: 2_000, conversions: 1_690 }])).toEqual([]);
    const discount = [
      { group: 'TEST', contacts: 300, conversions: 48 },
      { group: 'CONTROL', contacts: 300, conversions: 42 },
    ];
    expect(call(discount)).toEqual(['MEDIUM call']);
    expect(call(discount, 'TEST')).toEqual([]);
  });
});

describe('C: the customer', () => {
  const question = put('ProfileQuestion who');
  const asks = (need: string) => connect('ProfileQuestion who', 'ANSWERED_BY', email, { need });
  test('C1: a question without answer, or with half an answer', () => {
    expect(found('C1', [question, asks('ESSENTIAL')])).toEqual(['MEDIUM who']);
    expect(found('C1', [question, asks('HELPFUL'), fed])).toEqual(['LOW who']);
    expect(found('C1', [question, asks('ESSENTIAL'), fed])).toEqual([]);
  });
  test('C2: a stage of which nothing essential is seen', () => {
    const stage = put('LifecycleStage buy');
    const relevant = (need: string) =>
      connect(email, 'RELEVANT_IN', 'LifecycleStage buy', { need });
    expect(found('C2', [stage, relevant('HELPFUL'), fed])).toEqual(['MEDIUM buy']);
    expect(found('C2', [stage, relevant('ESSENTIAL')])).toEqual(['MEDIUM buy']);
    expect(found('C2', [stage, relevant('ESSENTIAL'), fed])).toEqual([]);
  });
  test('C3: a segment that selects by what is not governed', () => {
    const selects = [put('Segment top'), connect('Segment top', 'SELECTS_BY', email), fed];
    expect(found('C3', selects)).toEqual(['MEDIUM top']);
    const governed = [
      put('Team data'),
      connect(email, 'OWNED_BY', 'Team data', { by: { role: 'OWNER' } }),
      put('Term g|email', { status: 'APPROVED' }),
      connect('Term g|email', 'DEFINES', email, { status: 'VALIDATED' }),
    ];
    expect(found('C3', [...selects, ...governed])).toEqual([]);
  });
  test('C4: feedback that reaches no attribute and no metric', () => {
    const form = [put('Touchpoint form'), connect('Touchpoint form', 'COLLECTS', 'Dataset crm|t')];
    expect(found('C4', form)).toEqual(['MEDIUM crm|t, form']);
    expect(found('C4', [...form, fed])).toEqual([]);
    const used = [put('Metric nps'), connect('Metric nps', 'REPORTED_IN', 'Dataset crm|t')];
    expect(found('C4', [...form, ...used])).toEqual([]);
  });
});

describe('Q: quality', () => {
  const rule = 'QualityRule full';
  const checks = (asset: string) => [
    put(rule, { dimension: 'COMPLETENESS', threshold: 0.95, cadence: 'WEEKLY' }),
    connect(rule, 'CHECKS', asset),
  ];
  const result = (value: number, measuredAt: string) => [
    put('QualityResult full|1', { value, measuredAt }),
    connect('QualityResult full|1', 'RESULT_OF', rule),
  ];
  const today = '2026-11-20T00:00:00Z';
  test('Q1: a critical attribute is checked, itself or where it is held', () => {
    const critical = put(email, { critical: true });
    expect(found('Q1', [])).toEqual([]);
    expect(found('Q1', [critical])).toEqual(['MEDIUM customer|email']);
    expect(found('Q1', [critical, ...checks(email)])).toEqual([]);
    const held = [...checks(field), connect(email, 'HELD_IN', field)];
    expect(found('Q1', [critical, ...held])).toEqual([]);
  });
  test('Q2: the latest result is below the target', () => {
    expect(found('Q2', [...checks(email), ...result(0.81, today)])).toEqual([
      'MEDIUM customer|email',
    ]);
    const critical = put(email, { critical: true });
    expect(found('Q2', [critical, ...checks(email), ...result(0.81, today)])).toEqual([
      'HIGH customer|email',
    ]);
    expect(found('Q2', [...checks(email), ...result(0.96, today)])).toEqual([]);
    expect(found('Q2', [...checks('Dataset crm|t'), ...result(0.5, today)])).toEqual([
      'MEDIUM crm|t',
    ]);
  });
  test('Q3: the latest result is older than two cadences', () => {
    expect(found('Q3', [...checks(email), ...result(0.96, today)])).toEqual([]);
    expect(found('Q3', [...checks(email), ...result(0.96, '2026-11-01T00:00:00Z')])).toEqual([
      'LOW full',
    ]);
  });
});
