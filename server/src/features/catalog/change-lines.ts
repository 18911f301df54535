import type { Change, Sequence } from '../../catalog/change-set.ts';
import type { Reading } from '../../reading/reading.ts';

/** One line of the log as people read it: a change, or all changes of one import as one. */
export interface ChangeLine {
  /** The newest of it. */
  readonly change: Change;
  readonly first: Sequence;
  readonly changes: number;
  readonly effects: number;
}

export interface ChangeLines {
  readonly lines: readonly ChangeLine[];
  /** Lines before this number go on; undefined where the log begins. */
  readonly next: Sequence | undefined;
}

interface LogGuests {
  readonly reading: Pick<Reading, 'importOf'>;
  /** The changes after a number, in order; at most so many, and fewer where they are large. */
  readonly changes: (after: Sequence, limit: number) => Promise<readonly Change[]>;
}

const AT_ONCE = 50;

/**
 * The log before a number, newest first, every import told once, where its newest change stands. Changes of an import
 * that lie together are passed over without being read.
 */
export async function changeLines(
  { before, count }: { before: Sequence; count: number },
  { reading, changes }: LogGuests,
): Promise<ChangeLines> {
  const lines: ChangeLine[] = [];
  let end = before - 1;
  while (end > 0 && lines.length < count) {
    const start = Math.max(0, end - AT_ONCE);
    const read = await all(start, end, changes);
    for (let one = read.pop(); one && lines.length < count; one = read.pop()) {
      if (one.sequence > end) continue;
      end = one.sequence - 1;
      const span = one.importId === undefined ? undefined : reading.importOf(one.importId);
      if (!span) {
        lines.push({ change: one, first: one.sequence, changes: 1, effects: one.effects.length });
      } else {
        if (span.last === one.sequence) lines.push({ change: one, ...span });
        if (span.last - span.first + 1 === span.changes) end = span.first - 1;
      }
    }
  }
  return { lines, next: end > 0 ? end + 1 : undefined };
}

/** All changes after one number up to another, oldest first. */
async function all(
  start: Sequence,
  end: Sequence,
  changes: LogGuests['changes'],
): Promise<Change[]> {
  const read: Change[] = [];
  for (let after = start; after < end;) {
    const some = await changes(after, end - after);
    const last = some.at(-1);
    if (!last) throw new Error(`No change came back for sequence ${String(after + 1)}`);
    read.push(...some);
    after = last.sequence;
  }
  return read;
}
