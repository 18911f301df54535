import { finestFlows } from '../../graph/finest-flows.ts';
import { startsOf } from '../../graph/parts.ts';
import { reach } from '../../graph/reach.ts';
import type { Scene } from '../../reading/scene.ts';

/** Where feedback is gathered, and what becomes of it. */
export interface Feedback {
  readonly touchpoint: number;
  readonly datasets: readonly {
    readonly dataset: number;
    /** Master attributes that its data reach, and metrics reported in or using what they reach. */
    readonly attributes: readonly number[];
    readonly metrics: readonly number[];
  }[];
}

/** Every touchpoint with what it collects, and whether that reaches the master record or a metric. */
export const touchpoints = (scene: Scene): readonly Feedback[] =>
  scene.all('Touchpoint').map((touchpoint) => ({
    touchpoint,
    datasets: scene.targets(touchpoint, 'COLLECTS').map((dataset) => reachedFrom(scene, dataset)),
  }));

function reachedFrom(scene: Scene, dataset: number): Feedback['datasets'][number] {
  const flows = finestFlows(scene);
  using reached = reach(flows, startsOf(scene, dataset), { way: 'DOWN', edges: false });
  const entries = [...new Set([dataset, ...reached.nodes.map((node) => flows.entryOf(node))])];
  const metrics = entries.flatMap((one) => [
    ...scene.sources(one, 'USES'),
    ...scene.sources(one, 'REPORTED_IN'),
  ]);
  return {
    dataset,
    attributes: entries.filter((one) => scene.structure.kind(one) === 'MasterAttribute'),
    metrics: [...new Set(metrics)],
  };
}
