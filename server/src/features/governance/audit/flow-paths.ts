import { isFine } from '../../../graph/field-flows.ts';
import { flowsAt } from '../../../graph/flows.ts';
import { reach } from '../../../graph/reach.ts';
import type { Reached } from '../../../graph/reach.ts';
import type { Flows, Way } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';

/**
 * The graph of flow paths (⇝): HELD_IN, PUBLISHED_TO and DIRECT flows between fields. What is declared
 * (CONTRIBUTES_TO) is no flow that was seen; a flow without modes is taken as direct.
 */
export function flowPaths(scene: Scene, passes: (edge: number) => boolean = () => true): Flows {
  const { structure } = scene;
  const each = flowsAt(scene);
  const direct = new Map<number, boolean>();
  const isDirect = (edge: number): boolean => {
    const type = structure.edgeType(edge);
    if (type === 'HELD_IN' || type === 'PUBLISHED_TO') return true;
    if (type !== 'FLOWS_TO') return false;
    const known = direct.get(edge) ?? isDirectFlow(scene, edge);
    direct.set(edge, known);
    return known;
  };
  return {
    structure,
    bound: structure.size,
    entryOf: (node) => node,
    cover: () => -1,
    each: (node, way, visit) => {
      each(node, way, (next, edge) => {
        const fine = isFine(structure, node) || isFine(structure, next);
        if (fine && isDirect(edge) && passes(edge)) visit(next, edge);
      });
    },
  };
}

export function isDirectFlow(scene: Scene, edge: number): boolean {
  const modes = scene.edgeProperties(edge)['modes'];
  return !Array.isArray(modes) || modes.length === 0 || modes.includes('DIRECT');
}

/** Everything a node flows to, or comes from, along flow paths. Hold it by `using`. */
export const reachAlong = (flows: Flows, from: readonly number[], way: Way): Reached =>
  reach(flows, from, { way });
