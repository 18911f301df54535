import type { Model } from '@linaje/graph-schema';
import type { Change, EntryState, RelationshipState, State } from '../catalog/change-set.ts';
import type { Precedence } from '../catalog/settle.ts';
import { lastStates } from './last-states.ts';
import type { LastState } from './last-states.ts';
import { edgeChanges } from './neo4j-edges.ts';
import type { EdgeChange } from './neo4j-edges.ts';
import type { Integer } from './neo4j-native.ts';
import { neo4jRows, relationshipOf } from './neo4j-rows.ts';
import * as cypher from './neo4j-statements.ts';
import type { LogEnd } from './next-changes.ts';

/** One statement over many rows, each of which must find its place: it answers with their `count`. */
export interface Write {
  readonly statement: string;
  readonly rows: readonly object[];
}

export interface Group {
  readonly changes: readonly Change[];
  readonly end: LogEnd;
  /** What was kept of the edges that the changes touch. */
  readonly factsBefore: readonly RelationshipState[];
}

interface Guests {
  readonly declared: Model;
  readonly precedence: Precedence;
  readonly integer: Integer;
}

/**
 * All that a group of changes writes, in order: log, entries, facts, edges. Everything is made before anything is
 * sent, so that what the model does not know is refused before the first statement.
 */
export function writesOf(group: Group, guests: Guests): readonly Write[] {
  const { changes, end, factsBefore } = group;
  const { declared, precedence, integer } = guests;
  const rows = neo4jRows(declared, integer);
  const states = [...lastStates(changes).values()];
  const facts = states.filter(isFact);
  const edges = edgeChanges(
    factsBefore,
    facts.map(({ state }) => state),
    precedence,
  );
  const factWrites = [true, false].map((isNew) => ({
    statement: isNew ? cypher.createFacts : cypher.setFacts,
    rows: facts.filter((fact) => fact.isNew === isNew).map(({ state }) => rows.fact(state)),
  }));
  const all = [
    { statement: cypher.append, rows: rows.changes(changes, end.hash) },
    ...entryWrites(states.filter(isEntry), rows.entry),
    ...factWrites,
    ...edgeWrites(edges, declared, rows.edge),
  ];
  return all.filter((write) => write.rows.length > 0);
}

type LastOf<S extends State> = LastState & { readonly state: S };
const isEntry = (last: LastState): last is LastOf<EntryState> => last.state.is === 'entry';
const isFact = (last: LastState): last is LastOf<RelationshipState> => !isEntry(last);

const entryWrites = (
  entries: readonly LastOf<EntryState>[],
  rowOf: (state: EntryState) => object,
): Write[] =>
  [true, false].map((isNew) => ({
    statement: isNew ? cypher.createEntries : cypher.setEntries,
    rows: entries.filter((entry) => entry.isNew === isNew).map(({ state }) => rowOf(state)),
  }));

function edgeWrites(
  edges: readonly EdgeChange[],
  model: Model,
  rowOf: (edge: EdgeChange) => object,
): Write[] {
  const byType = Map.groupBy(edges, ({ type }) => type);
  const changing = [...byType].flatMap(([name, ofType]) => {
    const { type } = relationshipOf(model, name);
    return (['delete', 'set'] as const).map((deed) => ({
      statement: cypher.edgeStatements[deed](type),
      rows: ofType.filter((edge) => edge.do === deed).map(rowOf),
    }));
  });
  const coming = edges.filter((edge) => edge.do === 'create').map(rowOf);
  return [...changing, { statement: cypher.createEdges, rows: coming }];
}
