import type { Operation, Ref } from '../change-set.ts';
import { largeDataset } from '../large-refs.ts';
import { connect, put, ref } from '../operations.ts';
import type { LargeCompany } from './large-company.ts';
import { attribute, attributesFor, entity } from './master.ts';
import { metric, metricsFor } from './measures.ts';

const eachOf = (datasets: number, share: number) =>
  Array.from({ length: Math.max(1, Math.round(datasets * share)) }, (_, at) => at);

/** Questions, stages, segments and touchpoints, by what answers, concerns, selects and feeds them. */
export function* customer({ shape, datasetsOf }: LargeCompany): Generator<Operation> {
  const datasets = shape.size;
  const attributes = attributesFor(datasets);
  for (const at of eachOf(datasets, 1 / 12)) {
    const question = ref('ProfileQuestion', `pregunta-${at}`);
    yield put(question, { name: { es: `Pregunta ${at}` }, order: at });
    yield connect(question, 'CONCERNS', entity(at % Math.max(1, attributes / 20)));
    yield* supports(question, at, datasets);
  }
  for (const at of eachOf(datasets, 1 / 60)) {
    const stage = ref('LifecycleStage', `etapa-${at}`);
    yield put(stage, { name: { es: `Etapa ${at}` }, order: at });
    const need = at % 12 === 11 ? 'HELPFUL' : 'ESSENTIAL';
    for (let turn = 0; turn < 5; turn++) {
      const one = attribute((at * 29 + turn * 3) % attributes);
      yield connect(one, 'RELEVANT_IN', stage, { set: { need } });
    }
  }
  for (const at of eachOf(datasets, 1 / 12)) {
    const segment = ref('Segment', `segmento-${at}`);
    yield put(segment, { name: { es: `Segmento ${at}` }, premium: at % 10 === 0 });
    for (let turn = 0; turn < 3; turn++) {
      yield connect(segment, 'SELECTS_BY', attribute((at * 19 + turn * 23) % attributes));
    }
  }
  const sources = datasetsOf('SOURCE');
  for (const at of eachOf(datasets, 1 / 25)) {
    const touchpoint = ref('Touchpoint', `contacto-${at}`);
    yield put(touchpoint, { name: { es: `Contacto ${at}` }, channel: 'WEB' });
    const source = sources[(at * 3) % Math.max(1, sources.length)] ?? 0;
    yield connect(touchpoint, 'COLLECTS', largeDataset(source));
  }
}

function* supports(question: Ref, at: number, datasets: number): Generator<Operation> {
  const attributes = attributesFor(datasets);
  for (let turn = 0; turn < 4; turn++) {
    const need = turn === 0 ? 'ESSENTIAL' : 'HELPFUL';
    const one = attribute((at * 11 + turn * 17) % attributes);
    yield connect(question, 'ANSWERED_BY', one, { set: { need } });
  }
  const measured = metric((at * 3) % metricsFor(datasets));
  yield connect(question, 'ANSWERED_BY', measured, { set: { need: 'HELPFUL' } });
}
