import { isFine } from './field-flows.ts';
import { eachFlow, eachPart, NO_EDGE } from './flows.ts';
import type { Flows, FlowsOf, Way } from './flows.ts';

/**
 * As finely as it is known: from field to field where columns are known, otherwise by whole datasets through processes.
 *
 * A dataset and a process are two nodes each. *Whole* (its ordinal): everything of it is touched, so every read, write and field flow goes on.
 * *Partly* (ordinal + size): only a field of it is touched. From there the way goes on through processes into those datasets only of which
 * no field lineage is known on that side; where it is known, the fields have told it already.
 */
export function finestFlows(of: FlowsOf): Flows {
  const { structure } = of;
  const { size } = structure;
  const partly = (ordinal: number) => ordinal + size;

  function eachOfField(field: number, way: Way, visit: (next: number, edge: number) => void) {
    eachFlow(of, field, way, visit);
    const dataset = structure.container(field, of.at);
    if (dataset !== undefined) visit(partly(dataset), NO_EDGE);
  }

  function eachOfWhole(dataset: number, way: Way, visit: (next: number, edge: number) => void) {
    eachFlow(of, dataset, way, visit);
    eachPart(of, dataset, (field) => eachFlow(of, field, way, visit));
  }

  function eachOfPartly(ordinal: number, way: Way, visit: (next: number, edge: number) => void) {
    eachFlow(of, ordinal, way, (next, edge) => {
      const kind = structure.kind(next);
      if (kind === 'Process') visit(partly(next), edge);
      else if (kind === 'Dataset' && !knownByField(of, next, way)) visit(next, edge);
    });
  }

  return {
    ...of,
    at: of.at,
    bound: 2 * size,
    entryOf: (node) => (node < size ? node : node - size),
    each: (node, way, visit) => {
      if (node >= size) return eachOfPartly(node - size, way, visit);
      const kind = structure.kind(node);
      if (kind === 'Field') return eachOfField(node, way, visit);
      if (kind === 'Dataset') return eachOfWhole(node, way, visit);
      return eachFlow(of, node, way, visit);
    },
  };
}

/** Whether any field of the dataset tells from where it comes (going down) or where it goes to (going up). */
function knownByField(of: FlowsOf, dataset: number, way: Way): boolean {
  const against = way === 'DOWN' ? 'UP' : 'DOWN';
  let known = false;
  of.structure.eachOut(dataset, (edge, field) => {
    if (!of.rules.contains(of.structure, edge)) return true;
    eachFlow(of, field, against, (other) => {
      known ||= isFine(of.structure, other);
    });
    return !known;
  });
  return known;
}
