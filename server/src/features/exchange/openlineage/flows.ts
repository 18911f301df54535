import { isRecord } from './event.ts';
import type { Facets, Named } from './event.ts';

const MODES = ['DIRECT', 'INDIRECT'] as const;
const TRANSFORMATIONS: readonly string[] = [
  'IDENTITY',
  'TRANSFORMATION',
  'AGGREGATION',
  'JOIN',
  'GROUP_BY',
  'FILTER',
  'SORT',
  'WINDOW',
  'CONDITIONAL',
];

/** From a dataset or one of its columns to the dataset that the facet is about, or one of its columns. */
export interface Flow {
  readonly from: Named & { readonly column: string | undefined };
  readonly to: string | undefined;
  /** Empty where the producer gives no transformations: the flow is untyped. */
  readonly modes: readonly (typeof MODES)[number][];
  readonly transformations: readonly string[];
  readonly masking: boolean | null;
}

/** What a facet says of how data comes into one dataset. */
export interface Inflow {
  readonly flows: readonly Flow[];
  /** Jobs that the explicit `lineage` facet names as writers of the dataset. */
  readonly writers: readonly Named[];
}

/** The `columnLineage` facet (1-2-0): column by column, and columns that bear on the whole dataset. */
export function columnLineageOf(facet: Facets): Inflow {
  const flows = new Gathered();
  for (const [to, field] of entriesOf(facet['fields'])) {
    if (isRecord(field)) for (const input of listOf(field['inputFields'])) flows.add(input, to);
  }
  for (const input of listOf(facet['dataset'])) flows.add(input, undefined);
  return flows.done();
}

/** One target of the explicit `lineage` facet (1-0-0): a dataset's own, or an entry of a job's. */
export function lineageOf(facet: Facets): Inflow {
  const flows = new Gathered();
  for (const input of listOf(facet['inputs'])) flows.add(input, undefined);
  for (const [to, field] of entriesOf(facet['fields'])) {
    if (isRecord(field)) for (const input of listOf(field['inputs'])) flows.add(input, to);
  }
  return flows.done();
}

/** Flows that are told twice are one, with the modes and transformations of both. */
class Gathered {
  readonly #flows = new Map<string, Flow>();
  readonly #writers: Named[] = [];

  add(input: Facets, to: string | undefined): void {
    const { namespace, name, field, type } = input;
    if (typeof namespace !== 'string' || typeof name !== 'string' || !namespace || !name) return;
    const named = { namespace: namespace.normalize('NFC'), name: name.normalize('NFC') };
    if (type === 'JOB') this.#writers.push(named);
    else {
      const column = typeof field === 'string' && field ? field.normalize('NFC') : undefined;
      this.#take({ from: { ...named, column }, to: to?.normalize('NFC'), ...transformed(input) });
    }
  }

  #take(flow: Flow): void {
    const { from, to } = flow;
    const key = JSON.stringify([from.namespace, from.name, from.column ?? null, to ?? null]);
    const known = this.#flows.get(key);
    this.#flows.set(key, known ? together(known, flow) : flow);
  }

  done(): Inflow {
    return { flows: [...this.#flows.values()], writers: this.#writers };
  }
}

function transformed({
  transformations,
}: Facets): Pick<Flow, 'modes' | 'transformations' | 'masking'> {
  const told = listOf(transformations);
  const subtypes = told.map(({ subtype }) => String(subtype).toUpperCase());
  return {
    modes: MODES.filter((mode) => told.some(({ type }) => type === mode)),
    transformations: TRANSFORMATIONS.filter((one) => subtypes.includes(one)),
    masking: maskingOf(told),
  };
}

/** Masked where any step masks; null where no step says. */
function maskingOf(told: readonly Facets[]): boolean | null {
  const said = told.flatMap(({ masking }) => (typeof masking === 'boolean' ? [masking] : []));
  return said.length === 0 ? null : said.includes(true);
}

function together(one: Flow, other: Flow): Flow {
  const either = (of: 'modes' | 'transformations', all: readonly string[]) =>
    all.filter((word) => [...one[of], ...other[of]].includes(word));
  return {
    ...one,
    modes: MODES.filter((mode) => [...one.modes, ...other.modes].includes(mode)),
    transformations: either('transformations', TRANSFORMATIONS),
    masking: one.masking === null ? other.masking : one.masking || other.masking === true,
  };
}

const listOf = (list: unknown): readonly Facets[] =>
  Array.isArray(list) ? list.filter(isRecord) : [];

const entriesOf = (record: unknown): readonly (readonly [string, unknown])[] =>
  isRecord(record) ? Object.entries(record) : [];
