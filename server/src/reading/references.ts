import type { DatabaseSync } from 'node:sqlite';
import type { Id, RelationshipState } from '../catalog/change-set.ts';
import type { Behind, Waiting } from './behind.ts';

/** Facts at series entries: found by their own id, their edge's or their ends'. */
export interface References {
  byId(id: Id): RelationshipState | undefined;
  ofEdge(edge: Id): readonly RelationshipState[];
  at(end: Id, direction: 'out' | 'in'): readonly RelationshipState[];
  write(state: RelationshipState): void;
  /** Those in the file: whatever waits must have been flushed. */
  all(): IterableIterator<RelationshipState>;
}

export function openReferences(database: DatabaseSync, behind: Behind): References {
  const byId = database.prepare('SELECT state FROM reference WHERE id = ?');
  const byEdge = database.prepare('SELECT state FROM reference WHERE edge = ?');
  const byEnd = {
    out: database.prepare('SELECT state FROM reference WHERE from_id = ?'),
    in: database.prepare('SELECT state FROM reference WHERE to_id = ?'),
  };
  const write = database.prepare(`
    INSERT OR REPLACE INTO reference (id, edge, from_id, to_id, state)
    VALUES (?, ?, ?, ?, ?)`);
  const all = database.prepare('SELECT state FROM reference ORDER BY id');
  const waiting = behind.table((id: Id, state: RelationshipState) => {
    write.run(id, state.edge, state.from, state.to, JSON.stringify(state));
  });
  const waitingAt = {
    edge: behind.table<Id, ById>(() => undefined),
    out: behind.table<Id, ById>(() => undefined),
    in: behind.table<Id, ById>(() => undefined),
  };
  // Most catalogs ask for them far more often than they have any.
  let some = database.prepare('SELECT 1 FROM reference LIMIT 1').get() !== undefined;

  function together(written: readonly Row[], waits: ById | undefined) {
    const found = new Map(written.map(stateOf).map((state) => [state.id, state]));
    for (const [id, state] of waits ?? []) found.set(id, state);
    return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }

  return {
    byId(id) {
      if (!some) return undefined;
      const waits = waiting.get(id);
      if (waits) return waits;
      const row = byId.get(id);
      return row && stateOf(row);
    },
    ofEdge: (edge) => (some ? together(byEdge.all(edge), waitingAt.edge.get(edge)) : []),
    at: (end, direction) =>
      some ? together(byEnd[direction].all(end), waitingAt[direction].get(end)) : [],
    write(state) {
      waiting.set(state.id, state);
      note(waitingAt.edge, state.edge, state);
      note(waitingAt.out, state.from, state);
      note(waitingAt.in, state.to, state);
      some = true;
    },
    *all() {
      for (const row of all.iterate()) yield stateOf(row);
    },
  };
}

type ById = ReadonlyMap<Id, RelationshipState>;
type Row = Record<string, unknown>;

const note = (table: Waiting<Id, ById>, key: Id, state: RelationshipState): void =>
  table.set(key, new Map([...(table.get(key) ?? []), [state.id, state]]));

// Written above, under the same version of the tables.
const stateOf = (row: Row): RelationshipState =>
  JSON.parse(String(row['state'])) as RelationshipState;
