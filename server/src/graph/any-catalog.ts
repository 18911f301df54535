import { keyOf } from '@linaje/graph-schema';
import fc from 'fast-check';
import type { Span } from '../catalog/change-set.ts';
import type { Structure } from '../reading/structure.ts';
import { structureOf } from './structure-of.ts';
import type { DrawnEdge, DrawnEntry, Drawing } from './structure-of.ts';

const SYSTEMS = 3;
const DATASETS = 6;
const FIELDS = 12;
const PROCESSES = 4;
const ENTITIES = 2;
const ATTRIBUTES = 4;

const many = (count: number, one: (n: number) => DrawnEntry) =>
  Array.from({ length: count }, (_, n) => one(n));

const cast: readonly DrawnEntry[] = [
  ...many(SYSTEMS, (n) => ({ kind: 'System', key: keyOf(`s${n}`) })),
  ...many(DATASETS, (n) => ({ kind: 'Dataset', key: keyOf(`ns${n % 2}`, `d${n}`) })),
  ...many(FIELDS, (n) => ({ kind: 'Field', key: keyOf('ns', `d${n % DATASETS}`, `f${n}`) })),
  ...many(PROCESSES, (n) => ({ kind: 'Process', key: keyOf('jobs', `p${n}`) })),
  ...many(ENTITIES, (n) => ({ kind: 'MasterEntity', key: keyOf(`e${n}`) })),
  ...many(ATTRIBUTES, (n) => ({
    kind: 'MasterAttribute',
    key: keyOf(`e${n % ENTITIES}`, `a${n}`),
  })),
];

const starts = {
  System: 0,
  Dataset: SYSTEMS,
  Field: SYSTEMS + DATASETS,
  Process: SYSTEMS + DATASETS + FIELDS,
  MasterEntity: SYSTEMS + DATASETS + FIELDS + PROCESSES,
  MasterAttribute: SYSTEMS + DATASETS + FIELDS + PROCESSES + ENTITIES,
};
const counts = {
  System: SYSTEMS,
  Dataset: DATASETS,
  Field: FIELDS,
  Process: PROCESSES,
  MasterEntity: ENTITIES,
  MasterAttribute: ATTRIBUTES,
};

const placeOf = (kind: keyof typeof starts) =>
  fc.nat({ max: counts[kind] - 1 }).map((n) => starts[kind] + n);

const spans: fc.Arbitrary<readonly Span[]> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<readonly Span[]>([[1, null]]) },
  fc.constantFrom<readonly Span[]>(
    [[2, null]],
    [[1, 4]],
    [
      [1, 3],
      [6, null],
    ],
    [[5, 7]],
  ),
);

const edgeBetween = (type: string, from: keyof typeof starts, to: keyof typeof starts) =>
  fc.record({ type: fc.constant(type), from: placeOf(from), to: placeOf(to), spans });

const flow: fc.Arbitrary<DrawnEdge> = fc.oneof(
  { weight: 6, arbitrary: edgeBetween('FLOWS_TO', 'Field', 'Field') },
  { weight: 4, arbitrary: edgeBetween('READS', 'Process', 'Dataset') },
  { weight: 4, arbitrary: edgeBetween('WRITES', 'Process', 'Dataset') },
  { weight: 2, arbitrary: edgeBetween('CONTRIBUTES_TO', 'Field', 'MasterAttribute') },
  { weight: 2, arbitrary: edgeBetween('HELD_IN', 'MasterAttribute', 'Field') },
  edgeBetween('FLOWS_TO', 'Dataset', 'Dataset'),
  edgeBetween('FLOWS_TO', 'Field', 'Dataset'),
  edgeBetween('PUBLISHED_TO', 'MasterAttribute', 'Dataset'),
  edgeBetween('PUBLISHED_TO', 'MasterAttribute', 'Field'),
);

/** Every part in one whole at most, some in none, some only for a while. */
const holding = fc
  .tuple(
    some('System', DATASETS, 4),
    some('Dataset', FIELDS, 8),
    fc.array(spans, { minLength: DATASETS + FIELDS, maxLength: DATASETS + FIELDS }),
  )
  .map(([systems, datasets, life]): DrawnEdge[] => [
    ...held('HAS_DATASET', systems, starts.Dataset, life),
    ...held('HAS_FIELD', datasets, starts.Field, life.slice(DATASETS)),
    ...held('HAS_ATTRIBUTE', entityOf, starts.MasterAttribute, []),
  ]);

const entityOf = Array.from({ length: ATTRIBUTES }, (_, n) => starts.MasterEntity + (n % ENTITIES));

function some(kind: keyof typeof starts, length: number, freq: number) {
  return fc.array(fc.option(placeOf(kind), { freq }), { minLength: length, maxLength: length });
}

function held(
  type: string,
  wholes: readonly (number | null)[],
  first: number,
  life: readonly (readonly Span[])[],
): DrawnEdge[] {
  return wholes.flatMap((from, n) =>
    from === null ? [] : [{ type, from, to: first + n, ...(life[n] && { spans: life[n] }) }],
  );
}

/** For properties: a small catalog of every kind that data flows through, with spans between changes 1 and 9. */
export const aDrawing = (): fc.Arbitrary<
  Required<Pick<Drawing, 'entries' | 'edges' | 'sequence'>>
> =>
  fc
    .tuple(
      holding,
      fc.uniqueArray(flow, {
        maxLength: 30,
        selector: ({ type, from, to }) => `${type} ${from} ${to}`,
      }),
      fc.array(spans, { minLength: cast.length, maxLength: cast.length }),
    )
    .map(([wholes, flows, life]) => ({
      entries: cast.map((entry, n) => ({ ...entry, spans: life[n] ?? [] })),
      edges: [...wholes, ...flows],
      sequence: 9,
    }));

export const aCatalog = (): fc.Arbitrary<Structure> => aDrawing().map(structureOf);
