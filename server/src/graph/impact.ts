import { finestFlows } from './finest-flows.ts';
import type { FlowsOf } from './flows.ts';
import { liftTo } from './lift.ts';
import { withParts } from './parts.ts';
import { reach } from './reach.ts';
import { stepsIn } from './steps.ts';

/**
 * Everything that a change of this entry may touch, with the number of steps to it: what data flows into, as finely as it is known,
 * and the datasets, systems and entities that hold it. The entry, its parts and what holds it are not among it.
 */
export function touchedBy(of: FlowsOf, ordinal: number): Map<number, number> {
  const { structure, at } = of;
  const flows = finestFlows(of);
  const own = withParts(of, ordinal);
  const step = stepsIn(flows, liftTo('DATASET', of), (process) => process === ordinal);
  using reached = reach(flows, own, { way: 'DOWN', step, edges: false });

  const distances = new Map<number, number>();
  const note = (entry: number | undefined, distance: number): void => {
    if (entry === undefined || (distances.get(entry) ?? Infinity) <= distance) return;
    distances.set(entry, distance);
    note(structure.container(entry, at), distance);
  };
  for (const node of reached.nodes) note(flows.entryOf(node), reached.distance(node));
  for (const one of own) distances.delete(one);
  for (const one of holders(of, ordinal)) distances.delete(one);
  return distances;
}

function holders({ structure, at }: FlowsOf, ordinal: number): number[] {
  const found: number[] = [];
  for (let one = structure.container(ordinal, at); one !== undefined;) {
    found.push(one);
    one = structure.container(one, at);
  }
  return found;
}
