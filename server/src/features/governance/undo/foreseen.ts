import type { Change } from '../../../catalog/change-set.ts';
import { undoing } from '../../../catalog/undo.ts';
import type { Facts } from '../../../reading/reading.ts';
import { doneBy } from './done-by.ts';
import { standingsOf } from './refusals.ts';
import type { UndoLog } from './refusals.ts';
import type { Standing } from './standing-on.ts';

/** What undoing would come to. */
export interface Foreseen {
  /** What took it back already. */
  readonly undoneBy: Change | undefined;
  /** The first of what keeps it from being undone. */
  readonly standing: readonly Standing[];
  readonly standingCount: number;
  readonly operations: number;
}

const nothing: Foreseen = {
  undoneBy: undefined,
  standing: [],
  standingCount: 0,
  operations: 0,
};

/** What undoing these changes as one would come to; `begun` is what has been taken back of them before. */
export async function foreseen(
  facts: Facts,
  { changes, begun }: { changes: readonly Change[]; begun: readonly Change[] },
  log: UndoLog,
): Promise<Foreseen> {
  const [first] = changes;
  const before = first && (await log.undoneBy(first));
  if (before) return { ...nothing, undoneBy: before };
  const found = undoing(changes, { facts, factsAt: log.factsAt, done: doneBy(begun) });
  if ('stoodOn' in found) {
    const standing = await standingsOf(facts, [...changes, ...begun], found.stoodOn, log);
    return { ...nothing, standing, standingCount: found.stoodOn.length };
  }
  const operations = found.takenBack.reduce((sum, one) => sum + one.operations.length, 0);
  return { ...nothing, operations };
}
