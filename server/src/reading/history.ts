import type { DatabaseSync } from 'node:sqlite';
import type { Sequence } from '../catalog/change-set.ts';

/** Which changes touched an entry or a relationship at it, by the entry's number. */
export interface History {
  take(number: number, sequence: Sequence): void;
  of(number: number, page: { first: number; offset: number }): readonly Sequence[];
  count(number: number): number;
}

export function openHistory(database: DatabaseSync): History {
  const write = database.prepare('INSERT OR IGNORE INTO history (entry, sequence) VALUES (?, ?)');
  const count = database.prepare('SELECT count(*) AS count FROM history WHERE entry = ?');
  const lines = database.prepare(`
    SELECT sequence
    FROM history
    WHERE entry = ?
    ORDER BY sequence DESC
    LIMIT ? OFFSET ?`);
  return {
    take: (number, sequence) => void write.run(number, sequence),
    of: (number, { first, offset }) =>
      lines.all(number, first, offset).map(({ sequence }) => Number(sequence)),
    count: (number) => Number(count.get(number)?.['count'] ?? 0),
  };
}
