import type { EntryState, Json } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import { isLate } from './cadence.ts';

/** One observation of a metric, as it was said. */
export interface Observed {
  readonly id: string;
  /** Days, both within the period. */
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly n: number | undefined;
}

/** All observations of a metric, the oldest period first. */
export const observations = (scene: Scene, metric: number): readonly Observed[] =>
  scene.derivedFromSeries(metric, 'OBSERVES', inOrder);

const inOrder = (entries: readonly EntryState[]): readonly Observed[] =>
  entries
    .flatMap((entry) => observed(entry) ?? [])
    .sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : a.periodEnd > b.periodEnd ? 1 : 0));

function observed({ id, properties }: EntryState): Observed | undefined {
  const value = properties['value'];
  const periodEnd = textIn(properties['periodEnd']);
  if (typeof value !== 'number' || periodEnd === undefined) return undefined;
  const n = properties['n'];
  return {
    id,
    value,
    periodEnd,
    periodStart: textIn(properties['periodStart']) ?? periodEnd,
    n: typeof n === 'number' ? n : undefined,
  };
}

const textIn = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);

/** Whether a metric was never observed, or last longer ago than so many cadences. */
export function isUnobserved(scene: Scene, metric: number, times = 1.5): boolean {
  const newest = observations(scene, metric).at(-1);
  if (!newest) return true;
  const cadence = scene.structure.counted(metric, 'cadence');
  return isLate(newest.periodEnd, cadence, { now: scene.now, times });
}
