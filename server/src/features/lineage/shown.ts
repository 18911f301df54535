import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import type { Arrow, Passage } from '../../graph/picture.ts';
import type { Structure } from '../../reading/structure.ts';

/** What stands at a node of a picture: an entry, or a namespace whose datasets are in no system. */
export interface ShownThing {
  /** The entry's id, or `namespace:<name>`. */
  readonly id: string;
  /** Of the entry; null for a namespace. */
  readonly ordinal: number | null;
  /** Null for an entry. */
  readonly namespace: string | null;
  /** Where its name stands: of two scenes that are compared only one may know it. */
  readonly structure: Structure;
}

export interface ShownEdge {
  /** `<id of from>><id of to>`: the same in every picture. */
  readonly id: string;
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  /** How many flows are beneath it: edges as fine as they are known, otherwise processes. */
  readonly flows: number;
  /** Types of the edges beneath it, as CONTRIBUTES_TO; reads and writes aside. */
  readonly types: readonly string[];
  /** Ordinals of the processes that carry it by reading and writing. */
  readonly processes: readonly number[];
  /** What `edgeDetails` looks the facts up by: numbers of edges, and what reads and writes. */
  readonly beneath: { readonly edges: readonly number[]; readonly passages: readonly Passage[] };
}

export const NAMESPACE = 'namespace:';

export function shownId({ structure }: FlowsOf, lift: Lift, node: number): string {
  return node < 0 ? `${NAMESPACE}${lift.namespace(node)}` : structure.id(node);
}

export function shownThing(of: FlowsOf, lift: Lift, node: number): ShownThing {
  return {
    id: shownId(of, lift, node),
    ordinal: node < 0 ? null : node,
    namespace: node < 0 ? lift.namespace(node) : null,
    structure: of.structure,
  };
}

export function shownEdge(of: FlowsOf, lift: Lift, arrow: Arrow): ShownEdge {
  const [from, to] = [shownId(of, lift, arrow.from), shownId(of, lift, arrow.to)];
  return {
    id: `${from}>${to}`,
    from,
    to,
    flows: arrow.flows,
    types: [...new Set(arrow.edges.map((edge) => of.structure.edgeType(edge)))],
    processes: arrow.passages.map(({ process }) => process),
    beneath: { edges: arrow.edges, passages: arrow.passages },
  };
}
