import type { DatabaseSync } from 'node:sqlite';
import type { Id, RelationshipState } from '../catalog/change-set.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import type { Behind } from './behind.ts';
import { openReferences } from './references.ts';

/**
 * The bodies of facts. Those between entries of the structure go by their number there, without what the columns
 * in memory know as well; those at series entries are references.
 */
export interface FactBodies {
  byNumber(number: number): RelationshipState;
  referenceById(id: Id): RelationshipState | undefined;
  referencesOf(edge: Id): readonly RelationshipState[];
  referencesAt(end: Id, direction: 'out' | 'in'): readonly RelationshipState[];
  headAndBody(number: number): Body & { readonly head: Uint8Array };
  write(state: RelationshipState, number: number): void;
  writeReference(state: RelationshipState): void;
  /**
   * All of them, past the cache: those of the structure by number, then the references. Those in the file: whatever
   * waits must have been flushed.
   */
  all(): IterableIterator<RelationshipState>;
}

/** What is known of a fact by its number in the structure. */
export type FactHead = Pick<
  RelationshipState,
  'id' | 'edge' | 'type' | 'from' | 'to' | 'source' | 'stance'
>;
type Body = Pick<RelationshipState, 'by' | 'version' | 'properties' | 'saidAt' | 'spans'>;

/** What the columns in memory know. */
interface Heads {
  readonly headOf: (number: number) => FactHead;
  /** The same as `catchUp` needs it where the columns were not kept. */
  readonly packed: (number: number) => Uint8Array;
}

export function openFactBodies(
  database: DatabaseSync,
  behind: Behind,
  { headOf, packed }: Heads,
): FactBodies {
  const byNumber = database.prepare('SELECT head, body FROM fact WHERE number = ?');
  const write = database.prepare(
    'INSERT OR REPLACE INTO fact (number, head, body) VALUES (?, ?, ?)',
  );
  const facts = database.prepare('SELECT number, body FROM fact ORDER BY number');
  const references = openReferences(database, behind);
  const recent = new RecentCache<number, RelationshipState>(16_384);
  const waiting = behind.table((number: number, state: RelationshipState) => {
    const { by, version, properties, saidAt, spans } = state;
    write.run(number, packed(number), JSON.stringify([by, version, properties, saidAt, spans]));
  });

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
      const known = waiting.get(number) ?? recent.get(number);
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
    write(state, number) {
      waiting.set(number, state);
      recent.delete(number);
    },
    writeReference: references.write,
    referenceById: references.byId,
    referencesOf: references.ofEdge,
    referencesAt: references.at,
    *all() {
      for (const row of facts.iterate()) yield whole(Number(row['number']), row);
      yield* references.all();
    },
  };
}

// Written above, under the same version of the tables.
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
