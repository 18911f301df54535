import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breath } from 'node:timers/promises';
import { z } from 'zod';
import type { Change, ResolvedChangeSet, Sequence, State } from '../catalog/change-set.ts';
import { textOf } from '../catalog/json-text.ts';
import { lastStates } from './last-states.ts';
import { mustDiffer, nextChanges } from './next-changes.ts';
import { countsOf, counterOf, keepCounter } from './sqlite-counter.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { changeOf, linesOf, logLine, weightOf } from './log-line.ts';
import { statementsOf } from './sqlite-tables.ts';
import { BYTES_AT_ONCE, MOVED_AT_ONCE, cutOff, newerModel } from './store.ts';
import type { Applied, Store, StoreGuests } from './store.ts';

/** So many rows are read without letting others have the event loop. */
const ROWS_AT_ONCE = 250;

/** The store over a truth file that is open and locked. What it knows of the log's end cannot be changed by others. */
export function sqliteTruth(database: DatabaseSync, where: string, guests: StoreGuests): Store {
  const statements = statementsOf(database);
  const counts = countsOf(statements);
  let counter = counterOf(statements, guests.model);
  if (counter.model > guests.model) throw newerModel(counter.model, guests.model);

  function apply(sets: readonly ResolvedChangeSet[], basedOn: Sequence): Applied {
    mustDiffer(sets);
    const known = sets.flatMap(({ set }) => statements.known.all(set.id));
    if (known.length > 0) return { known: known.map((row) => changeOf(logLine.parse(row))) };
    if (counter.sequence < basedOn) throw cutOff(basedOn, counter.sequence);
    if (counter.sequence > basedOn) return { moved: read(basedOn, MOVED_AT_ONCE) };
    return sets.length === 0 ? { applied: [] } : { applied: inTransaction(() => append(sets)) };
  }

  function inTransaction<Given>(deed: () => Given): Given {
    try {
      statements.begin.run();
      return deed();
    } catch (failure) {
      if (database.isTransaction) statements.rollback.run();
      throw failure;
    }
  }

  /** Whatever SQLite has to complain about, in the store's own words. */
  async function told<Given>(deed: () => Given | Promise<Given>): Promise<Given> {
    try {
      return await deed();
    } catch (failure) {
      throw sqliteFault(failure, where);
    }
  }

  function append(sets: readonly ResolvedChangeSet[]): readonly Change[] {
    const { model } = guests;
    const { changes, end } = nextChanges(sets, counter, guests);
    for (const line of linesOf(changes, end.hash)) statements.append.run(line);
    const states = [...lastStates(changes).values()];
    for (const { state } of states) statements.keep[state.is].run(state.id, textOf(state));
    const next = { ...counter, ...end, model };
    keepCounter(statements, next);
    statements.commit.run();
    counter = next;
    for (const { state, isNew } of states) counts[state.is] += isNew ? 1 : 0;
    return changes;
  }

  function read(after: Sequence, limit: number): readonly Change[] {
    const found: Change[] = [];
    let size = 0;
    for (const value of statements.after.iterate(after, limit)) {
      const row = logLine.parse(value);
      size += weightOf(row);
      if (found.length > 0 && size > BYTES_AT_ONCE) break;
      found.push(changeOf(row));
    }
    return found;
  }

  async function* rows(): AsyncGenerator<State> {
    for (const table of ['entry', 'relationship'] as const) {
      let page = stateRows.parse(statements.page[table].all(0, ROWS_AT_ONCE));
      for (let last = page.at(-1); last; last = page.at(-1)) {
        for (const { state } of page) yield JSON.parse(state) as State; // Written from one by `append`.
        await breath();
        page = stateRows.parse(statements.page[table].all(last.number, ROWS_AT_ONCE));
      }
    }
  }

  return {
    apply: (sets, basedOn) => told(() => apply(sets, basedOn)),
    changes: (after, limit) => told(() => read(after, limit)),
    snapshot: async () => ({ from: counter.sequence, rows: rows() }),
    status: async () => ({
      truth: counter.truth,
      sequence: counter.sequence,
      entries: counts.entry,
      relationships: counts.relationship,
      model: counter.model,
      where,
    }),
    close: async () => {
      if (database.isOpen) database.close();
    },
  };
}

const stateRows = z.array(z.object({ number: z.int(), state: z.string() }));
