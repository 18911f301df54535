import type { DatabaseSync } from 'node:sqlite';
import type { Id, RelationshipState } from '../catalog/change-set.ts';
import { RecentCache } from '../catalog/recent-cache.ts';

/**
 * The bodies of facts. Those between entries of the structure go by their number there, without what the columns
 * in memory know as well; those at series entries (a reference each) are found by their own id, their edge's or
 * their ends'.
 */
export interface FactBodies {
  byNumber(number: number): RelationshipState;
  referenceById(id: Id): RelationshipState | undefined;
  referencesOf(edge: Id): readonly RelationshipState[];
  referencesAt(end: Id, direction: 'out' | 'in'): readonly RelationshipState[];
  /** `head` is what `catchUp` needs where the columns were not kept. */
  write(state: RelationshipState, number: number, head: Uint8Array): void;
  headAndBody(number: number): Body & { readonly head: Uint8Array };
  writeReference(state: RelationshipState): void;
  /** All of them, past the cache: those of the structure by number, then the references. */
  all(): IterableIterator<RelationshipState>;
}

/** What is known of a fact by its number in the structure. */
export type FactHead = Pick<
  RelationshipState,
  'id' | 'edge' | 'type' | 'from' | 'to' | 'source' | 'stance'
>;
type Body = Pick<RelationshipState, 'by' | 'version' | 'properties' | 'saidAt' | 'spans'>;

export function openFactBodies(
  database: DatabaseSync,
  headOf: (number: number) => FactHead,
): FactBodies {
  const byNumber = database.prepare('SELECT head, body FROM fact WHERE number = ?');
  const write = database.prepare(
    'INSERT OR REPLACE INTO fact (number, head, body) VALUES (?, ?, ?)',
  );
  const byId = database.prepare('SELECT state FROM reference WHERE id = ?');
  const byEdge = database.prepare('SELECT state FROM reference WHERE edge = ? ORDER BY id');
  const byEnd = {
    out: database.prepare('SELECT state FROM reference WHERE from_id = ? ORDER BY id'),
    in: database.prepare('SELECT state FROM reference WHERE to_id = ? ORDER BY id'),
  };
  const writeReference = database.prepare(`
    INSERT OR REPLACE INTO reference (id, edge, from_id, to_id, state)
    VALUES (?, ?, ?, ?, ?)`);
  const facts = database.prepare('SELECT number, body FROM fact ORDER BY number');
  const references = database.prepare('SELECT state FROM reference ORDER BY id');
  const recent = new RecentCache<number, RelationshipState>(65_536);
  let some = database.prepare('SELECT 1 FROM reference LIMIT 1').get() !== undefined;

  function rowOf(number: number): Record<string, unknown> {
    const row = byNumber.get(number);
    if (!row) throw new Error(`No fact came back for number ${number}`);
    return row;
  }

  const whole = (number: number, row: Record<string, unknown>): RelationshipState => ({
    is: 'relationship',
    ...headOf(number),
    ...bodyOf(row),
  });

  return {
    byNumber(number) {
      const known = recent.get(number);
      if (known) return known;
      const row = rowOf(number);
      const state = whole(number, row);
      recent.set(number, state);
      return state;
    },
    headAndBody(number) {
      const row = rowOf(number);
      return { head: row['head'] as Uint8Array, ...bodyOf(row) }; // a BLOB column
    },
    write(state, number, head) {
      const { by, version, properties, saidAt, spans } = state;
      write.run(number, head, JSON.stringify([by, version, properties, saidAt, spans]));
      recent.set(number, state);
    },
    writeReference(state) {
      const { id, edge, from, to } = state;
      writeReference.run(id, edge, from, to, JSON.stringify(state));
      some = true;
    },
    referenceById(id) {
      const row = some ? byId.get(id) : undefined;
      return row && stateOf(row);
    },
    referencesOf: (edge) => (some ? byEdge.all(edge).map(stateOf) : []),
    referencesAt: (end, direction) => (some ? byEnd[direction].all(end).map(stateOf) : []),
    *all() {
      for (const row of facts.iterate()) yield whole(Number(row['number']), row);
      for (const row of references.iterate()) yield stateOf(row);
    },
  };
}

// Both written above, under the same version of the tables.
function bodyOf(row: Record<string, unknown>): Body {
  const [by, version, properties, saidAt, spans] = JSON.parse(String(row['body'])) as [
    Body['by'],
    Body['version'],
    Body['properties'],
    Body['saidAt'],
    Body['spans'],
  ];
  return { by, version, properties, saidAt, spans };
}
const stateOf = (row: Record<string, unknown>): RelationshipState =>
  JSON.parse(String(row['state'])) as RelationshipState;
