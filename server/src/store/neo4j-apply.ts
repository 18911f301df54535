import type { Model } from '@linaje/graph-schema';
import { z } from 'zod';
import type {
  Change,
  EntryState,
  RelationshipState,
  ResolvedChangeSet,
  Sequence,
  State,
} from '../catalog/change-set.ts';
import type { Precedence } from '../catalog/settle.ts';
import { lastStates } from './last-states.ts';
import type { LastState } from './last-states.ts';
import { changeOf, logLine } from './log-line.ts';
import type { Connection, Run } from './neo4j-connection.ts';
import { counterIn } from './neo4j-counter.ts';
import type { Counter } from './neo4j-counter.ts';
import { edgeChanges } from './neo4j-edges.ts';
import { kindOf, neo4jRows, relationshipOf, stateOf } from './neo4j-rows.ts';
import * as cypher from './neo4j-statements.ts';
import { nextChanges } from './next-changes.ts';
import { cutOff, newerModel } from './store.ts';
import type { StoreGuests } from './store.ts';

export interface Neo4jGuests extends StoreGuests {
  /** The closed list of labels and types, and what each property is. */
  readonly declared: Model;
  /** By which the properties of an edge are settled that several sources speak of. */
  readonly precedence: Precedence;
}

export type Tried =
  | { readonly applied: readonly Change[] }
  | { readonly known: readonly Change[] }
  | { readonly moved: true };

/** One transaction that gives change sets their numbers and keeps what they do, or nothing. */
export function applyIn(
  { transaction, integer }: Connection,
  guests: Neo4jGuests,
): (sets: readonly ResolvedChangeSet[], basedOn: Sequence) => Promise<Tried> {
  const rows = neo4jRows(guests.declared, integer);

  return (sets, basedOn) =>
    transaction<Tried>(async (run) => {
      const { counter, known, facts } = await lockAndLook(run, sets);
      if (known.length > 0) return { give: { known }, keep: false };
      if (counter.sequence < basedOn) throw cutOff(basedOn, counter.sequence);
      if (counter.sequence > basedOn) return { give: { moved: true }, keep: false };
      if (counter.model > guests.model) throw newerModel(counter.model, guests.model);
      if (sets.length === 0) return { give: { applied: [] }, keep: false };
      const applied = await append(run, { sets, counter, facts });
      return { give: { applied }, keep: true };
    });

  async function append(run: Run, { sets, counter, facts }: Locked): Promise<readonly Change[]> {
    const { model } = guests;
    const { changes, end } = nextChanges(sets, counter, { now: guests.now(), model });
    const states = [...lastStates(changes).values()];
    await Promise.all([
      run(cypher.append, { rows: rows.changes(changes, end.hash) }),
      ...keepEntries(run, states),
      ...keepFacts(run, states),
      ...keepEdges(run, facts, states),
      run(cypher.keepCounter, {
        counter: { ...end, sequence: integer(end.sequence), model: integer(model) },
      }),
    ]);
    return changes;
  }

  function keepEntries(run: Run, states: readonly LastState[]): Promise<void>[] {
    const entries = states.flatMap(({ state, isNew }) =>
      state.is === 'entry' ? [{ state, isNew }] : [],
    );
    const groups = Map.groupBy(entries, ({ state, isNew }) => `${isNew} ${state.kind}`);
    return [...groups.values()].map((group) => {
      const [{ state, isNew }] = group as [{ state: EntryState; isNew: boolean }];
      const { name } = kindOf(guests.declared, state.kind);
      const statement = isNew ? cypher.createEntries(name) : cypher.setEntries(name);
      return all(
        run,
        statement,
        group.map((one) => rows.entry(one.state)),
      );
    });
  }

  function keepFacts(run: Run, states: readonly LastState[]): Promise<void>[] {
    const rowsOf = (wanted: boolean) =>
      states.flatMap(({ state, isNew }) =>
        state.is === 'relationship' && isNew === wanted ? [rows.fact(state)] : [],
      );
    return [all(run, cypher.createFacts, rowsOf(true)), all(run, cypher.setFacts, rowsOf(false))];
  }

  function keepEdges(
    run: Run,
    before: readonly RelationshipState[],
    states: readonly LastState[],
  ): Promise<void>[] {
    const changes = edgeChanges(
      before,
      relationships(states.map(({ state }) => state)),
      guests.precedence,
    );
    const groups = Map.groupBy(changes, (edge) => `${edge.do} ${edge.type}`);
    return [...groups.values()].map((group) => {
      const [edge] = group as [(typeof group)[number]];
      const { type } = relationshipOf(guests.declared, edge.type);
      return all(run, cypher.edgeStatements[edge.do](type), group.map(rows.edge));
    });
  }
}

interface Locked {
  readonly sets: readonly ResolvedChangeSet[];
  readonly counter: Counter;
  readonly facts: readonly RelationshipState[];
}

/** All four travel together; the first has the lock before the others look. */
async function lockAndLook(run: Run, sets: readonly ResolvedChangeSet[]) {
  const edges = relationships(sets.flatMap(({ effects }) => effects.map(({ after }) => after)));
  const [, counter, known, facts] = await Promise.all([
    run(cypher.lock),
    run(cypher.counter),
    run(cypher.known, { ids: sets.map(({ set }) => set.id) }),
    run(cypher.factsOf, { edges: [...new Set(edges.map(({ edge }) => edge))] }),
  ]);
  return {
    counter: counterIn(counter),
    known: known.map((row) => changeOf(logLine.parse(row))),
    facts: relationships(facts.map((row) => stateOf(stateRow.parse(row)))),
  };
}

const stateRow = z.object({ state: z.string() });

const relationships = (states: readonly State[]): RelationshipState[] =>
  states.filter((state) => state.is === 'relationship');

/** Every row must have found its place; otherwise log and graph would say different things. */
async function all(run: Run, statement: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const [answer] = await run(statement, { rows });
  const { count } = countRow.parse(answer);
  if (count === rows.length) return;
  throw new Error(`Only ${count} of ${rows.length} rows found their place in Neo4j: ${statement}`);
}

const countRow = z.object({ count: z.int() });
