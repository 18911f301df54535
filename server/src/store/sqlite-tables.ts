import type { DatabaseSync } from 'node:sqlite';

/** Raised when the tables below change; an older program then refuses the file instead of misreading it. */
export const FORMAT = 2;

/**
 * The truth is the log and nothing beside it: what is there at present is what the log says last of each thing.
 * The parts of a change that are JSON are kept as the text over which its hash goes, long ones packed: `packed-text.ts`.
 */
const LOG = `
  CREATE TABLE log (
    sequence      INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    hash          TEXT NOT NULL,
    header        TEXT NOT NULL,
    operations    ANY NOT NULL,
    effects       ANY NOT NULL,
    evidence      TEXT,
    body          ANY
  ) STRICT;
`;

/** Its end, and how many things it speaks of. One row. */
const COUNTER = `
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

/** Until format 1 the present states stood in tables of their own, and the end of the log as names and values. */
const FROM_FORMAT_1 = `
  ALTER TABLE log RENAME TO log_1;
  ${LOG} ${COUNTER}
  INSERT INTO log SELECT * FROM log_1;
  INSERT INTO counter
  SELECT
    (SELECT value FROM meta WHERE name = 'truth'),
    (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'sequence'),
    (SELECT value FROM meta WHERE name = 'at'),
    (SELECT value FROM meta WHERE name = 'hash'),
    (SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'model'),
    (SELECT count(*) FROM entry),
    (SELECT count(*) FROM relationship)
  WHERE EXISTS (SELECT * FROM meta);
  DROP TABLE log_1;
  DROP TABLE entry;
  DROP TABLE relationship;
  DROP TABLE meta;
`;

/** What brings a file of each format to the present one; 0 is an empty file. */
export const upgrades: Readonly<Record<number, string>> = {
  0: LOG + COUNTER,
  1: FROM_FORMAT_1,
};

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
    known: database.prepare('SELECT * FROM log WHERE id = ?'),
    after: database.prepare('SELECT * FROM log WHERE sequence > ? ORDER BY sequence LIMIT ?'),
    append: database.prepare(`
      INSERT INTO log (sequence, id, at, hash, header, operations, effects, evidence, body)
      VALUES (:sequence, :id, :at, :hash, :header, :operations, :effects, :evidence, :body)`),
    effects: database.prepare(`
      SELECT effects
      FROM log
      WHERE sequence > ? AND sequence <= ? AND effects <> '[]'
      ORDER BY sequence DESC`),
  };
}

export type Statements = ReturnType<typeof statementsOf>;
