import type { DatabaseSync } from 'node:sqlite';
import type { Sequence } from '../catalog/change-set.ts';

/** Where the reading stands, and what it touched on the way there; written at the end of every transaction. */
export interface Marks {
  write(sequence: Sequence, entries: Iterable<number>, facts: Iterable<number>): void;
}

export function openMarks(database: DatabaseSync): Marks {
  const sequenceIs = database.prepare(`UPDATE stamped SET value = ? WHERE name = 'sequence'`);
  const touch = database.prepare('INSERT INTO touched (entries, facts) VALUES (?, ?)');
  return {
    write(sequence, entries, facts) {
      sequenceIs.run(sequence);
      const touched = [Int32Array.from(entries), Int32Array.from(facts)] as const;
      if (touched[0].length + touched[1].length === 0) return;
      touch.run(new Uint8Array(touched[0].buffer), new Uint8Array(touched[1].buffer));
    },
  };
}
