import { expect, test } from 'vitest';
import type { Operation } from '../../catalog/change-set.ts';
import { aScene, connect, put } from '../../reading/scene-samples.ts';
import { chain } from './chain.ts';
import { chainInWords } from './hop-words.ts';
import { whatRestsOn } from './rests-on.ts';

const field = 'Field crm|people|last';
const attribute = 'MasterAttribute customer|last-contact';
const aim = { target: 0.145, direction: 'DOWN', due: '2027-12-31' };
const whole: Operation[] = [
  put('Objective churn'),
  put('Metric churn', { cadence: 'MONTHLY' }),
  connect('Objective churn', 'MEASURED_BY', 'Metric churn', aim),
  put('Observation churn|2026-10', { periodEnd: '2026-10-31', value: 0.178 }),
  connect('Observation churn|2026-10', 'OBSERVES', 'Metric churn'),
  put('Term g|churn', { status: 'APPROVED' }),
  connect('Metric churn', 'USES', 'Term g|churn'),
  put(attribute),
  connect('Metric churn', 'USES', attribute),
  put('System crm', { roles: ['SOURCE'] }),
  put('Dataset crm|people'),
  put(field),
  connect('System crm', 'HAS_DATASET', 'Dataset crm|people'),
  connect('Dataset crm|people', 'HAS_FIELD', field),
  connect(field, 'CONTRIBUTES_TO', attribute, { rank: 1, trustMax: 90 }),
];
const without = (type: string, to = ''): Operation[] =>
  whole.filter((one) => !(one.do === 'connect' && one.type === type && keyOf(one.to).includes(to)));
const keyOf = (ref: object) => ('key' in ref ? String(ref.key) : '');

function told(operations: readonly Operation[]) {
  const scene = aScene(operations);
  const found = chain(scene, scene.of('Objective', 'churn'));
  const name = (ordinal: number | undefined) =>
    ordinal === undefined ? 'nothing' : scene.structure.kind(ordinal);
  const say = (hop: (typeof found.hops)[number] | undefined) =>
    hop &&
    `${name(hop.from)} ${hop.by} ${name(hop.to)}: ${hop.strength} ${hop.reasons.join()}`.trim();
  return {
    strength: found.strength,
    firstBroken: say(found.firstBroken),
    hops: found.hops.map(say),
  };
}

test('a whole chain goes from the objective to the source system', () => {
  expect(told(whole)).toEqual({
    strength: 'SOUND',
    firstBroken: undefined,
    hops: [
      'Objective MEASURED_BY Metric: SOUND',
      'Metric USES Term: SOUND',
      'Metric USES MasterAttribute: SOUND',
      'MasterAttribute CONTRIBUTES_TO Field: SOUND',
      'Field COMES_FROM System: SOUND',
    ],
  });
});

test('why can we not see churn? the metric uses an attribute that no source feeds', () => {
  expect(told(without('CONTRIBUTES_TO'))).toMatchObject({
    strength: 'BROKEN',
    firstBroken: 'Metric USES MasterAttribute: BROKEN NO_SOURCE',
  });
});

test('an objective that nothing measures, and a metric that rests on nothing, are named', () => {
  expect(told(without('MEASURED_BY')).firstBroken).toBe(
    'Objective MEASURED_BY nothing: BROKEN NOT_MEASURED',
  );
  expect(told(without('USES')).firstBroken).toBe('Metric USES nothing: BROKEN USES_NOTHING');
  expect(told(without('USES', 'last-contact')).firstBroken).toBe(
    'Metric USES nothing: BROKEN RESTS_ON_NOTHING',
  );
});

test('drafts, low trust, old observations and missed quality make it weak', () => {
  const changed = (change: Operation) => told([...whole, change]);
  expect(changed(put('Term g|churn', { status: 'DRAFT' })).hops).toContain(
    'Metric USES Term: WEAK TERM_NOT_APPROVED',
  );
  expect(changed(connect(field, 'CONTRIBUTES_TO', attribute, { trustMax: 40 })).hops).toContain(
    'MasterAttribute CONTRIBUTES_TO Field: WEAK LOW_TRUST',
  );
  expect(told(without('OBSERVES')).hops[0]).toBe(
    'Objective MEASURED_BY Metric: WEAK NO_RECENT_OBSERVATION',
  );
  const quality = [
    put('QualityRule q', { dimension: 'COMPLETENESS', threshold: 0.95 }),
    connect('QualityRule q', 'CHECKS', attribute),
    put('QualityResult q|1', { value: 0.81, measuredAt: '2026-11-01T00:00:00Z' }),
    connect('QualityResult q|1', 'RESULT_OF', 'QualityRule q'),
  ];
  expect(told([...whole, ...quality]).hops).toContain(
    'Metric USES MasterAttribute: WEAK BELOW_QUALITY_TARGET',
  );
});

test('its strength is said in words: what makes it sound, what makes it weak, where it breaks', () => {
  const words = (operations: readonly Operation[]) => {
    const scene = aScene(operations);
    return chainInWords(scene, chain(scene, scene.of('Objective', 'churn')), ['en']);
  };
  expect(words(whole)).toMatch(
    /^The chain is sound from end to end: \d+ links, with approved terms/,
  );
  expect(words([...whole, put('Term g|churn', { status: 'DRAFT' })])).toContain(
    'it is weak: the metric “churn” uses the term “churn”, which is not approved yet.',
  );
  expect(words(without('CONTRIBUTES_TO'))).toContain('which no source feeds');
});

test('what rests on a system reaches up to the objective', () => {
  const scene = aScene(whole);
  const resting = whatRestsOn(scene, scene.of('System', 'crm'));
  expect(resting.map(({ ordinal }) => scene.structure.kind(ordinal))).toEqual([
    'Dataset',
    'Field',
    'MasterAttribute',
    'Metric',
    'Objective',
  ]);
});
