import { finestFlows } from './finest-flows.ts';
import type { Flows, FlowsOf } from './flows.ts';
import { liftTo } from './lift.ts';
import { withParts } from './parts.ts';
import { reach } from './reach.ts';
import { stepsIn } from './steps.ts';

export interface Touched {
  readonly distance: number;
  /** The node by which it is touched: its own, or that of the nearest part of it. */
  readonly via: number;
}

/**
 * Everything that a change of this entry may touch, with the number of steps to it: what data flows into, as finely as it is known,
 * and the datasets, systems and entities that hold it; along other flows, where told. The entry, its parts and what holds it are not among it.
 */
export function touchedBy(
  of: FlowsOf,
  ordinal: number,
  flows: Flows = finestFlows(of),
): Map<number, Touched> {
  const { structure, at } = of;
  const own = withParts(of, ordinal);
  const step = stepsIn(flows, liftTo('DATASET', of), (process) => process === ordinal);
  using reached = reach(flows, own, { way: 'DOWN', step, edges: false });

  const touched = new Map<number, Touched>();
  const note = (entry: number | undefined, distance: number, via: number): void => {
    if (entry === undefined || (touched.get(entry)?.distance ?? Infinity) <= distance) return;
    touched.set(entry, { distance, via });
    note(structure.container(entry, at), distance, via);
  };
  for (const node of reached.nodes) note(flows.entryOf(node), reached.distance(node), node);
  for (const one of own) touched.delete(one);
  for (const one of holders(of, ordinal)) touched.delete(one);
  return touched;
}

function holders({ structure, at }: FlowsOf, ordinal: number): number[] {
  const found: number[] = [];
  for (let one = structure.container(ordinal, at); one !== undefined;) {
    found.push(one);
    one = structure.container(one, at);
  }
  return found;
}
