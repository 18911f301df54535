import type { DatabaseSync } from 'node:sqlite';
import type { Sequence } from '../catalog/change-set.ts';
import type { Behind } from './behind.ts';
import { IntColumn } from './int-column.ts';
import type { Keeper, Kept } from './keep.ts';

/**
 * Which changes touched an entry or a relationship at it, by the entry's number. Lines are only ever added at the end,
 * each pointing to the one before of the same entry: a row per entry and change in order of entries would touch
 * a thousand pages for a change set of five hundred.
 */
export interface History {
  take(number: number, sequence: Sequence): void;
  /** Newest first. Of series entries (below 0) those in the file: whatever waits must have been flushed. */
  of(number: number, page: { first: number; offset: number }): readonly Sequence[];
  count(number: number): number;
  keep(into: Keeper): void;
}

export function openHistory(database: DatabaseSync, behind: Behind, kept?: Kept): History {
  /** By ordinal: the number of its latest line, 0 for none, and how many there are. */
  const latest = new IntColumn(kept?.ints('history.latest'));
  const counts = new IntColumn(kept?.ints('history.count'));
  const write = database.prepare(
    'INSERT INTO history (line, entry, sequence, previous) VALUES (?, ?, ?, ?)',
  );
  const read = database.prepare('SELECT sequence, previous FROM history WHERE line = ?');
  const series = seriesHistory(database, behind);
  const waiting = behind.table((line: number, { entry, sequence, previous }: Line) => {
    write.run(line, entry, sequence, previous);
  });
  let lines = kept?.ints('history.lines')[0] ?? 0;

  function note(entry: number, line: number): void {
    latest.set(entry, line);
    counts.set(entry, counts.get(entry) + 1);
    lines = line;
  }

  const since = database.prepare('SELECT line, entry FROM history WHERE line > ? ORDER BY line');
  for (const { line, entry } of since.iterate(lines)) note(Number(entry), Number(line));

  return {
    take(number, sequence) {
      if (number < 0) return series.take(number, sequence);
      waiting.set(lines + 1, { entry: number, sequence, previous: latest.get(number) });
      note(number, lines + 1);
    },
    of(number, page) {
      if (number < 0) return series.of(number, page);
      const found: Sequence[] = [];
      let line = latest.get(number);
      for (let at = 0; line > 0 && at < page.offset + page.first; at++) {
        const row = waiting.get(line) ?? lineOf(read.get(line));
        if (at >= page.offset) found.push(row.sequence);
        line = row.previous;
      }
      return found;
    },
    count: (number) => (number < 0 ? series.count(number) : counts.get(number)),
    keep(into) {
      into.setInts('history.latest', latest.view());
      into.setInts('history.count', counts.view());
      into.setInts('history.lines', Int32Array.of(lines));
    },
  };
}

interface Line {
  readonly entry: number;
  readonly sequence: Sequence;
  readonly previous: number;
}

const lineOf = (row: Record<string, unknown> | undefined): Omit<Line, 'entry'> => ({
  sequence: Number(row?.['sequence']),
  previous: Number(row?.['previous'] ?? 0),
});

/** Series entries have no ordinal and few changes each: theirs is a plain table; what waits must have been flushed. */
function seriesHistory(database: DatabaseSync, behind: Behind): Omit<History, 'keep'> {
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
    take: (number, sequence) => waiting.set(`${number} ${sequence}`, [number, sequence]),
    of: (number, { first, offset }) =>
      lines.all(number, first, offset).map(({ sequence }) => Number(sequence)),
    count: (number) => Number(count.get(number)?.['count'] ?? 0),
  };
}
