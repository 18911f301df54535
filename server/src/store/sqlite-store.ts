import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { readServerNote, removeServerNote, writeServerNote } from './server-note.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { sqliteTruth } from './sqlite-truth.ts';
import { fromFormat1 } from './sqlite-format-1.ts';
import { FORMAT, tables } from './sqlite-tables.ts';
import { StoreError } from './store.ts';
import type { Store, StoreGuests } from './store.ts';

export interface SqliteGuests extends StoreGuests {
  /** A bound on the truth file's size, in pages of 4 kB; for trying a full disk. */
  readonly maxPages?: number;
}

/**
 * Opens, or begins, the truth in a folder: `truth.db`, held by this process alone until `close`.
 * Throws StoreError: LOCKED, NOT_WRITABLE, DAMAGED, NEWER_MODEL or FULL.
 */
export async function openSqliteStore(folder: string, guests: SqliteGuests): Promise<Store> {
  const where = join(folder, 'truth.db');
  try {
    await mkdir(folder, { recursive: true });
    const store = open(where, guests);
    await writeServerNote(folder, { pid: process.pid });
    return { ...store, close: () => store.close().then(() => removeServerNote(folder)) };
  } catch (failure) {
    throw await withHolder(sqliteFault(failure, where), folder);
  }
}

function open(where: string, guests: SqliteGuests): Store {
  const database = new DatabaseSync(where, { timeout: 0 });
  try {
    lockAndSetUp(database, guests);
    return sqliteTruth(database, where, guests);
  } catch (failure) {
    database.close();
    throw failure;
  }
}

/** Exclusive locking before WAL: then no shared memory file is needed, and the lock stays until the file is closed. */
function lockAndSetUp(database: DatabaseSync, { maxPages }: SqliteGuests): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL'); // `wal-sync.ts` does the rest
  if (maxPages) database.exec(`PRAGMA max_page_count = ${maxPages}`);
  database.exec('BEGIN IMMEDIATE');
  const format = knownFormat(database);
  if (format === 0) database.exec(tables);
  if (format === 1) fromFormat1(database);
  database.exec(`PRAGMA user_version = ${FORMAT}`);
  database.exec('COMMIT');
}

const formatRow = z.object({ user_version: z.int() });

function knownFormat(database: DatabaseSync): number {
  const { user_version: format } = formatRow.parse(database.prepare('PRAGMA user_version').get());
  if (format <= FORMAT) return format;
  throw new StoreError(
    'NEWER_MODEL',
    `The data was written by a newer Linaje (file format ${format}; this one knows up to ${FORMAT}). Use the newer program.`,
  );
}

/** A locked folder is named with who holds it, where that is known. */
async function withHolder(failure: unknown, folder: string): Promise<unknown> {
  if (!(failure instanceof StoreError) || failure.fault !== 'LOCKED') return failure;
  const holder = await readServerNote(folder);
  if (!holder) return failure;
  const address = holder.url ? ` at ${holder.url}` : '';
  return new StoreError(
    'LOCKED',
    `The data in ${folder} is being used by the Linaje that runs as process ${holder.pid}${address}. Stop it, or use another data folder.`,
    { cause: failure },
  );
}
