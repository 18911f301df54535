import type { Id, Json, RelationshipState } from '../../catalog/change-set.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Reading } from '../../reading/reading.ts';
import type { ShownEdge } from './shown.ts';

export interface EdgeDetails {
  /** Who says that data flows here. */
  readonly sources: readonly string[];
  /** DIRECT, INDIRECT or both. */
  readonly modes: readonly string[];
  readonly transformations: readonly string[];
  /** Ids of the processes that carry it, as reads and writes or the flows themselves tell. */
  readonly processes: readonly Id[];
}

/** What is said of the edges beneath those of a picture; one question to the reading for all. */
export function edgeDetails(
  { structure }: FlowsOf,
  reading: Pick<Reading, 'factsOf'>,
  edges: readonly ShownEdge[],
): Map<ShownEdge['id'], EdgeDetails> {
  const numbers = [...new Set(edges.flatMap(edgesBeneath))];
  const found = reading.factsOf(numbers.map((edge) => structure.edgeId(edge)));
  const facts = new Map(numbers.map((edge, place) => [edge, found[place] ?? []]));
  return new Map(
    edges.map((edge) => {
      const said = edgesBeneath(edge).flatMap((number) => facts.get(number) ?? []);
      const carriers = edge.processes.map((process) => structure.id(process));
      return [edge.id, details(said, carriers)];
    }),
  );
}

const edgesBeneath = ({ beneath: { edges, passages } }: ShownEdge): number[] => [
  ...edges,
  ...passages.flatMap(({ reads, writes }) => [...reads, ...writes]),
];

function details(facts: readonly RelationshipState[], carriers: readonly Id[]): EdgeDetails {
  const says = facts.filter(({ stance }) => stance === 'says');
  const byFlow = says
    .map(({ by }) => by['process'])
    .filter((process) => typeof process === 'string');
  return {
    sources: distinct(says.map(({ source }) => source)),
    modes: distinct(says.flatMap(({ properties }) => words(properties['modes']))),
    transformations: distinct(
      says.flatMap(({ properties }) => words(properties['transformations'])),
    ),
    processes: distinct([...carriers, ...byFlow]),
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

const words = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
