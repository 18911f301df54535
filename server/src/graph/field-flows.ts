import type { Structure } from '../reading/structure.ts';
import { eachFlow } from './flows.ts';
import type { Flows, FlowsOf } from './flows.ts';

/** Only what is known field by field: flows with a field or a master attribute at one end. */
export function fieldFlows(of: FlowsOf): Flows {
  const { structure } = of;
  return {
    ...of,
    at: of.at,
    bound: structure.size,
    entryOf: (node) => node,
    each: (node, way, visit) => {
      const fine = isFine(structure, node);
      eachFlow(of, node, way, (next, edge) => {
        if (fine || isFine(structure, next)) visit(next, edge);
      });
    },
  };
}

/** A field or a master attribute: as fine as lineage is known. */
export function isFine(structure: Structure, ordinal: number): boolean {
  const kind = structure.kind(ordinal);
  return kind === 'Field' || kind === 'MasterAttribute';
}
