import type { DatabaseSync } from 'node:sqlite';

/** Raised when the tables below change; an older program then refuses the file instead of misreading it. */
export const FORMAT = 1;

/** The parts of a change that are JSON are kept as the text over which its hash goes. */
export const tables = `
  CREATE TABLE IF NOT EXISTS meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS log (
    sequence      INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    hash          TEXT NOT NULL,
    header        TEXT NOT NULL,
    operations    TEXT NOT NULL,
    effects       TEXT NOT NULL,
    evidence      TEXT,
    body          TEXT
  ) STRICT;

  CREATE TABLE IF NOT EXISTS entry (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    state  TEXT NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS relationship (
    number INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    state  TEXT NOT NULL
  ) STRICT;
`;

/** Every statement the store uses, prepared once. */
export function statementsOf(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    meta: database.prepare('SELECT name, value FROM meta'),
    keepMeta: database.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)'),
    known: database.prepare('SELECT * FROM log WHERE id = ?'),
    after: database.prepare('SELECT * FROM log WHERE sequence > ? ORDER BY sequence LIMIT ?'),
    append: database.prepare(`
      INSERT INTO log (sequence, id, at, hash, header, operations, effects, evidence, body)
      VALUES (:sequence, :id, :at, :hash, :header, :operations, :effects, :evidence, :body)`),
    keep: {
      entry: database.prepare(keepStatement('entry')),
      relationship: database.prepare(keepStatement('relationship')),
    },
    page: {
      entry: database.prepare(pageStatement('entry')),
      relationship: database.prepare(pageStatement('relationship')),
    },
    count: {
      entry: database.prepare('SELECT count(*) AS count FROM entry'),
      relationship: database.prepare('SELECT count(*) AS count FROM relationship'),
    },
  };
}

const keepStatement = (table: string) => `
  INSERT INTO ${table} (id, state)
  VALUES (?, ?)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state`;

const pageStatement = (table: string) => `
  SELECT number, state
  FROM ${table}
  WHERE number > ?
  ORDER BY number
  LIMIT ?`;

export type Statements = ReturnType<typeof statementsOf>;
