import type { FlowsOf } from '../../graph/flows.ts';
import { liftTo } from '../../graph/lift.ts';
import type { Lift } from '../../graph/lift.ts';
import { NAMESPACE } from './shown.ts';

/** What a system, or a namespace of datasets in no system, holds. Numbers as `Lift` gives them. */
export interface Place {
  readonly node: number;
  readonly datasets: readonly number[];
}

export interface Places {
  readonly lift: Lift;
  /** Systems in order of arrival, those without any dataset too, then namespaces. */
  readonly all: readonly Place[];
}

export function places(of: FlowsOf): Places {
  const { structure, at } = of;
  const lift = liftTo('SYSTEM', of);
  const live = (kind: string) => structure.ofKind(kind).filter((one) => structure.live(one, at));
  const datasets = new Map<number, number[]>(live('System').map((system) => [system, []]));
  for (const dataset of live('Dataset')) {
    const node = lift.of(dataset);
    const row = datasets.get(node);
    if (row) row.push(dataset);
    else datasets.set(node, [dataset]);
  }
  return { lift, all: Array.from(datasets, ([node, own]) => ({ node, datasets: own })) };
}

/** The places that these ids name: ids of systems, or `namespace:<name>`. */
export function namedBy({ structure }: FlowsOf, lift: Lift, ids: readonly string[]) {
  const names = new Set(ids);
  return (node: number) =>
    names.has(node < 0 ? `${NAMESPACE}${lift.namespace(node)}` : structure.id(node));
}
