import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { Sequence } from '../catalog/change-set.ts';
import { StoreError } from './store.ts';

/**
 * Makes what SQLite has committed durable without holding the event loop. With `synchronous = NORMAL` a COMMIT writes
 * the write-ahead log and leaves it to the system; here the file is synced on another thread, once for all that was
 * committed until then. Together that is what `synchronous = FULL` promises, and requests are read meanwhile.
 * (SQLite itself sees to the file's place in its folder, and syncs before it moves the log into the main file.)
 */
export interface WalSync {
  /** Resolves when everything up to this number, which is committed already, is on the disk. */
  upTo(sequence: Sequence): Promise<void>;
  close(): Promise<void>;
}

/** `committed` tells the number of the last commit. The file must be there: SQLite has to have written once. */
export function openWalSync(wal: string, committed: () => Sequence): WalSync {
  let file: Promise<FileHandle> | undefined;
  let durable = committed();
  let running: Promise<void> | undefined;
  let failure: unknown;

  async function sync(): Promise<void> {
    const target = committed();
    try {
      file ??= open(wal, 'r+');
      await (await file).datasync();
      durable = target;
    } catch (error) {
      // The system may take what it could not write for written: nothing can be believed after that.
      failure = error;
    } finally {
      running = undefined;
    }
  }

  return {
    async upTo(sequence) {
      while (durable < sequence) {
        if (failure) throw notConfirmed(wal, failure);
        running ??= sync();
        await running;
      }
    },
    async close() {
      await running;
      await (await file)?.close();
    },
  };
}

const notConfirmed = (where: string, cause: unknown): StoreError =>
  new StoreError(
    'UNKNOWN',
    `The disk that holds ${where} did not confirm a write. Look at it, then start again.`,
    { cause },
  );
