import type { Model } from '@linaje/graph-schema';
import type { Change, Instant } from '../../../catalog/change-set.ts';
import type { Scene } from '../../../reading/scene.ts';
import { dayAfter, dayBefore, dayOf } from './day.ts';
import type { Day } from './day.ts';
import type { Look } from './looks.ts';
import { touchedBy } from './touched.ts';

/** Days through which the catalog stood as it did at the end of the first of them. */
export interface Standstill {
  readonly from: Day;
  readonly through: Day;
  /** What changed on the first day, since the end of the day before. */
  readonly touched: ReadonlySet<Look>;
  readonly scene: SceneAt;
}

/** The scene with some moment counting as now. */
export type SceneAt = (now: Instant) => Scene;

/** The changes of one day, in order. */
export interface DayOfChanges {
  readonly day: Day;
  readonly changes: readonly Change[];
}

interface Span {
  /** Days up to this one are passed over; from the first change on where there is none. */
  readonly after: Day | undefined;
  readonly through: Day;
}

/**
 * The history of a catalog as standstills, one after the other without a gap. `bring` lets a day's changes in and gives
 * the scene at its end; that scene need hold only until the next day is brought.
 */
export async function* standstills(
  model: Model,
  {
    days,
    bring,
    after,
    through,
  }: Span & {
    readonly days: AsyncIterable<DayOfChanges>;
    readonly bring: (day: DayOfChanges) => Promise<SceneAt> | SceneAt;
  },
): AsyncGenerator<Standstill> {
  let scene: SceneAt | undefined;
  let touched: ReadonlySet<Look> = new Set();
  let next = after === undefined ? '' : dayAfter(after);
  for await (const day of days) {
    if (day.day > through) break;
    if (scene && next < day.day) yield { scene, touched, from: next, through: dayBefore(day.day) };
    scene = await bring(day);
    if (after !== undefined && day.day <= after) continue;
    touched = touchedBy(model, day.changes);
    next = day.day;
  }
  if (scene && next <= through) yield { scene, touched, from: next, through };
}

/** Changes as they come from the log, gathered by day. */
export async function* byDay(
  pieces: AsyncIterable<readonly Change[]>,
): AsyncGenerator<DayOfChanges> {
  let day = '';
  let changes: Change[] = [];
  for await (const piece of pieces) {
    for (const change of piece) {
      if (dayOf(change.at) !== day) {
        if (changes.length > 0) yield { day, changes };
        [day, changes] = [dayOf(change.at), []];
      }
      changes.push(change);
    }
  }
  if (changes.length > 0) yield { day, changes };
}
