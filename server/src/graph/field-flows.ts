import type { Structure } from '../reading/structure.ts';
import { flowsAt } from './flows.ts';
import type { Flows, FlowsOf } from './flows.ts';

/** Only what is known field by field: flows with a field or a master attribute at one end. */
export function fieldFlows(of: FlowsOf): Flows {
  const { structure } = of;
  const eachFlow = flowsAt(of);
  return {
    structure,
    bound: structure.size,
    entryOf: (node) => node,
    cover: () => -1,
    each: (node, way, visit) => {
      if (isFine(structure, node)) return eachFlow(node, way, visit);
      eachFlow(node, way, (next, edge) => {
        if (isFine(structure, next)) visit(next, edge);
      });
    },
  };
}

/** A field or a master attribute: as fine as lineage is known. */
export function isFine(structure: Structure, ordinal: number): boolean {
  const kind = structure.kind(ordinal);
  return kind === 'Field' || kind === 'MasterAttribute';
}
