import { entryId, idFrom } from '@linaje/graph-schema';
import { OPERATIONS_IN_A_SET } from './change-set.ts';
import type { ChangeSet, Operation } from './change-set.ts';
import { largeShape } from './large-shape.ts';
import type { LargeOptions, LargeShape } from './large-shape.ts';
import {
  columnName,
  largeDataset,
  largeField,
  largeJob,
  namesOf,
  systemNumber,
  systemRef,
  systemsFor,
} from './large-refs.ts';
import { knowledge } from './knowledge/knowledge.ts';
import { catalogOf } from './knowledge/large-company.ts';
import { connect, put } from './operations.ts';
import { below, randomFrom } from './random.ts';

export interface GenerateOptions extends LargeOptions {
  /** With fields and what flows between them; by default without, since tables have 33 columns on average. */
  readonly fields?: boolean;
  /**
   * With fields, and with what a company knows beside: terms, golden attributes, metrics, questions, activities and
   * checks, in proportion to the datasets, and with some faults of most kinds for the audit to find.
   */
  readonly knowledge?: boolean;
}

export interface Counts {
  readonly systems: number;
  readonly datasets: number;
  readonly processes: number;
  readonly fields: number;
  readonly entries: number;
  readonly relationships: number;
  readonly operations: number;
}

const ROLES = [['SOURCE'], ['STAGING'], ['WAREHOUSE'], ['CONSUMER']] as const;

/**
 * A large catalog as change sets of at most 500 operations, made as they are asked for, the same for the same options.
 * Sets rest only on those before them, so they are to be committed in order.
 */
export function* generate(options: GenerateOptions): Generator<ChangeSet> {
  const shape = largeShape(options);
  let waiting: Operation[] = [];
  let number = 0;
  for (const operation of operationsOf(shape, options)) {
    waiting.push(operation);
    if (waiting.length < OPERATIONS_IN_A_SET) continue;
    yield setOf(waiting, number++, options);
    waiting = [];
  }
  if (waiting.length > 0) yield setOf(waiting, number, options);
}

function setOf(
  operations: readonly Operation[],
  number: number,
  options: GenerateOptions,
): ChangeSet {
  const source = 'crawl:generado';
  return {
    id: idFrom('generated', JSON.stringify(options), String(number)),
    source,
    by: { type: 'source', id: source, name: 'Generador' },
    saidAt: '2026-01-01T00:00:00.000Z',
    reason: 'Catálogo generado para medir',
    operations,
  };
}

function* operationsOf(shape: LargeShape, options: GenerateOptions): Generator<Operation> {
  if (options.knowledge === true) return yield* knowledge(catalogOf(shape, options.seed));
  for (let system = 0; system < systemsFor(shape.size); system++) {
    const name = `Sistema ${system}`;
    const roles = ROLES[system % ROLES.length] ?? ROLES[0];
    yield put(systemRef(system), { name: { es: name, en: `System ${system}` }, roles });
  }
  for (let at = 0; at < shape.size; at++) {
    yield* datasetOperations(shape, at, options);
    if ((shape.inputs[at]?.length ?? 0) > 0) yield* jobOperations(shape, at, options);
  }
}

function* datasetOperations(
  { columns }: LargeShape,
  at: number,
  { fields = false }: GenerateOptions,
): Generator<Operation> {
  const entry = largeDataset(at);
  const { namespace, name } = namesOf(at);
  yield put(entry, {
    name,
    form: 'TABLE',
    olNamespace: namespace,
    olName: name,
    lifecycle: 'ACTIVE',
  });
  yield connect(systemRef(systemNumber(at)), 'HAS_DATASET', entry);
  if (!fields) return;
  for (let column = 0; column < (columns[at] ?? 0); column++) {
    const field = largeField(at, column);
    const nameOfColumn = columnName(column);
    yield put(field, { name: nameOfColumn, dataType: 'varchar', ordinal: column + 1 });
    yield connect(entry, 'HAS_FIELD', field);
  }
}

function* jobOperations(
  shape: LargeShape,
  at: number,
  { fields = false, seed }: GenerateOptions,
): Generator<Operation> {
  const job = largeJob(at);
  const { namespace, name } = namesOf(at);
  yield put(job, {
    name: `carga_${name}`,
    type: 'BATCH',
    olNamespace: namespace,
    olName: `carga_${name}`,
  });
  yield connect(job, 'RUNS_IN', systemRef(systemNumber(at)));
  yield connect(job, 'WRITES', largeDataset(at));
  const inputs = shape.inputs[at] ?? [];
  for (const input of inputs) yield connect(job, 'READS', largeDataset(input));
  if (!fields) return;
  const random = randomFrom(seed + at * 7_919);
  const by = { process: entryId(job.kind, job.key) };
  for (let column = 0; column < (shape.columns[at] ?? 0); column++) {
    const input = inputs[below(random, inputs.length)] ?? 0;
    const from = largeField(input, column % (shape.columns[input] ?? 1));
    const set = { modes: ['DIRECT'], transformations: ['IDENTITY'] };
    yield connect(from, 'FLOWS_TO', largeField(at, column), { by, set });
  }
}

/** How much `generate` gives without knowledge, without giving it. */
export function countsOf(shape: LargeShape, { fields: withFields = false } = {}): Counts {
  const made = shape.inputs
    .map((inputs, at) => (inputs.length > 0 ? at : -1))
    .filter((at) => at >= 0);
  const columns = (some: Iterable<number>) => {
    let sum = 0;
    if (withFields) for (const at of some) sum += shape.columns[at] ?? 0;
    return sum;
  };
  const fields = columns(shape.inputs.keys());
  const systems = systemsFor(shape.size);
  const processes = made.length;
  const entries = systems + shape.size + processes + fields;
  const reads = made.reduce((sum, at) => sum + (shape.inputs[at]?.length ?? 0), 0);
  const relationships = shape.size + fields + 2 * processes + reads + columns(made);
  const operations = entries + relationships;
  return { systems, datasets: shape.size, processes, fields, entries, relationships, operations };
}
