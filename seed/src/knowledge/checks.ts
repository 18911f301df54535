import type { Operation } from '../change-set.ts';
import { largeDataset } from '../large-refs.ts';
import { connect, put, ref } from '../operations.ts';
import { attribute, attributesFor } from './master.ts';

const DIMENSIONS = ['COMPLETENESS', 'CONFORMITY', 'UNIQUENESS', 'TIMELINESS'];

/** A rule for most attributes and for every dataset, each with two results. */
export function* checks(datasets: number): Generator<Operation> {
  for (let at = 0; at < attributesFor(datasets); at++) {
    if (at % 24 === 20) continue;
    yield* check(`atributo-${at}`, at);
    const rule = ref('QualityRule', `atributo-${at}`);
    yield connect(rule, 'CHECKS', attribute(at));
  }
  for (let at = 0; at < datasets; at++) {
    yield* check(`tabla-${at}`, at);
    yield connect(ref('QualityRule', `tabla-${at}`), 'CHECKS', largeDataset(at));
  }
}

function* check(slug: string, at: number): Generator<Operation> {
  const rule = ref('QualityRule', slug);
  yield put(rule, {
    name: { es: `Control ${slug}` },
    dimension: DIMENSIONS[at % DIMENSIONS.length] ?? 'COMPLETENESS',
    threshold: 0.9,
    cadence: 'MONTHLY',
  });
  for (const [turn, day] of ['2025-12-15', '2026-01-15'].entries()) {
    if (turn === 1 && at % 36 === 35) continue;
    const result = ref('QualityResult', rule.key, day);
    yield put(result, {
      measuredAt: `${day}T08:00:00.000Z`,
      value: at % 20 === 19 ? 0.8 : 0.97,
    });
    yield connect(result, 'RESULT_OF', rule);
  }
}
