import { entryId } from '@linaje/graph-schema';
import type { Operation, Values } from '../change-set.ts';
import {
  columnName,
  largeDataset,
  largeField,
  largeJob,
  namesOf,
  systemNumber,
  systemRef,
  systemsFor,
} from '../large-refs.ts';
import { connect, put, ref } from '../operations.ts';
import type { Inflow, LargeCompany } from './large-company.ts';
import { owned } from './people.ts';

const COUNTRIES = ['ES', 'ES', 'FR', 'ES', 'ES', 'ES', 'US', 'ES', 'CL', 'ES', 'ES'];
/** What a flow says of itself, as events and crawls tell it. */
const SAID: Readonly<Record<Inflow['how'], Values>> = {
  COPY: { modes: ['DIRECT'], transformations: ['IDENTITY'] },
  CHANGE: { modes: ['DIRECT'], transformations: ['TRANSFORMATION'] },
  SUM: { modes: ['DIRECT'], transformations: ['AGGREGATION'] },
  HASH: {
    modes: ['DIRECT'],
    transformations: ['TRANSFORMATION'],
    masking: true,
    protection: 'PSEUDONYMISED',
  },
  ANONYMISE: {
    modes: ['DIRECT'],
    transformations: ['AGGREGATION'],
    masking: true,
    protection: 'ANONYMISED',
  },
  FILTER: { modes: ['INDIRECT'], transformations: ['FILTER'] },
};

const domainsFor = (datasets: number): number => Math.max(3, Math.round(datasets / 100));
const domain = (at: number) => ref('Domain', `ambito-${at}`);

/** Systems by the part they play, domains and code lists. */
export function* systems({ shape, roleOf }: LargeCompany): Generator<Operation> {
  const datasets = shape.size;
  for (let system = 0; system < systemsFor(datasets); system++) {
    const name = { es: `Sistema ${system}`, en: `System ${system}` };
    yield put(systemRef(system), {
      name,
      roles: [roleOf(system)],
      country: COUNTRIES[system % COUNTRIES.length] ?? 'ES',
      criticality: system % 9 === 0 ? 'CRITICAL' : 'MEDIUM',
      lifecycle: system % 47 === 40 ? 'DEPRECATED' : 'ACTIVE',
    });
    if (system % 17 !== 3) yield* owned(systemRef(system), system, { datasets });
  }
  for (let at = 0; at < domainsFor(datasets); at++) {
    yield put(domain(at), { name: { es: `Ámbito ${at}`, en: `Domain ${at}` } });
  }
  for (let list = 0; list * 12 < datasets; list++) {
    yield put(ref('CodeList', `codigos-${list}`), { name: { es: `Códigos ${list}` } });
  }
}

/** Every dataset with its fields, the job that writes it and the flows into its columns. */
export function* tables(company: LargeCompany): Generator<Operation> {
  for (let at = 0; at < company.shape.size; at++) {
    yield* table(company, at);
    if ((company.shape.inputs[at]?.length ?? 0) > 0) yield* job(company, at);
  }
}

function* table({ shape }: LargeCompany, at: number): Generator<Operation> {
  const entry = largeDataset(at);
  const { namespace, name } = namesOf(at);
  yield put(entry, {
    name,
    form: at % 31 === 30 ? 'REPORT' : 'TABLE',
    olNamespace: namespace,
    olName: name,
    lifecycle: at % 61 === 60 ? 'DEPRECATED' : 'ACTIVE',
    ...(at % 5 === 0 && { expectedFreshness: at % 100 === 0 ? 'P7D' : 'P90D' }),
    ...(at % 21 !== 20 && { retention: at % 19 === 18 ? 'P12Y' : 'P5Y' }),
    ...(at % 27 !== 26 && { erasure: 'DELETE' }),
  });
  yield connect(systemRef(systemNumber(at)), 'HAS_DATASET', entry);
  yield connect(entry, 'IN_DOMAIN', domain(at % domainsFor(shape.size)));
  yield* owned(entry, at, { datasets: shape.size });
  for (let column = 0; column < (shape.columns[at] ?? 0); column++) {
    const field = largeField(at, column);
    yield put(field, {
      name: columnName(column),
      dataType: 'varchar',
      ordinal: column + 1,
      lifecycle: (at * 7 + column) % 211 === 210 ? 'DEPRECATED' : 'ACTIVE',
      ...(column === 0 && at % 25 !== 24 && { locatesPerson: true }),
    });
    yield connect(entry, 'HAS_FIELD', field);
    if ((at + column) % 17 === 0) {
      const list = (at * 31 + column) % Math.ceil(shape.size / 12);
      yield connect(field, 'TAKES_VALUES_FROM', ref('CodeList', `codigos-${list}`));
    }
  }
}

function* job({ shape, inflows }: LargeCompany, at: number): Generator<Operation> {
  const entry = largeJob(at);
  const { namespace, name } = namesOf(at);
  const type = at % 53 === 52 ? 'MANUAL' : 'BATCH';
  yield put(entry, {
    name: `carga_${name}`,
    type,
    olNamespace: namespace,
    olName: `carga_${name}`,
  });
  yield connect(entry, 'RUNS_IN', systemRef(systemNumber(at)));
  if (at % 71 !== 70) yield connect(entry, 'WRITES', largeDataset(at));
  for (const input of shape.inputs[at] ?? []) yield connect(entry, 'READS', largeDataset(input));
  const by = { process: entryId(entry.kind, entry.key) };
  for (const [column, all] of inflows(at).entries()) {
    for (const one of all) {
      const from = largeField(one.at, one.column);
      yield connect(from, 'FLOWS_TO', largeField(at, column), { by, set: SAID[one.how] });
    }
  }
}
