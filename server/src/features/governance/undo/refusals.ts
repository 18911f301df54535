import { actorName } from '../../../api/actor-name.ts';
import type { Change, Id, RelationshipState, Sequence } from '../../../catalog/change-set.ts';
import type { StoodOn } from '../../../catalog/undo.ts';
import type { Facts, Reading } from '../../../reading/reading.ts';
import type { DeedRefusal, Desk } from '../../catalog/deed.ts';
import { calledIn } from './called.ts';
import { standingOn, standingRefusal } from './standing-on.ts';
import type { Standing } from './standing-on.ts';

/** What an undoing asks of the log and of the reading beside the facts. */
export interface UndoLog {
  readonly reading: Pick<Reading, 'history'>;
  readonly change: (sequence: Sequence) => Promise<Change>;
  readonly factsAt: (entry: Id) => readonly RelationshipState[];
  /** The change that took this one (or the import that it belongs to) back and still stands. */
  readonly undoneBy: (change: Change) => Promise<Change | undefined>;
}

/** So many are named one by one; of the others the number is told. */
const NAMED_AT_MOST = 20;

/** What stands on changes, the first of them one by one. */
export async function standingsOf(
  facts: Facts,
  changes: readonly Change[],
  stoodOn: readonly StoodOn[],
  log: UndoLog,
): Promise<readonly Standing[]> {
  const sequences = changes.map(({ sequence }) => sequence);
  return standingOn(
    stoodOn.slice(0, NAMED_AT_MOST),
    { after: Math.min(...sequences), except: new Set(sequences) },
    { ...log, facts },
  );
}

/** Why changes cannot be undone. */
export async function refusalsOf<Failure>(
  desk: Desk<Failure>,
  changes: readonly Change[],
  stoodOn: readonly StoodOn[],
  log: UndoLog,
): Promise<readonly DeedRefusal[]> {
  const called = calledIn(desk.scene, desk.facts, desk.languages);
  const named = await standingsOf(desk.facts, changes, stoodOn, log);
  const more = stoodOn.length - named.length;
  return [
    ...named.map((one) => standingRefusal(one, called)),
    ...(more > 0 ? [{ code: 'MORE_STAND' as const, data: { count: more } }] : []),
  ];
}

export const alreadyUndone = (
  thing: string,
  { sequence, by }: Change,
  languages: readonly string[],
): DeedRefusal => ({
  code: 'ALREADY_UNDONE',
  thing,
  data: { change: String(sequence), who: actorName(by, languages) },
});
