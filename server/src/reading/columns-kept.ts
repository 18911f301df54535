import type { DatabaseSync } from 'node:sqlite';
import { unpacked } from './edges.ts';
import { tell } from './follow.ts';
import { generationIn, keeper } from './keep.ts';
import type { Parts } from './parts.ts';
import { inTransaction } from './tables.ts';

/** Below so many touched things, opening again is quick anyway. */
const WORTH_KEEPING = 5_000;

/** Columns on their way into the file: copied at one moment, written bit by bit, in force once all are there. */
export interface Keeping {
  /** Writes a piece; true when it was the last one and these columns are now the ones that count. */
  goOn(): boolean;
}

/** Whether enough has changed since the columns were kept that the next start would feel it. */
export const keepingIsDue = ({ touched, shape }: Parts): boolean =>
  touched > Math.max(WORTH_KEEPING, (shape.cards.length + shape.edges.length) >> 2);

/** Keeps all columns as they are now, at once. */
export function keepColumns(parts: Parts): void {
  inTransaction(parts.database, () => {
    const keeping = beginKeeping(parts);
    while (!keeping.goOn());
  });
}

/**
 * Copies all columns as they are now, at the beginning of a flush; they are written as `goOn` is called, after its end.
 * So they are never ahead of the tables. Both inside transactions of the caller.
 */
export function beginKeeping(parts: Parts): Keeping {
  const { database, shape, names, history } = parts;
  const generation = generationIn(database) + 1;
  if (parts.untold.size > 0) tell(parts);
  const into = keeper();
  shape.keep(into);
  names.keep(into);
  history.keep(into);
  parts.touched = 0;
  let upTo: number | undefined;

  return {
    goOn() {
      if (upTo === undefined) {
        upTo = lastTouched(database);
        database.prepare('DELETE FROM kept WHERE generation >= ?').run(generation);
      }
      for (const [name, value] of into.pieces) {
        into.pieces.delete(name);
        database.prepare('INSERT INTO kept VALUES (?, ?, ?)').run(generation, name, value);
        if (value.length > 100_000) break;
      }
      if (into.pieces.size > 0) return false;
      database.prepare(`UPDATE stamped SET value = ? WHERE name = 'kept'`).run(generation);
      database.prepare('DELETE FROM kept WHERE generation < ?').run(generation);
      database.prepare('DELETE FROM touched WHERE rowid <= ?').run(upTo);
      return true;
    },
  };
}

const lastTouched = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT max(rowid) AS last FROM touched').get()?.['last']);

/** Brings the columns as they were kept up to the rows of the tables. */
export function catchUp(parts: Parts): void {
  const { database, model, entries, facts, shape, untold } = parts;
  const touched = touchedIn(database);
  for (const number of touched.entries) {
    const state = entries.byNumber(number)?.state;
    if (!state) throw new Error(`No entry came back for number ${number}`);
    shape.takeEntry(state);
    untold.set(number, state);
  }
  for (const number of touched.facts) {
    const { head, by, properties, saidAt, spans } = facts.headAndBody(number);
    const card = unpacked(head);
    const type = model.relationships[card.type]?.type ?? '';
    const saying = shape.sayings.wordOf({ type, by, properties });
    shape.takeFact({ ...card, saying, saidAt, spans });
  }
  parts.touched = touched.entries.length + touched.facts.length;
}

/** Numbers in the order in which they were given out. */
function touchedIn(database: DatabaseSync): { entries: Int32Array; facts: Int32Array } {
  const [entries, facts] = [new Set<number>(), new Set<number>()];
  for (const row of database.prepare('SELECT entries, facts FROM touched').iterate()) {
    for (const number of numbers(row['entries'])) entries.add(number);
    for (const number of numbers(row['facts'])) facts.add(number);
  }
  return { entries: Int32Array.from(entries).sort(), facts: Int32Array.from(facts).sort() };
}

const numbers = (value: unknown): Int32Array =>
  value instanceof Uint8Array ? new Int32Array(value.slice().buffer) : new Int32Array(0);
