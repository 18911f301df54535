import type { Id, Sequence } from '../catalog/change-set.ts';
import type { Structure } from '../reading/structure.ts';

/** Ordinals of entries and numbers of edges. `changed` is there at both moments and was written between them. */
export interface Difference {
  readonly entries: Differing;
  readonly edges: Differing;
}

export interface Differing {
  readonly came: readonly number[];
  readonly went: readonly number[];
  readonly changed: readonly number[];
}

export interface Moments {
  readonly from: Sequence;
  readonly to: Sequence;
  /** Ids of entries and edges that changes between the two moments wrote; the log knows. */
  readonly written?: ReadonlySet<Id>;
}

/** What came, went and changed from one moment to another; with the moments the other way round, what would be undone. */
export function difference(structure: Structure, moments: Moments): Difference {
  const { size, edgeCount } = structure;
  return {
    entries: differing(size, moments, {
      live: (ordinal, at) => structure.live(ordinal, at),
      id: (ordinal) => structure.id(ordinal),
    }),
    edges: differing(edgeCount, moments, {
      live: (edge, at) => structure.edgeLive(edge, at),
      id: (edge) => structure.edgeId(edge),
    }),
  };
}

interface Things {
  live(thing: number, at: Sequence): boolean;
  id(thing: number): Id;
}

function differing(count: number, { from, to, written }: Moments, { live, id }: Things): Differing {
  const came: number[] = [];
  const went: number[] = [];
  const changed: number[] = [];
  for (let thing = 0; thing < count; thing++) {
    const before = live(thing, from);
    const after = live(thing, to);
    if (!before && after) came.push(thing);
    else if (before && !after) went.push(thing);
    else if (before && written?.has(id(thing))) changed.push(thing);
  }
  return { came, went, changed };
}
