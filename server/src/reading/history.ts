import type { DatabaseSync } from 'node:sqlite';
import type { Sequence } from '../catalog/change-set.ts';
import type { Behind } from './behind.ts';
import { IntColumn } from './int-column.ts';
import type { Keeper, Kept } from './keep.ts';

/**
 * Which changes touched an entry or a relationship at it, by the entry's number. One row a change: of every entry that
 * it touched, the change before that touched the same entry. A row per entry and change would be a thousand for a change
 * set of five hundred operations.
 */
export interface History {
  /** All that a change touched, each once. */
  take(numbers: Iterable<number>, sequence: Sequence): void;
  /** Newest first. Of series entries (below 0) those in the file: whatever waits must have been flushed. */
  of(number: number, page: { first: number; offset: number }): readonly Sequence[];
  count(number: number): number;
  keep(into: Keeper): void;
}

/** Entry, change before; entry, change before; … */
type Row = Int32Array;

export function openHistory(database: DatabaseSync, behind: Behind, kept?: Kept): History {
  /** By ordinal: the latest change that touched it, 0 for none, and how many there are. */
  const latest = new IntColumn(kept?.ints('history.latest'));
  const counts = new IntColumn(kept?.ints('history.count'));
  const write = database.prepare('INSERT INTO history (sequence, touched) VALUES (?, ?)');
  const read = database.prepare('SELECT touched FROM history WHERE sequence = ?');
  const waiting = behind.table((sequence: Sequence, row: Row) => {
    write.run(sequence, new Uint8Array(row.buffer, row.byteOffset, row.byteLength));
  });
  const series = seriesHistory(database, behind);
  let last = kept?.ints('history.last')[0] ?? 0;

  function note(row: Row, sequence: Sequence): void {
    for (let at = 0; at < row.length; at += 2) {
      const entry = row[at] ?? 0;
      latest.set(entry, sequence);
      counts.set(entry, counts.get(entry) + 1);
    }
    last = sequence;
  }

  const since = database.prepare('SELECT * FROM history WHERE sequence > ? ORDER BY sequence');
  for (const { sequence, touched } of since.iterate(last)) note(rowOf(touched), Number(sequence));

  function before(number: number, sequence: Sequence): Sequence {
    const row = waiting.get(sequence) ?? rowOf(read.get(sequence)?.['touched']);
    for (let at = 0; at < row.length; at += 2) if (row[at] === number) return row[at + 1] ?? 0;
    throw new Error(`Change ${sequence} was thought to have touched entry ${number}`);
  }

  return {
    take(numbers, sequence) {
      const row: number[] = [];
      for (const number of numbers) {
        if (number < 0) series.take(number, sequence);
        else row.push(number, latest.get(number));
      }
      if (row.length === 0) return;
      const touched = Int32Array.from(row);
      waiting.set(sequence, touched);
      note(touched, sequence);
    },
    of(number, page) {
      if (number < 0) return series.of(number, page);
      const found: Sequence[] = [];
      let sequence = latest.get(number);
      for (let at = 0; sequence > 0 && at < page.offset + page.first; at++) {
        if (at >= page.offset) found.push(sequence);
        sequence = before(number, sequence);
      }
      return found;
    },
    count: (number) => (number < 0 ? series.count(number) : counts.get(number)),
    keep(into) {
      into.setInts('history.latest', latest.view());
      into.setInts('history.count', counts.view());
      into.setInts('history.last', Int32Array.of(last));
    },
  };
}

const rowOf = (touched: unknown): Row =>
  touched instanceof Uint8Array ? new Int32Array(touched.slice().buffer) : new Int32Array(0);

/** Series entries have no ordinal and few changes each: theirs is a plain table; what waits must have been flushed. */
function seriesHistory(database: DatabaseSync, behind: Behind) {
  const write = database.prepare(
    'INSERT OR IGNORE INTO series_history (entry, sequence) VALUES (?, ?)',
  );
  const waiting = behind.table((_key: string, [entry, sequence]: [number, Sequence]) => {
    write.run(entry, sequence);
  });
  const count = database.prepare('SELECT count(*) AS count FROM series_history WHERE entry = ?');
  const lines = database.prepare(`
    SELECT sequence
    FROM series_history
    WHERE entry = ?
    ORDER BY sequence DESC
    LIMIT ? OFFSET ?`);
  return {
    take: (number: number, sequence: Sequence) =>
      waiting.set(`${number} ${sequence}`, [number, sequence]),
    of: (number: number, { first, offset }: { first: number; offset: number }) =>
      lines.all(number, first, offset).map((row) => Number(row['sequence'])),
    count: (number: number) => Number(count.get(number)?.['count'] ?? 0),
  };
}
