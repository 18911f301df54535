/** Kinds through which data flows or in which they stand; everything else rests on them. */
const flowing: ReadonlySet<string> = new Set(['System', 'Dataset', 'Field', 'Process']);

export interface Group {
  readonly kind: string;
  readonly count: number;
  readonly nearest: number;
}

/** What rests on a thing, and what merely receives its data; each from what matters most to what is most detailed. */
export function parted<One extends Group>(
  groups: readonly One[],
): { readonly resting: readonly One[]; readonly receiving: readonly One[] } {
  const ordered = groups.toSorted((a, b) => weight(a) - weight(b));
  return {
    resting: ordered.filter(({ kind }) => !flowing.has(kind)),
    receiving: ordered.filter(({ kind }) => flowing.has(kind)),
  };
}

const order = [
  'Objective',
  'Metric',
  'ProfileQuestion',
  'LifecycleStage',
  'Segment',
  'MasterEntity',
  'MasterAttribute',
  'Term',
  'System',
  'Dataset',
  'Field',
  'Process',
];

function weight({ kind }: Group): number {
  const place = order.indexOf(kind);
  return place < 0 ? order.indexOf('Term') + 0.5 : place;
}
