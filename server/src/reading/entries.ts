import type { DatabaseSync } from 'node:sqlite';
import type { EntryState, Id, Sequence } from '../catalog/change-set.ts';
import { textOf } from '../catalog/json-text.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import type { Behind } from './behind.ts';

/** An entry's state with the numbers of the changes that made it and last touched it. */
export interface EntryRow {
  readonly state: EntryState;
  readonly created: Sequence;
  readonly changed: Sequence;
}

/** The bodies of entries. Those of the structure go by ordinal, series by their id. */
export interface Entries {
  find(id: Id): EntryRow | undefined;
  byNumber(number: number): EntryRow | undefined;
  /** Gives the number under which it is kept: its ordinal, or one below 0 for a series entry. */
  write(state: EntryState, ordinal: number | undefined, changed: Sequence): number;
  numberOf(id: Id): number | undefined;
  /** Those in the file: whatever waits must have been flushed. */
  all(): IterableIterator<EntryState>;
}

export function openEntries(
  database: DatabaseSync,
  behind: Behind,
  ordinalOf: (id: Id) => number | undefined,
): Entries {
  const read = database.prepare('SELECT state, created, changed FROM entry WHERE number = ?');
  const lowest = database.prepare('SELECT number FROM entry ORDER BY number LIMIT 1');
  const write = database.prepare(`
    INSERT OR REPLACE INTO entry (number, created, changed, series, state)
    VALUES (?, ?, ?, ?, ?)`);
  const numberOfSeries = database.prepare('SELECT number FROM entry WHERE series = ?');
  const all = database.prepare('SELECT state FROM entry ORDER BY number');
  const waiting = behind.table((number: number, { state, created, changed }: EntryRow) => {
    const seriesId = number < 0 ? state.id : null;
    write.run(number, created, changed, seriesId, textOf(state));
  });
  /** Of series entries that wait. */
  const waitingSeries = behind.table<Id, number>(() => undefined);
  const recent = new RecentCache<Id, EntryRow>(12_288);
  let series = Math.min(0, Number(lowest.get()?.['number'] ?? 0));

  function numberOf(id: Id): number | undefined {
    const ordinal = ordinalOf(id);
    if (ordinal !== undefined || series === 0) return ordinal;
    const waits = waitingSeries.get(id);
    if (waits !== undefined) return waits;
    const row = numberOfSeries.get(id);
    return row && Number(row['number']);
  }

  const byNumber = (number: number): EntryRow | undefined =>
    waiting.get(number) ?? rowOf(read.get(number));

  function find(id: Id): EntryRow | undefined {
    const known = recent.get(id);
    if (known) return known;
    const number = numberOf(id);
    const row = number === undefined ? undefined : byNumber(number);
    if (row) recent.set(id, row);
    return row;
  }

  return {
    find,
    numberOf,
    byNumber,
    write(state, ordinal, changed) {
      const created = state.spans[0]?.[0] ?? changed;
      const number = ordinal ?? numberOf(state.id) ?? --series;
      const row = { state, created, changed };
      waiting.set(number, row);
      if (ordinal === undefined) waitingSeries.set(state.id, number);
      recent.set(state.id, row);
      return number;
    },
    *all() {
      for (const row of all.iterate()) yield stateOf(row);
    },
  };
}

type Row = Record<string, unknown> | undefined;

function rowOf(row: Row): EntryRow | undefined {
  return (
    row && {
      state: stateOf(row),
      created: Number(row['created']),
      changed: Number(row['changed']),
    }
  );
}

// Written by `write` above, under the same version of the tables.
const stateOf = (row: Record<string, unknown>): EntryState =>
  JSON.parse(String(row['state'])) as EntryState;
