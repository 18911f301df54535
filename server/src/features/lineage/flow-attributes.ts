import type { Id, RelationshipState } from '../../catalog/change-set.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Structure } from '../../reading/structure.ts';
import type { Mark } from './mark.ts';

export interface FlowAttribute {
  readonly id: Id;
  readonly ordinal: number;
  /** Where its name stands. */
  readonly structure: Structure;
  readonly critical: boolean;
  /** How many fields are declared to contribute. */
  readonly sources: number;
  /** Two of them contribute with the same rank under conditions that do not exclude one another. */
  readonly sameRank: boolean;
  /** On the path of what was picked. */
  readonly lit: boolean;
  /** Its contributions and their ranks, to be held beside those of another moment. */
  readonly fedBy: readonly string[];
  /** Where two states are held beside each other; null otherwise. */
  readonly mark: Mark | null;
}

/** What is said of edges, by their numbers; asked once for all. */
export type FactsOfEdges = (edges: readonly number[]) => readonly (readonly RelationshipState[])[];

/** Master attributes as the picture lists them; one question for the facts of all their contributions. */
export function flowAttributes(
  { structure, at }: FlowsOf,
  attributes: readonly number[],
  { facts: factsOf, lit }: { facts: FactsOfEdges; lit: ReadonlySet<number> },
): FlowAttribute[] {
  const contributions = attributes.map((attribute) => {
    const edges: number[] = [];
    structure.eachIn(attribute, (edge) => {
      if (structure.edgeType(edge) !== 'CONTRIBUTES_TO') return;
      if (structure.edgeLive(edge, at)) edges.push(edge);
    });
    return edges;
  });
  const all = contributions.flat();
  const found = factsOf(all);
  const facts = new Map(all.map((edge, place) => [edge, found[place] ?? []]));
  return attributes.map((ordinal, place) => {
    const edges = contributions[place] ?? [];
    return {
      id: structure.id(ordinal),
      ordinal,
      structure,
      critical: structure.counted(ordinal, 'critical') === 'true',
      sources: edges.length,
      sameRank: edges.length > 1 && anyEqual(edges.map((edge) => facts.get(edge) ?? [])),
      lit: lit.has(ordinal),
      fedBy: edges
        .map((edge) => `${structure.edgeId(edge)} ${ranksOf(facts.get(edge) ?? [])}`)
        .sort(),
      mark: null,
    };
  });
}

const ranksOf = (facts: readonly RelationshipState[]): string =>
  facts.map(({ properties }) => JSON.stringify(properties['rank'] ?? null)).join(' ');

/** Rule M3: equal rank, and conditions equal or one of them absent. */
function anyEqual(contributions: readonly (readonly RelationshipState[])[]): boolean {
  const ranked = contributions.flatMap((facts) => {
    const said = facts.find(({ properties }) => typeof properties['rank'] === 'number');
    return said ? [{ rank: said.properties['rank'], condition: said.properties['condition'] }] : [];
  });
  return ranked.some((one, place) =>
    ranked.slice(place + 1).some((other) => {
      const exclude = one.condition && other.condition && one.condition !== other.condition;
      return one.rank === other.rank && !exclude;
    }),
  );
}
