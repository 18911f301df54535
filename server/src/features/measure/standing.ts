import type { Json } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import { observations } from './observations.ts';
import type { Observed } from './observations.ts';
import { progress } from './progress.ts';
import type { Aim, Progress } from './progress.ts';

/** How one metric of an objective stands against what the objective wants of it. */
export interface Standing extends Progress {
  readonly metric: number;
  readonly aim: Aim;
  readonly latest: Observed | undefined;
  /** Every observation over all customers against the line, the oldest first. */
  readonly along: readonly (Progress & { readonly observed: Observed })[];
}

/** Every metric of an objective, by its newest observation over all customers. */
export function standings(scene: Scene, objective: number): readonly Standing[] {
  return scene.out(objective, 'MEASURED_BY').map((edge) => {
    const metric = scene.structure.edgeTo(edge);
    const aim = aimIn(scene.edgeProperties(edge));
    const observed = overall(scene, metric);
    const against = (one: Observed | undefined) =>
      progress(aim, one && { value: one.value, on: one.periodEnd });
    const latest = observed.at(-1);
    const along = observed.map((one) => ({ observed: one, ...against(one) }));
    return { metric, aim, latest, along, ...against(latest) };
  });
}

/** Observations that stand for all, not for one segment, touchpoint or stage. */
function overall(scene: Scene, metric: number): readonly Observed[] {
  const parts = takenInPart(scene);
  return observations(scene, metric).filter(({ id }) => !parts.has(id));
}

const known = new WeakMap<Scene, ReadonlyMap<string, readonly number[]>>();

/** Where observations were taken, by their id; those that are not in it stand for all. */
export function takenInPart(scene: Scene): ReadonlyMap<string, readonly number[]> {
  const before = known.get(scene);
  if (before) return before;
  const taken = new Map<string, number[]>();
  for (const kind of ['Segment', 'Touchpoint', 'LifecycleStage']) {
    for (const place of scene.all(kind)) {
      for (const { id } of scene.series(place, 'TAKEN_IN')) {
        taken.set(id, [...(taken.get(id) ?? []), place]);
      }
    }
  }
  known.set(scene, taken);
  return taken;
}

function aimIn(said: Readonly<Record<string, Json>>): Aim {
  const { baseline, baselineOn, target, direction, low, high, due } = said;
  return {
    baseline: numberIn(baseline),
    baselineOn: textIn(baselineOn),
    target: numberIn(target),
    direction: textIn(direction) as Aim['direction'], // a choice of the model
    low: numberIn(low),
    high: numberIn(high),
    due: textIn(due),
  };
}

const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);
const textIn = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);
