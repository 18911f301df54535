import { NO_EDGE } from './flows.ts';
import type { Flows, Way } from './flows.ts';
import { marksFor } from './marks.ts';
import { reach } from './reach.ts';

/** One way from a start to an end: each node with the edge that leads to it, `NO_EDGE` for the first. */
export type Path = readonly { readonly node: number; readonly edge: number }[];

/** A path with the fewest nodes from any of the starts down to any of the ends (entries); the first met where several are as short. */
export function shortestPath(
  flows: Flows,
  starts: Iterable<number>,
  ends: ReadonlySet<number>,
): Path | undefined {
  using cameFrom = marksFor(flows.bound);
  using cameBy = marksFor(flows.bound);
  const queue: number[] = [];
  const meet = (node: number, from: number, edge: number) => {
    if (cameFrom.has(node)) return;
    cameFrom.set(node, from);
    cameBy.set(node, edge);
    queue.push(node);
  };

  for (const start of starts) meet(start, -1, NO_EDGE);
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!; // `at` is below the length
    if (ends.has(flows.entryOf(node))) return wayTo(node);
    flows.each(node, 'DOWN', (next, edge) => meet(next, node, edge));
  }
  return undefined;

  function wayTo(end: number): Path {
    const path = [];
    for (let node = end; node !== -1; node = cameFrom.get(node)) {
      path.push({ node, edge: cameBy.get(node) });
    }
    return path.reverse();
  }
}

/**
 * Every edge that lies on any way from the starts down to the ends: walked both from there downward and from here upward.
 * Never goes through the ways one by one, of which there may be more than atoms.
 */
export function edgesBetween(
  flows: Flows,
  starts: Iterable<number>,
  ends: Iterable<number>,
): number[] {
  const walked = (from: Iterable<number>, way: Way) => {
    using reached = reach(flows, from, { way });
    return reached.edges();
  };
  const below = walked(starts, 'DOWN');
  const above = new Set(walked(ends, 'UP'));
  return below.filter((edge) => above.has(edge));
}
