import type { Id, Sequence } from '../catalog/change-set.ts';
import type { Structure } from '../reading/structure.ts';
import type { FlowRules } from './flow-rules.ts';

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
  /** With these, only what was written is looked at, and what stands in it or hangs on it. */
  readonly rules?: FlowRules;
}

/** What came, went and changed from one moment to another; with the moments the other way round, what would be undone. */
export function difference(structure: Structure, moments: Moments): Difference {
  const { entries, edges } = mayDiffer(structure, moments);
  return {
    entries: differing(entries, moments, {
      live: (ordinal, at) => structure.live(ordinal, at),
      id: (ordinal) => structure.id(ordinal),
    }),
    edges: differing(edges, moments, {
      live: (edge, at) => structure.edgeLive(edge, at),
      id: (edge) => structure.edgeId(edge),
    }),
  };
}

interface Things {
  live(thing: number, at: Sequence): boolean;
  id(thing: number): Id;
}

function differing(
  things: Iterable<number>,
  { from, to, written }: Moments,
  { live, id }: Things,
): Differing {
  const came: number[] = [];
  const went: number[] = [];
  const changed: number[] = [];
  for (const thing of things) {
    const before = live(thing, from);
    const after = live(thing, to);
    if (!before && after) came.push(thing);
    else if (before && !after) went.push(thing);
    else if (before && written?.has(id(thing))) changed.push(thing);
  }
  return { came, went, changed };
}

interface Candidates {
  readonly entries: Iterable<number>;
  readonly edges: Iterable<number>;
}

/** In order; everything, where it is not known what was written. */
function mayDiffer(structure: Structure, { from, to, written, rules }: Moments): Candidates {
  if (!written || !rules) {
    return { entries: upTo(structure.size), edges: upTo(structure.edgeCount) };
  }
  const edges = new Set<number>();
  const entries = new Set<number>();
  for (const id of written) {
    const ordinal = structure.ordinal(id);
    const edge = ordinal === undefined ? structure.edge(id) : undefined;
    if (ordinal !== undefined) entries.add(ordinal);
    if (edge === undefined) continue;
    edges.add(edge);
    if (rules.contains(structure, edge)) entries.add(structure.edgeTo(edge));
  }
  // What stands in something is there while that is; and an edge while both its ends are.
  for (const one of entries) {
    if (structure.live(one, from) === structure.live(one, to)) continue;
    structure.eachOut(one, (edge, other) => {
      edges.add(edge);
      if (rules.contains(structure, edge)) entries.add(other);
    });
    structure.eachIn(one, (edge) => void edges.add(edge));
  }
  return { entries: inOrder(entries), edges: inOrder(edges) };
}

function* upTo(count: number): Generator<number> {
  for (let one = 0; one < count; one++) yield one;
}

const inOrder = (numbers: ReadonlySet<number>): Int32Array => Int32Array.from(numbers).sort();
