import type { Change } from '../../../catalog/change-set.ts';
import { undoing } from '../../../catalog/undo.ts';
import type { StoodOn } from '../../../catalog/undo.ts';
import type { Desk } from '../../catalog/deed.ts';
import { alreadyUndone, refusalsOf } from './refusals.ts';
import type { UndoLog } from './refusals.ts';
import { inSets } from './in-sets.ts';

/** Takes a change back by its inverse; not where later changes stand on it, and then each of these is named. */
export async function undoChange<Failure>(
  desk: Desk<Failure>,
  change: Change,
  log: UndoLog,
): Promise<Failure | undefined> {
  const before = await log.undoneBy(change);
  if (before) return desk.refuse([alreadyUndone(change.id, before, desk.languages)]);
  const found = undoing([change], { facts: desk.facts, factsAt: log.factsAt });
  if ('stoodOn' in found) return refuseStoodOn(desk, [change], found.stoodOn, log);
  if (found.takenBack.length === 0) {
    return desk.refuse([{ code: 'NOTHING_TO_UNDO', thing: change.id }]);
  }
  const sets = inSets(found.takenBack).map((set) => ({ ...set, undoes: change.id }));
  return desk.commitSets(sets);
}

export const refuseStoodOn = async <Failure>(
  desk: Desk<Failure>,
  changes: readonly Change[],
  stoodOn: readonly StoodOn[],
  log: UndoLog,
): Promise<Failure> => desk.refuse(await refusalsOf(desk, changes, stoodOn, log));
