import type { DatabaseSync } from 'node:sqlite';
import type { Id } from '../catalog/change-set.ts';

/** Raised when the tables below change; an older program then refuses the file instead of misreading it. */
export const FORMAT = 2;

/**
 * The truth is the log and nothing beside it: what is there at present is what the log says last of each thing.
 * `log` holds it in pieces (`log-piece.ts`), `known` says where a change set is in it, `counter` where it ends and of
 * how many things it speaks (one row).
 */
export const tables = `
  CREATE TABLE log (
    first INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL,
    lines BLOB NOT NULL
  ) STRICT;

  CREATE TABLE known (
    id       BLOB PRIMARY KEY,
    sequence INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE counter (
    truth         TEXT NOT NULL,
    sequence      INTEGER NOT NULL,
    at            TEXT NOT NULL,
    hash          TEXT NOT NULL,
    model         INTEGER NOT NULL,
    entries       INTEGER NOT NULL,
    relationships INTEGER NOT NULL
  ) STRICT;
`;

/** Every statement the store uses, prepared once. */
export function statementsOf(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    counter: database.prepare('SELECT * FROM counter'),
    bear: database.prepare(`
      INSERT INTO counter (truth, sequence, at, hash, model, entries, relationships)
      VALUES (:truth, :sequence, :at, :hash, :model, :entries, :relationships)`),
    keepCounter: database.prepare(`
      UPDATE counter
      SET truth = :truth, sequence = :sequence, at = :at, hash = :hash, model = :model,
        entries = :entries, relationships = :relationships`),
    known: database.prepare('SELECT sequence FROM known WHERE id = ?'),
    know: database.prepare('INSERT INTO known (id, sequence) VALUES (?, ?)'),
    append: database.prepare('INSERT INTO log (first, last, lines) VALUES (:first, :last, :lines)'),
    /** Without a limit: the caller ends when it has enough. */
    from: database.prepare(`
      SELECT first, last, lines
      FROM log
      WHERE first >= (SELECT max(first) FROM log WHERE first <= ?)
      ORDER BY first`),
    upTo: database.prepare(`
      SELECT first, last, lines
      FROM log
      WHERE first <= ?
      ORDER BY first DESC
      LIMIT 1`),
  };
}

/** A UUID as its sixteen bytes. */
export function idBytes(id: Id): Uint8Array {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new Error(`The id of a change set is not a UUID: ${id}`);
  return bytes;
}

export type Statements = ReturnType<typeof statementsOf>;
