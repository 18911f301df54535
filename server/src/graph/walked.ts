import { NO_EDGE } from './flows.ts';
import type { Flows, Way } from './flows.ts';
import type { Reached } from './reach.ts';

/** The edges between what was reached, each once, in the order of the walk. */
export function walkedEdges(flows: Flows, reached: Reached, way: Way): Set<number> {
  const edges = new Set<number>();
  for (const node of reached.nodes) {
    flows.each(node, way, (next, edge) => {
      if (edge !== NO_EDGE && reached.has(next)) edges.add(edge);
    });
  }
  return edges;
}
