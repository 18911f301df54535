import { isFine } from '../../../graph/field-flows.ts';
import { flowsAt } from '../../../graph/flows.ts';
import type { Flows, Way } from '../../../graph/flows.ts';
import { reach } from '../../../graph/reach.ts';
import type { Reached } from '../../../graph/reach.ts';
import type { Scene } from '../../../reading/scene.ts';
import { flowFacts } from './flow-facts.ts';
import type { FlowFact, FlowFacts } from './flow-facts.ts';

/**
 * The graph of flow paths (⇝) field by field: HELD_IN, PUBLISHED_TO and DIRECT flows. What is declared
 * (CONTRIBUTES_TO) is no flow that was seen; a flow without modes is taken as direct. `passes` narrows it further.
 */
export function flowPaths(
  scene: Scene,
  factOf: FlowFacts = flowFacts(scene),
  passes: (fact: FlowFact, edge: number) => boolean = () => true,
): Flows {
  const { structure } = scene;
  const each = flowsAt(scene);
  return {
    structure,
    bound: structure.size,
    entryOf: (node) => node,
    cover: () => -1,
    each: (node, way, visit) => {
      each(node, way, (next, edge) => {
        if (!isFine(structure, node) && !isFine(structure, next)) return;
        const fact = factOf(edge);
        if (fact.direct && passes(fact, edge)) visit(next, edge);
      });
    },
  };
}

/** Everything a node flows to, or comes from, along flow paths. Hold it by `using`; with its edges where they are wanted. */
export const reachAlong = (
  flows: Flows,
  from: readonly number[],
  way: Way,
  { edges = false } = {},
): Reached => reach(flows, from, { way, edges });
