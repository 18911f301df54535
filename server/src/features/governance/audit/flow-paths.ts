import { eachInRow, edgeRows } from '../../../graph/edge-rows.ts';
import type { EdgeRows } from '../../../graph/edge-rows.ts';
import { isFine } from '../../../graph/field-flows.ts';
import type { Flows, Way } from '../../../graph/flows.ts';
import { reach } from '../../../graph/reach.ts';
import type { Reached } from '../../../graph/reach.ts';
import type { Scene } from '../../../reading/scene.ts';
import { flowFacts } from './flow-facts.ts';
import type { FlowFacts } from './flow-facts.ts';
import { once } from './once.ts';

/**
 * The graph of flow paths (⇝) field by field: HELD_IN, PUBLISHED_TO and DIRECT flows. What is declared
 * (CONTRIBUTES_TO) is no flow that was seen; a flow without modes is taken as direct. Many rules walk it, so it is
 * laid out in rows of its own when the first one does.
 */
export function flowPaths(scene: Scene, factOf: FlowFacts = flowFacts(scene)): Flows {
  const { structure } = scene;
  const rows = once(() => pathRows(scene, factOf));
  return {
    structure,
    bound: structure.size,
    entryOf: (node) => node,
    cover: () => -1,
    each: (node, way, visit) => eachInRow(rows()[way], node, visit),
  };
}

/** Only what passes. */
export const narrowed = (flows: Flows, passes: (edge: number) => boolean): Flows => ({
  ...flows,
  each: (node, way, visit) =>
    flows.each(node, way, (next, edge) => {
      if (passes(edge)) visit(next, edge);
    }),
});

function pathRows({ structure, rules }: Scene, factOf: FlowFacts): Record<Way, EdgeRows> {
  const { size, edgeCount } = structure;
  const from = new Int32Array(edgeCount);
  const to = new Int32Array(edgeCount);
  const edges = new Int32Array(edgeCount);
  let count = 0;
  for (let edge = 0; edge < edgeCount; edge++) {
    const sign = rules.flow(structure, edge);
    if (sign === 0 || !factOf(edge).direct || !structure.edgeLive(edge)) continue;
    const ends = [structure.edgeFrom(edge), structure.edgeTo(edge)] as const;
    if (!isFine(structure, ends[0]) && !isFine(structure, ends[1])) continue;
    from[count] = sign === 1 ? ends[0] : ends[1];
    to[count] = sign === 1 ? ends[1] : ends[0];
    edges[count++] = edge;
  }
  const taken = (all: Int32Array) => all.subarray(0, count);
  const [above, below] = [taken(from), taken(to)];
  return {
    DOWN: edgeRows(size, { here: above, there: below, edges: taken(edges) }),
    UP: edgeRows(size, { here: below, there: above, edges: taken(edges) }),
  };
}

/** Everything a node flows to, or comes from, along flow paths. Hold it by `using`; with its edges where they are wanted. */
export const reachAlong = (
  flows: Flows,
  from: readonly number[],
  way: Way,
  { edges = false } = {},
): Reached => reach(flows, from, { way, edges });
