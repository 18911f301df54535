import { finestFlows } from '../../../graph/finest-flows.ts';
import { NO_EDGE } from '../../../graph/flows.ts';
import type { Flows } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { FlowFacts, Protection } from '../audit/flow-facts.ts';

/**
 * Where a person's data go: as finely as it is known, and by whole datasets where no columns are known, so that nothing
 * is left out of an answer. What only bears on another value (INDIRECT) is not the person's data, and what is made
 * anonymous is nobody's any more. A declared contribution counts: the hub says that it takes the value.
 */
export function personalFlows(scene: Scene, factOf: FlowFacts): Flows {
  const { structure } = scene;
  const fine = finestFlows(scene);
  const passes = (edge: number): boolean => {
    if (edge === NO_EDGE || structure.edgeType(edge) !== 'FLOWS_TO') return true;
    const { direct, protection } = factOf(edge);
    return direct && protection !== 'ANONYMISED';
  };
  return {
    ...fine,
    each: (node, way, visit) => {
      fine.each(node, way, (next, edge) => {
        if (passes(edge)) visit(next, edge);
      });
    },
  };
}

/** What protects data along an edge; nothing, where it is no flow between fields or datasets. */
export const protectionAlong =
  ({ structure }: Scene, factOf: FlowFacts) =>
  (edge: number): Protection =>
    edge !== NO_EDGE && structure.edgeType(edge) === 'FLOWS_TO' ? factOf(edge).protection : 'NONE';
