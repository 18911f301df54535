import type { Operation, Ref } from '../change-set.ts';
import { largeField, systemNumber, systemRef, wordAt } from '../large-refs.ts';
import { connect, put, ref } from '../operations.ts';
import { term } from './glossary.ts';
import { rootsOf } from './large-company.ts';
import type { LargeCompany } from './large-company.ts';
import { owned } from './people.ts';

const IN_AN_ENTITY = 20;
const SOURCES_AT_MOST = 6;
const STRATEGIES = ['TRUSTED_SOURCE', 'MOST_RECENT', 'MOST_COMPLETE', 'MOST_FREQUENT'];

export const attributesFor = (datasets: number): number =>
  Math.max(1, Math.round(datasets / 50)) * IN_AN_ENTITY;

export const entity = (at: number): Ref => ref('MasterEntity', `entidad-${at}`);
export const attribute = (at: number): Ref =>
  ref('MasterAttribute', `entidad-${Math.floor(at / IN_AN_ENTITY)}`, `atributo-${at}`);

export const isPersonal = (at: number): boolean => at % 5 < 2;

/** Entities with twenty attributes each, held in tables of the hub; what feeds them is declared as lineage tells it. */
export function* master(company: LargeCompany): Generator<Operation> {
  const { shape, datasetsOf } = company;
  const datasets = shape.size;
  const wide = datasetsOf('MASTER_HUB').filter((at) => (shape.columns[at] ?? 0) >= IN_AN_ENTITY);
  const hubs = wide.length > 0 ? wide : datasetsOf('MASTER_HUB');
  const consumers = datasetsOf('CONSUMER');
  for (let at = 0; at < attributesFor(datasets); at++) {
    const number = Math.floor(at / IN_AN_ENTITY);
    const hub = hubs[number % hubs.length] ?? 0;
    if (at % IN_AN_ENTITY === 0) yield* entityOperations(number, { hub, datasets });
    yield put(attribute(at), {
      name: { es: `${wordAt(at)} ${at}`, en: `${wordAt(at)} no. ${at}` },
      critical: at % 4 === 0,
      derived: false,
      identifier: at % IN_AN_ENTITY === 0 ? 'NATIONAL' : 'NONE',
      targets: [{ dimension: 'COMPLETENESS', minimum: 0.9 }],
    });
    yield connect(entity(number), 'HAS_ATTRIBUTE', attribute(at));
    const column = (at % IN_AN_ENTITY) % (shape.columns[hub] ?? 1);
    if (at % 43 !== 42) yield connect(attribute(at), 'HELD_IN', largeField(hub, column));
    yield* contributions(company, at, { at: hub, column });
    yield* governed(at);
    const consumer = consumers[(at * 37) % Math.max(1, consumers.length)];
    if (consumer !== undefined && at % 3 === 0) {
      const into = largeField(consumer, at % (shape.columns[consumer] ?? 1));
      yield connect(attribute(at), 'PUBLISHED_TO', into, { set: { mode: 'BATCH' } });
    }
  }
}

function* entityOperations(
  number: number,
  { hub, datasets }: { hub: number; datasets: number },
): Generator<Operation> {
  const rule = ref('MatchRule', `emparejamiento-${number}`);
  const survivor = ref('SurvivorshipRule', `supervivencia-${number}`);
  yield put(entity(number), { name: { es: `Entidad ${number}`, en: `Entity ${number}` } });
  if (number % 19 !== 8) yield* owned(entity(number), number, { datasets });
  const style = number % 3 === 0 ? 'COEXISTENCE' : 'CONSOLIDATION';
  const home = systemRef(systemNumber(hub));
  yield connect(entity(number), 'MASTERED_IN', home, { set: { style } });
  yield put(rule, { name: { es: `Emparejamiento ${number}` }, method: 'EXACT' });
  yield connect(entity(number), 'MATCHED_BY', rule, { set: { order: 1 } });
  yield put(survivor, {
    name: { es: `Supervivencia ${number}` },
    strategy: STRATEGIES[number % STRATEGIES.length] ?? 'MOST_RECENT',
  });
}

function* contributions(
  company: LargeCompany,
  at: number,
  held: { at: number; column: number },
): Generator<Operation> {
  if (at % 39 === 38) return;
  const found = rootsOf(company, held, SOURCES_AT_MOST);
  const declared = at % 23 === 22 ? found.slice(1) : found;
  for (const [turn, { at: dataset, column }] of declared.entries()) {
    const rank = at % 31 === 30 ? 1 : turn + 1;
    const set = { rank, trustMax: at % 45 === 44 ? 40 : 95 - turn * 10, trustMin: 20 };
    yield connect(largeField(dataset, column), 'CONTRIBUTES_TO', attribute(at), { set });
  }
  if (at % 35 === 34) {
    const elsewhere = largeField((at * 17) % 40, 0);
    yield connect(elsewhere, 'CONTRIBUTES_TO', attribute(at), { set: { rank: 9, trustMax: 60 } });
  }
}

function* governed(at: number): Generator<Operation> {
  const number = Math.floor(at / IN_AN_ENTITY);
  const survivor = ref('SurvivorshipRule', `supervivencia-${number}`);
  if (at % 51 !== 50) yield connect(attribute(at), 'RESOLVED_BY', survivor, { set: { order: 1 } });
  const status = at % 26 === 25 ? 'PROPOSED' : 'VALIDATED';
  yield connect(term(at), 'DEFINES', attribute(at), { set: { status } });
  if (at % IN_AN_ENTITY === 0 && number % 13 !== 12) {
    const rule = ref('MatchRule', `emparejamiento-${number}`);
    yield connect(rule, 'COMPARES', attribute(at), { set: { threshold: 0.9 } });
  }
}
