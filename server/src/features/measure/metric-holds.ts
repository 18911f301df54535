import type { Scene } from '../../reading/scene.ts';
import { isActive } from '../master/holding.ts';
import type { Holding } from '../master/holding.ts';

/**
 * Whether what a metric uses, through other metrics too, reaches an attribute that holds or a live field; or a metric
 * that is supposed to hold.
 */
export function metricHolds(
  scene: Scene,
  metric: number,
  known: Holding,
  supposed: ReadonlySet<number> = new Set(),
): boolean {
  const seen = new Set([metric]);
  for (const one of seen) {
    if (supposed.has(one)) return true;
    for (const used of scene.targets(one, 'USES')) {
      const kind = scene.structure.kind(used);
      if (kind === 'Metric') seen.add(used);
      if (kind === 'MasterAttribute' && known.holds(used)) return true;
      if (kind === 'Field' && isActive(scene, used) && known.isFed(used)) return true;
    }
  }
  return false;
}
