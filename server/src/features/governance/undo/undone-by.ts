import type { Change, Sequence } from '../../../catalog/change-set.ts';
import type { Reading } from '../../../reading/reading.ts';

export interface UndoneGuests {
  readonly reading: Pick<Reading, 'undoneBy' | 'importOf'>;
  readonly change: (sequence: Sequence) => Promise<Change>;
}

/**
 * The change that took this one back, alone or with the whole import that it belongs to; undefined where nobody did, or
 * where that was taken back in its turn. An import is taken back as a whole once its first change is.
 */
export async function undoneBy(change: Change, guests: UndoneGuests): Promise<Change | undefined> {
  const { reading } = guests;
  const span = change.importId === undefined ? undefined : reading.importOf(change.importId);
  const head = span && span.first !== change.sequence ? await guests.change(span.first) : change;
  for (const { id } of new Set([change, head])) {
    const at = reading.undoneBy(id);
    if (at === undefined) continue;
    const undo = await guests.change(at);
    if (!(await undoneBy(undo, guests))) return undo;
  }
  return undefined;
}
