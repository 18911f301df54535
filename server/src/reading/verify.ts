import type { EntryState, Id, RelationshipState } from '../catalog/change-set.ts';
import { hashOf } from './digest.ts';
import type { Reading } from './reading.ts';

export interface Difference {
  readonly thing: Id;
  readonly is: 'entry' | 'relationship';
  /** `MISSING` in the reading, `EXTRA` there, or `DIFFERENT`. */
  readonly why: 'MISSING' | 'EXTRA' | 'DIFFERENT';
}

export interface Verified {
  /** What the store holds. */
  readonly entries: number;
  readonly relationships: number;
  /** How many things differ, and the first of them. */
  readonly differing: number;
  readonly differences: readonly Difference[];
}

/** So many differences are named; all are counted. */
const NAMED = 100;

/**
 * Compares a reading with what its store holds, thing by thing. Both must stand at one number: on a store that is being
 * written, follow and verify again before a difference is believed.
 */
export async function verify(
  reading: Reading,
  rows: AsyncIterable<EntryState | RelationshipState>,
): Promise<Verified> {
  const differences: Difference[] = [];
  const seen = new Set<Id>();
  const counts = { entry: 0, relationship: 0 };
  let differing = 0;
  const tell = (difference: Difference): void => {
    differing++;
    if (differences.length < NAMED) differences.push(difference);
  };

  for await (const row of rows) {
    counts[row.is]++;
    seen.add(row.id);
    const ours = row.is === 'entry' ? reading.entry(row.id) : reading.relationship(row.id);
    if (!ours) tell({ thing: row.id, is: row.is, why: 'MISSING' });
    else if (hashOf(ours) !== hashOf(row)) tell({ thing: row.id, is: row.is, why: 'DIFFERENT' });
  }
  for (const { id, is } of reading.states()) {
    if (!seen.has(id)) tell({ thing: id, is, why: 'EXTRA' });
  }
  return { entries: counts.entry, relationships: counts.relationship, differing, differences };
}
