import type { DatabaseSync } from 'node:sqlite';
import { unpacked } from './edges.ts';
import { tell } from './follow.ts';
import { keptIn } from './keep.ts';
import type { Parts } from './parts.ts';
import { inTransaction } from './tables.ts';

/** Below so many touched things, opening again is quick anyway. */
const WORTH_KEEPING = 20_000;

/** Whether enough has changed since the columns were kept that the next start would feel it. */
export const keepingIsDue = ({ touched, shape }: Parts): boolean =>
  touched > Math.max(WORTH_KEEPING, (shape.cards.length + shape.edges.length) >> 2);

/** Writes the columns in memory into the file, in one transaction. */
export function keepColumns(parts: Parts): void {
  if (parts.touched === 0) return;
  const { database, shape, names, history } = parts;
  inTransaction(database, () => {
    const kept = keptIn(database);
    tell(parts);
    shape.keep(kept);
    names.keep(kept);
    history.keep(kept);
    database.exec('DELETE FROM touched');
  });
  parts.touched = 0;
}

/** Brings the columns as they were kept up to the rows of the tables. */
export function catchUp(parts: Parts): void {
  const { database, entries, facts, shape, untold } = parts;
  const touched = touchedIn(database);
  for (const number of touched.entries) {
    const state = entries.byNumber(number)?.state;
    if (!state) throw new Error(`No entry came back for number ${number}`);
    shape.takeEntry(state);
    untold.set(number, state);
  }
  for (const number of touched.facts) {
    const { head, spans } = facts.headAndSpans(number);
    shape.takeFact({ ...unpacked(head), spans });
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
