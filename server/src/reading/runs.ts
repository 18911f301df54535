import type { DatabaseSync } from 'node:sqlite';
import type { Evidence, Id, RunNote } from '../catalog/change-set.ts';
import type { Behind } from './behind.ts';
import type { Page, Run } from './reading.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import { foldRun, runOf } from './run-fold.ts';
import type { RunFold } from './run-fold.ts';

export interface Runs {
  take(note: RunNote, evidence: Evidence): void;
  find(id: string): Run | undefined;
  /** Those that were first heard of last come first. Of those in the file: whatever waits must have been flushed. */
  of(process: Id, page: Page): { runs: readonly Run[]; totalCount: number };
  /** Likewise. */
  all(): IterableIterator<Run>;
}

export function openRuns(database: DatabaseSync, behind: Behind): Runs {
  const write = database.prepare(
    'INSERT OR REPLACE INTO run (id, process, first, note) VALUES (?, ?, ?, ?)',
  );
  const read = database.prepare('SELECT id, note FROM run WHERE id = ?');
  const all = database.prepare('SELECT id, note FROM run');
  const count = database.prepare('SELECT count(*) AS count FROM run WHERE process = ?');
  const byProcess = database.prepare(`
    SELECT id, note
    FROM run
    WHERE process = ?
    ORDER BY first DESC, id DESC
    LIMIT ? OFFSET ?`);
  const waiting = behind.table((id: string, folded: RunFold) => {
    write.run(id, folded.process.value, folded.first, JSON.stringify(folded));
  });
  const recent = new RecentCache<string, RunFold>(8_192);

  function fold(id: string): RunFold | undefined {
    const known = waiting.get(id) ?? recent.get(id);
    if (known) return known;
    const row = read.get(id);
    return row && foldOf(row);
  }

  return {
    take(note, evidence) {
      const folded = foldRun(fold(note.id), note, evidence);
      recent.set(note.id, folded);
      waiting.set(note.id, folded);
    },
    find(id) {
      const found = fold(id);
      return found && runOf(id, found);
    },
    of: (process, { first, offset }) => ({
      runs: byProcess.all(process, first, offset).map(asRun),
      totalCount: Number(count.get(process)?.['count'] ?? 0),
    }),
    *all() {
      for (const row of all.iterate()) yield asRun(row);
    },
  };
}

// Written by `take` above, under the same version of the tables.
const foldOf = (row: Record<string, unknown>): RunFold =>
  JSON.parse(String(row['note'])) as RunFold;

const asRun = (row: Record<string, unknown>): Run => runOf(String(row['id']), foldOf(row));
