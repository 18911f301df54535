import type { Operation, Ref } from '../change-set.ts';
import { connect, put, ref } from '../operations.ts';
import { term } from './glossary.ts';
import { attribute, attributesFor } from './master.ts';
import { owned } from './people.ts';

export const metricsFor = (datasets: number): number => Math.max(2, Math.round(datasets / 8));
const objectivesFor = (datasets: number): number => Math.max(1, Math.round(datasets / 40));
export const metric = (at: number): Ref => ref('Metric', `indicador-${at}`);
const objective = (at: number): Ref => ref('Objective', `objetivo-${at}`);

/** Metrics with a year of observations each, and the objectives that they measure. */
export function* measures(datasets: number): Generator<Operation> {
  const metrics = metricsFor(datasets);
  for (let at = 0; at < metrics; at++) yield* metricOperations(at, datasets);
  for (let at = 0; at < objectivesFor(datasets); at++) {
    yield put(objective(at), { name: { es: `Objetivo ${at}`, en: `Objective ${at}` } });
    if (at % 14 !== 9) yield* owned(objective(at), at, { datasets });
    for (let turn = 0; turn < 3; turn++) {
      const set = { baseline: 0.2, target: 0.35 + turn / 20, direction: 'UP', due: '2026-12-31' };
      const { due, ...withoutDue } = set;
      yield connect(objective(at), 'MEASURED_BY', metric((at * 5 + turn * 11) % metrics), {
        set: at % 18 === 17 ? withoutDue : { ...withoutDue, due },
      });
    }
    yield* initiative(at);
  }
}

function* metricOperations(at: number, datasets: number): Generator<Operation> {
  const attributes = attributesFor(datasets);
  yield put(metric(at), {
    name: { es: `Indicador ${at}`, en: `Metric ${at}` },
    formula: 'RETENTION',
    cadence: 'MONTHLY',
    lifecycle: 'ACTIVE',
  });
  yield* owned(metric(at), at, { datasets });
  if (at % 21 !== 20) {
    for (let turn = 0; turn < 4; turn++) {
      yield connect(metric(at), 'USES', attribute((at * 13 + turn * 7) % attributes));
    }
  }
  yield connect(metric(at), 'USES', term(at * 3));
  const months = at % 16 === 15 ? 3 : 12;
  for (let month = 1; month <= months; month++) {
    const observation = ref('Observation', metric(at).key, `mes-${month}`);
    const day = `2025-${String(month).padStart(2, '0')}`;
    yield put(observation, {
      periodStart: `${day}-01`,
      periodEnd: `${day}-28`,
      value: 0.2 + month / 100,
      n: 1_000,
    });
    yield connect(observation, 'OBSERVES', metric(at));
  }
}

function* initiative(at: number): Generator<Operation> {
  const entry = ref('Initiative', `iniciativa-${at}`);
  const group = (name: string, conversions: number) => ({
    group: name,
    contacts: 500,
    responses: conversions * 2,
    conversions,
  });
  yield put(entry, {
    name: { es: `Iniciativa ${at}` },
    phase: at % 3 === 0 ? 'ROLL_OUT' : 'TEST',
    results: [group('TEST', at % 9 === 0 ? 41 : 90), group('CONTROL', 40)],
  });
  yield connect(entry, 'AIMS_AT', objective(at));
}
