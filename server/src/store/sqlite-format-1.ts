import type { DatabaseSync } from 'node:sqlite';
import { logLine } from './log-line.ts';
import { piecesOf } from './log-piece.ts';
import { idBytes, statementsOf, tables } from './sqlite-tables.ts';

/** So many changes are repacked at a time. */
const AT_ONCE = 500;

/**
 * Until format 1 every change was a row of texts, the present states stood in tables of their own, and the end of the
 * log as names and values. Inside the caller's transaction.
 */
export function fromFormat1(database: DatabaseSync): void {
  database.exec(`ALTER TABLE log RENAME TO log_1; ${tables} ${COUNTER}`);
  const { append, know } = statementsOf(database);
  const after = database.prepare('SELECT * FROM log_1 WHERE sequence > ? LIMIT ?');
  for (let last = 0; ;) {
    const lines = after.all(last, AT_ONCE).map((row) => logLine.parse(row));
    if (lines.length === 0) break;
    for (const piece of piecesOf(lines)) append.run({ ...piece });
    for (const { id, sequence } of lines) know.run(idBytes(id), sequence);
    last = lines.at(-1)?.sequence ?? last;
  }
  database.exec('DROP TABLE log_1; DROP TABLE entry; DROP TABLE relationship; DROP TABLE meta');
}

const COUNTER = `
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
`;
