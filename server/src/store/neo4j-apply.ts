import type { Model } from '@linaje/graph-schema';
import { z } from 'zod';
import type {
  Change,
  RelationshipState,
  ResolvedChangeSet,
  Sequence,
  State,
} from '../catalog/change-set.ts';
import type { Precedence } from '../catalog/settle.ts';
import { changeOf, logLine } from './log-line.ts';
import type { Connection, Run } from './neo4j-connection.ts';
import { counterIn } from './neo4j-counter.ts';
import { stateOf } from './neo4j-rows.ts';
import * as cypher from './neo4j-statements.ts';
import { writesOf } from './neo4j-writes.ts';
import type { Write } from './neo4j-writes.ts';
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
  const { model } = guests;

  return (sets, basedOn) =>
    transaction<Tried>(async (run) => {
      const { counter, known, factsBefore } = await lockAndLook(run, sets);
      if (known.length > 0) return { give: { known }, keep: false };
      if (counter.sequence < basedOn) throw cutOff(basedOn, counter.sequence);
      if (counter.sequence > basedOn) return { give: { moved: true }, keep: false };
      if (counter.model > model) throw newerModel(counter.model, model);
      if (sets.length === 0) return { give: { applied: [] }, keep: false };
      const { changes, end } = nextChanges(sets, counter, guests);
      const writes = writesOf({ changes, end, factsBefore }, { ...guests, integer });
      const kept = { ...end, sequence: integer(end.sequence), model: integer(model) };
      await Promise.all([
        ...writes.map((write) => carryOut(run, write)),
        run(cypher.keepCounter, { counter: kept }),
      ]);
      return { give: { applied: changes }, keep: true };
    });
}

/** All of them travel together; the first has the lock before the others look. */
async function lockAndLook(run: Run, sets: readonly ResolvedChangeSet[]) {
  const touched = sets.flatMap(({ effects }) => effects.map(({ after }) => after));
  const edges = relationships(touched).map(({ edge }) => edge);
  const [, counter, known, facts] = await Promise.all([
    run(cypher.lock),
    run(cypher.counter),
    run(cypher.known, { ids: sets.map(({ set }) => set.id) }),
    edges.length === 0 ? [] : run(cypher.factsOf, { edges: [...new Set(edges)] }),
  ]);
  return {
    counter: counterIn(counter),
    known: known.map((row) => changeOf(logLine.parse(row))),
    factsBefore: relationships(facts.map((row) => stateOf(stateRow.parse(row)))),
  };
}

const stateRow = z.object({ state: z.string() });

const relationships = (states: readonly State[]): RelationshipState[] =>
  states.filter((state) => state.is === 'relationship');

/** Every row must find its place; otherwise log and graph would say different things. */
async function carryOut(run: Run, { statement, rows }: Write): Promise<void> {
  const [answer] = await run(statement, { rows });
  const { count } = countRow.parse(answer);
  if (count === rows.length) return;
  throw new Error(`Only ${count} of ${rows.length} rows found their place in Neo4j: ${statement}`);
}

const countRow = z.object({ count: z.int() });
