import type { DatabaseSync } from 'node:sqlite';
import type { Id, RelationshipState } from '../catalog/change-set.ts';
import { RecentCache } from './recent-cache.ts';

/**
 * The bodies of facts. Those between entries of the structure go by their number there;
 * those at series entries (a reference each) are found by their own id, their edge's or their ends'.
 */
export interface FactBodies {
  byNumber(number: number): RelationshipState | undefined;
  referenceById(id: Id): RelationshipState | undefined;
  referencesOf(edge: Id): readonly RelationshipState[];
  referencesAt(end: Id, direction: 'out' | 'in'): readonly RelationshipState[];
  write(state: RelationshipState, number: number | undefined): void;
  all(): IterableIterator<RelationshipState>;
}

export function openFactBodies(database: DatabaseSync): FactBodies {
  const byNumber = database.prepare('SELECT state FROM fact WHERE number = ?');
  const byId = database.prepare('SELECT number, state FROM fact WHERE id = ?');
  const byEdge = database.prepare('SELECT state FROM fact WHERE edge = ? ORDER BY number DESC');
  const byEnd = {
    out: database.prepare('SELECT state FROM fact WHERE from_id = ? ORDER BY number DESC'),
    in: database.prepare('SELECT state FROM fact WHERE to_id = ? ORDER BY number DESC'),
  };
  const lowest = database.prepare(
    'SELECT min(number, 0) AS number FROM fact ORDER BY number LIMIT 1',
  );
  const writeFact = database.prepare('INSERT OR REPLACE INTO fact (number, state) VALUES (?, ?)');
  const writeReference = database.prepare(`
    INSERT OR REPLACE INTO fact (number, id, edge, from_id, to_id, state)
    VALUES (?, ?, ?, ?, ?, ?)`);
  const all = database.prepare('SELECT state FROM fact ORDER BY number');
  const recent = new RecentCache<number, RelationshipState>(32_768);
  let references = Number(lowest.get()?.['number'] ?? 0);

  return {
    byNumber(number) {
      const known = recent.get(number);
      if (known) return known;
      const row = byNumber.get(number);
      const state = row && stateOf(row);
      if (state) recent.set(number, state);
      return state;
    },
    referenceById(id) {
      const row = references === 0 ? undefined : byId.get(id);
      return row && stateOf(row);
    },
    referencesOf: (edge) => (references === 0 ? [] : byEdge.all(edge).map(stateOf)),
    referencesAt: (end, direction) =>
      references === 0 ? [] : byEnd[direction].all(end).map(stateOf),
    write(state, number) {
      const json = JSON.stringify(state);
      if (number !== undefined) {
        writeFact.run(number, json);
        recent.set(number, state);
        return;
      }
      const { id, edge, from, to } = state;
      const reference = Number(byId.get(id)?.['number'] ?? --references);
      writeReference.run(reference, id, edge, from, to, json);
    },
    *all() {
      for (const row of all.iterate()) yield stateOf(row);
    },
  };
}

// Written by `write` above, under the same version of the tables.
const stateOf = (row: Record<string, unknown>): RelationshipState =>
  JSON.parse(String(row['state'])) as RelationshipState;
