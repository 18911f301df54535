import type { DatabaseSync } from 'node:sqlite';
import type { Change, Hash, Id, Instant, Sequence } from '../catalog/change-set.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import type { Behind } from './behind.ts';

interface Known {
  readonly sequence: Sequence;
  readonly contentHash: Hash;
}

type Line = Pick<Change, 'at' | 'id' | 'contentHash'>;

/** When each change was made, and which change sets are in the log. */
export interface Log {
  take(change: Change): void;
  known(changeSet: Id): Known | undefined;
  momentOf(sequence: Sequence): Instant | undefined;
  sequenceAt(moment: Instant, last: Sequence): Sequence;
}

export function openLog(database: DatabaseSync, behind: Behind): Log {
  const write = database.prepare('INSERT INTO change (sequence, at, id, hash) VALUES (?, ?, ?, ?)');
  const byId = database.prepare('SELECT sequence, hash FROM change WHERE id = ?');
  const bySequence = database.prepare('SELECT at FROM change WHERE sequence = ?');
  const waiting = behind.table((sequence: Sequence, { at, id, contentHash }: Line) => {
    write.run(sequence, at, id, contentHash);
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
    take({ sequence, at, id, contentHash }) {
      waiting.set(sequence, { at, id, contentHash });
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
  };
}
