import type { DatabaseSync } from 'node:sqlite';
import type { Change, Hash, Id, Instant, Sequence } from '../catalog/change-set.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import type { Behind } from './behind.ts';

interface Known {
  readonly sequence: Sequence;
  readonly contentHash: Hash;
}

/** What is written of a change, as long as it waits. */
interface Waiting extends Pick<Change, 'at' | 'id' | 'contentHash'> {
  readonly effects: number;
  readonly importId: string | undefined;
  readonly undoes: Id | undefined;
}

/** The changes of one import: where they stand in the log and how much they did. */
export interface ImportSpan {
  readonly first: Sequence;
  readonly last: Sequence;
  readonly changes: number;
  readonly effects: number;
}

/** When each change was made, which change sets are in the log, and what belongs together in it. */
export interface Log {
  take(change: Change): void;
  known(changeSet: Id): Known | undefined;
  momentOf(sequence: Sequence): Instant | undefined;
  sequenceAt(moment: Instant, last: Sequence): Sequence;
  /** Of those in the file: whatever waits must have been flushed; the same holds for `undoneBy`. */
  importOf(importId: string): ImportSpan | undefined;
  /** The last change that took this one back. */
  undoneBy(changeSet: Id): Sequence | undefined;
}

export function openLog(database: DatabaseSync, behind: Behind): Log {
  const write = database.prepare(`
    INSERT INTO change (sequence, at, id, hash, effects, import, undoes)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const byId = database.prepare('SELECT sequence, hash FROM change WHERE id = ?');
  const bySequence = database.prepare('SELECT at FROM change WHERE sequence = ?');
  const byImport = database.prepare(`
    SELECT
      min(sequence) AS first, max(sequence) AS last, count(*) AS changes, sum(effects) AS effects
    FROM change
    WHERE import = ?`);
  const undoing = database.prepare('SELECT max(sequence) AS sequence FROM change WHERE undoes = ?');
  const waiting = behind.table((sequence: Sequence, line: Waiting) => {
    const { at, id, contentHash, effects, importId, undoes } = line;
    write.run(sequence, at, id, contentHash, effects, importId ?? null, undoes ?? null);
  });
  const waitingIds = behind.table<Id, Known>(() => undefined);
  /** Null for those that were looked for in vain: each is, several times, before it comes. */
  const sets = new RecentCache<Id, Known | null>(4_096);
  const moments = new RecentCache<Sequence, Instant>(4_096);

  function momentOf(sequence: Sequence): Instant | undefined {
    const recent = waiting.get(sequence)?.at ?? moments.get(sequence);
    if (recent !== undefined) return recent;
    const row = bySequence.get(sequence);
    if (!row) return undefined;
    const at = String(row['at']);
    moments.set(sequence, at);
    return at;
  }

  return {
    momentOf,
    take({ sequence, at, id, contentHash, effects, importId, undoes }) {
      waiting.set(sequence, { at, id, contentHash, effects: effects.length, importId, undoes });
      waitingIds.set(id, { sequence, contentHash });
      moments.set(sequence, at);
      sets.set(id, { sequence, contentHash });
    },
    known(changeSet) {
      const recent = waitingIds.get(changeSet) ?? sets.get(changeSet);
      if (recent !== undefined) return recent ?? undefined;
      const row = byId.get(changeSet);
      const found = row && {
        sequence: Number(row['sequence']),
        contentHash: String(row['hash']),
      };
      sets.set(changeSet, found ?? null);
      return found;
    },
    /** Moments never go back along the log, so halving finds the place. */
    sequenceAt(moment, last) {
      let [low, high] = [0, last];
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((momentOf(middle) ?? '') <= moment) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    importOf(importId) {
      const row = byImport.get(importId);
      if (!row || Number(row['changes']) === 0) return undefined;
      return {
        first: Number(row['first']),
        last: Number(row['last']),
        changes: Number(row['changes']),
        effects: Number(row['effects']),
      };
    },
    undoneBy(changeSet) {
      const sequence = undoing.get(changeSet)?.['sequence'] ?? null;
      return sequence === null ? undefined : Number(sequence);
    },
  };
}
