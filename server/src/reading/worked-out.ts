import type { DatabaseSync } from 'node:sqlite';

/**
 * What calculations have worked out and would take long to work out again, as texts under a name. No part of what the
 * reading says: it goes when the reading is thrown away, and whoever kept it works it out anew.
 */
export interface WorkedOut {
  get(name: string): string | undefined;
  set(name: string, text: string): void;
}

export function openWorkedOut(database: DatabaseSync): WorkedOut {
  const read = database.prepare('SELECT text FROM worked_out WHERE name = ?');
  const write = database.prepare('INSERT OR REPLACE INTO worked_out (name, text) VALUES (?, ?)');
  return {
    get(name) {
      const row = read.get(name);
      return row && String(row['text']);
    },
    set: (name, text) => void write.run(name, text),
  };
}
