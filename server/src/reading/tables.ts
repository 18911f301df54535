import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Counts up whenever a table below changes its shape or a part in memory its meaning: older files are thrown away. */
export const TABLES_VERSION = 6;

/**
 * Numbers of entries and facts are those of the structure; numbers of series entries are negative, so that only these
 * need an index by id. A fact at a series entry is a `reference`.
 * `kept` holds the columns in memory as they once were, `touched` what has changed since.
 */
const TABLES = `
CREATE TABLE stamped (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE kept (generation INTEGER, name TEXT, value BLOB, PRIMARY KEY (generation, name));
CREATE TABLE touched (entries BLOB, facts BLOB);
CREATE TABLE worked_out (name TEXT PRIMARY KEY, text TEXT NOT NULL);

CREATE TABLE source (code INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE entry (
  number INTEGER PRIMARY KEY, created INTEGER NOT NULL, changed INTEGER NOT NULL,
  series TEXT, state TEXT NOT NULL
);
CREATE UNIQUE INDEX entry_series ON entry (series) WHERE series IS NOT NULL;

CREATE TABLE fact (number INTEGER PRIMARY KEY, head BLOB NOT NULL, body TEXT NOT NULL);
CREATE TABLE reference (
  id TEXT PRIMARY KEY, edge TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL,
  state TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX reference_edge ON reference (edge);
CREATE INDEX reference_from ON reference (from_id);
CREATE INDEX reference_to ON reference (to_id);

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
  effects INTEGER NOT NULL, import TEXT, undoes TEXT
);
CREATE INDEX change_import ON change (import, sequence) WHERE import IS NOT NULL;
CREATE INDEX change_undoes ON change (undoes, sequence) WHERE undoes IS NOT NULL;
CREATE TABLE history (sequence INTEGER PRIMARY KEY, touched BLOB NOT NULL);
CREATE TABLE series_history (
  entry INTEGER, sequence INTEGER, PRIMARY KEY (entry, sequence)
) WITHOUT ROWID;

CREATE TABLE stamp (
  target TEXT, facet TEXT, source INTEGER, at TEXT NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (target, facet, source)
) WITHOUT ROWID;
CREATE TABLE run (
  id TEXT PRIMARY KEY, process TEXT NOT NULL, first TEXT NOT NULL, note TEXT NOT NULL
);
CREATE INDEX run_process ON run (process, first, id);
CREATE TABLE evidence (
  at TEXT, sequence INTEGER, PRIMARY KEY (at, sequence)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE text USING fts5(
  name, synonyms, key, description,
  content = '', contentless_delete = 1, detail = column,
  tokenize = 'unicode61 remove_diacritics 2'
);
`;

/** Opens the file (or `:memory:`); what belongs to another truth, model or program, or is damaged, begins anew. */
export function openTables(file: string, identity: string): DatabaseSync {
  const found = openIfOurs(file, identity);
  if (found) return found;
  if (file !== ':memory:') {
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  }
  const database = open(file);
  database.exec(`BEGIN; ${TABLES}`);
  const stamp = database.prepare('INSERT INTO stamped (name, value) VALUES (?, ?)');
  stamp.run('identity', identity);
  stamp.run('sequence', 0);
  stamp.run('kept', 0);
  database.exec('COMMIT');
  return database;
}

/** What the file is stamped with: `sequence`, `kept`. */
export function stamped(database: DatabaseSync, name: string): unknown {
  return database.prepare('SELECT value FROM stamped WHERE name = ?').get(name)?.['value'];
}

/** All or nothing, or part of the transaction that is under way; what `work` throws comes through. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  if (database.isTransaction) return work();
  database.exec('BEGIN');
  try {
    work();
    database.exec('COMMIT');
  } catch (fault) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw fault;
  }
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA cache_size = -16000;
    PRAGMA temp_store = MEMORY;
  `);
  return database;
}

function openIfOurs(file: string, identity: string): DatabaseSync | undefined {
  if (file === ':memory:' || !existsSync(file)) return undefined;
  let database: DatabaseSync | undefined;
  try {
    database = open(file);
    const row = database.prepare(`SELECT value FROM stamped WHERE name = 'identity'`).get();
    if (row?.['value'] === identity) return database;
  } catch (fault) {
    if (isLocked(fault)) throw fault;
  }
  database?.close();
  return undefined;
}

/** SQLITE_BUSY and SQLITE_LOCKED: somebody else has it open, so it must not be thrown away. */
const isLocked = (fault: unknown): boolean =>
  fault instanceof Error && 'errcode' in fault && (fault.errcode === 5 || fault.errcode === 6);
