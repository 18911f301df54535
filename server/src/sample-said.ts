import type {
  ChangeSet,
  EntryState,
  Id,
  Operation,
  RelationshipState,
  Source,
} from './catalog/change-set.ts';
import { edgeId, idOf, relationshipId } from './catalog/identity.ts';
import type { Facts } from './reading/reading.ts';

/** Things by the source that brought them in, each once. */
export type SaidBySource<Thing> = ReadonlyMap<Source, ReadonlyMap<Id, Thing>>;

export interface SaidOfEdge {
  readonly fact: RelationshipState;
  /** The last word of the change sets on it: that it is there, or no longer. */
  readonly isSaid: boolean;
}

/** What change sets put in and connected, source by source, as it stands in the catalog now. */
export function saidIn(sets: readonly ChangeSet[], facts: Facts) {
  const entries = new Map<Source, Map<Id, EntryState>>();
  const edges = new Map<Source, Map<Id, SaidOfEdge>>();
  for (const { source, operations } of sets) {
    for (const operation of operations) {
      if (operation.do === 'put') {
        const entry = facts.entry(idOf(operation.entry));
        if (entry) under(entries, source).set(entry.id, entry);
      } else if (operation.do === 'connect' || operation.do === 'disconnect') {
        const fact = factOf(operation, source, facts);
        const isSaid = operation.do === 'connect';
        if (fact) under(edges, source).set(fact.id, { fact, isSaid });
      }
    }
  }
  return { entries, edges };
}

type OfEdge = Extract<Operation, { do: 'connect' | 'disconnect' | 'deny' }>;

/** What the source says of the edge; those of a symmetric type are kept in one direction only. */
function factOf({ type, from, to, by = {} }: OfEdge, source: Source, facts: Facts) {
  const between = (one: Id, other: Id) =>
    facts.relationship(relationshipId(edgeId({ type, from: one, to: other, by }), source));
  const [here, there] = [idOf(from), idOf(to)];
  return between(here, there) ?? between(there, here);
}

function under<Thing>(bySource: Map<Source, Map<Id, Thing>>, source: Source): Map<Id, Thing> {
  const own = bySource.get(source) ?? new Map<Id, Thing>();
  bySource.set(source, own);
  return own;
}
