import { beginKeeping, keepColumns, keepingIsDue } from './columns-kept.ts';
import type { Keeping } from './columns-kept.ts';
import { tell } from './follow.ts';
import type { Parts } from './parts.ts';
import { inTransaction } from './tables.ts';

/** How far the file may stand behind, and in how large pieces it is brought on. */
export interface Pace {
  /**
   * When so many rows wait, a flush begins. Where the disk does not take them, eight times as many may wait; then
   * changes are refused.
   */
  readonly many: number;
  /** Rows in one piece of a flush: some milliseconds. */
  readonly piece: number;
}

export const USUAL: Pace = { many: 8_000, piece: 1_500 };
const MOST = 8;
/** So many entries are told to the full text at a time; more small pieces would be slow. */
const UNTOLD = 500;
/** When nothing came for so long, in milliseconds, the file is brought up to date. */
const QUIET = 1_000;

/** Brings the reading's file on behind what is answered from memory. */
export interface Flusher {
  /** After changes: a piece of what is to be done. Throws where the disk takes nothing and too much waits. */
  step(): void;
  /** Everything that waits, at once. */
  flush(): void;
  /** Flushes, keeps the columns where that is worth it, and ends. */
  close(): void;
  /** Ends without writing anything. */
  drop(): void;
}

export function flusherOf(parts: Parts, { many, piece: rowsAtOnce }: Pace): Flusher {
  const { database, behind } = parts;
  let keeping: Keeping | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let tryAgainAt = 0;
  let ended = false;

  function begin(): void {
    behind.begin();
    if (!keeping && keepingIsDue(parts)) keeping = beginKeeping(parts);
  }

  /** True when there is nothing left to do at present. */
  function piece(rows: number): boolean {
    try {
      if (behind.isFlushing) behind.goOn(rows);
      else if (keeping) inTransaction(database, keepOn);
      else return true;
    } catch (fault) {
      keeping = undefined;
      tryAgainAt = behind.size + many;
      throw fault;
    }
    return false;
  }

  function keepOn(): void {
    if (keeping?.goOn()) keeping = undefined;
  }

  function step(): void {
    waitForQuiet();
    if (parts.untold.size > UNTOLD) inTransaction(database, () => tell(parts));
    try {
      if (behind.size > Math.max(many, tryAgainAt) && !behind.isFlushing) begin();
      piece(rowsAtOnce);
    } catch (fault) {
      if (behind.size > MOST * many) throw fault;
    }
  }

  function flush(): void {
    while (behind.isFlushing) piece(Infinity);
    if (behind.size > 0) begin();
    while (behind.isFlushing) piece(Infinity);
  }

  function waitForQuiet(): void {
    if (quiet) quiet.refresh();
    else quiet = setTimeout(whenQuiet, QUIET).unref();
  }

  function whenQuiet(): void {
    if (ended) return;
    try {
      if (behind.size > 0 && !behind.isFlushing) begin();
      if (!piece(rowsAtOnce)) setImmediate(whenQuiet);
    } catch {
      // It goes on waiting; the next change tries again.
    }
  }

  function end(): void {
    ended = true;
    clearTimeout(quiet);
  }

  return {
    step,
    flush,
    close() {
      flush();
      if (keeping || parts.touched > 0) keepColumns(parts);
      end();
    },
    drop() {
      end();
      if (database.isTransaction) database.exec('ROLLBACK');
    },
  };
}
