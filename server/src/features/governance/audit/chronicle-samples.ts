import { model } from '@linaje/graph-schema';
import type { Change, ChangeSet } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import type { Reading } from '../../../reading/reading.ts';
import { aChange } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import { chronicle } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';
import type { Day } from './day.ts';
import { byDay, standstills } from './standstills.ts';
import type { SceneAt } from './standstills.ts';

export const aFreshReading = (): Reading => openReading({ file: ':memory:', truth: 'test', model });

/** For tests: the scene of a reading, as it stands when it is asked for. */
export const scenesOf =
  (reading: Reading): SceneAt =>
  (now) =>
    sceneOf(reading, reading.structure, { model, precedence: defaultPrecedence, now });

/** For tests: a log in which each change set was committed at the moment at which it was said. */
export function aHistory(sets: readonly ChangeSet[]): readonly Change[] {
  const reading = aFreshReading();
  return sets.flatMap((set) => {
    const change = aChange(reading, set);
    if (!change) return [];
    const dated = { ...change, at: set.saidAt ?? change.at };
    reading.follow([dated]);
    return [dated];
  });
}

/** For tests: the chronicle of a log up to a day, written on from another where one is given. */
export function chronicled(
  log: readonly Change[],
  through: Day,
  before?: Chronicle,
): Promise<Chronicle | undefined> {
  const reading = aFreshReading();
  const days = byDay(pieces(log));
  const bring = ({ changes }: { readonly changes: readonly Change[] }) => {
    reading.follow(changes);
    return scenesOf(reading);
  };
  return chronicle(before, standstills(model, { days, bring, after: before?.through, through }));
}

async function* pieces(log: readonly Change[]): AsyncGenerator<readonly Change[]> {
  for (let at = 0; at < log.length; at += 7) yield Promise.resolve(log.slice(at, at + 7));
}
