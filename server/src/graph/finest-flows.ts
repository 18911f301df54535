import { isFine } from './field-flows.ts';
import { flowsAt, NO_EDGE, partsAt } from './flows.ts';
import type { Flows, FlowsOf, Visit, Way } from './flows.ts';

/**
 * As finely as it is known: from field to field where columns are known, otherwise by whole datasets through processes.
 *
 * A dataset and a process are two nodes each. *Whole* (its ordinal): everything of it is touched, so every read, write and field flow goes on.
 * *Partly* (ordinal + size): only a field of it is touched. From there the way goes on through processes into those datasets only of which
 * no field lineage is known on that side; where it is known, the fields have told it already.
 */
export function finestFlows(of: FlowsOf): Flows {
  const { structure, at } = of;
  const { size } = structure;
  const eachFlow = flowsAt(of);
  const eachPart = partsAt(of);
  const partly = (ordinal: number) => ordinal + size;
  const isToldByFields = toldByFields(of);

  function eachOfField(field: number, way: Way, visit: Visit) {
    eachFlow(field, way, visit);
    const dataset = structure.container(field, at);
    if (dataset !== undefined) visit(partly(dataset), NO_EDGE);
  }

  function eachOfWhole(dataset: number, way: Way, visit: Visit) {
    eachFlow(dataset, way, visit);
    eachPart(dataset, (field) => eachFlow(field, way, visit));
  }

  function eachOfPartly(ordinal: number, way: Way, visit: Visit) {
    eachFlow(ordinal, way, (next, edge) => {
      const kind = structure.kind(next);
      if (kind === 'Process') visit(partly(next), edge);
      else if (kind === 'Dataset' && !isToldByFields(next, way)) visit(next, edge);
    });
  }

  return {
    structure,
    bound: 2 * size,
    entryOf: (node) => (node < size ? node : node - size),
    cover: (node) => {
      if (node >= size) return node - size;
      return structure.kind(node) === 'Field' ? (structure.container(node, at) ?? -1) : -1;
    },
    each: (node, way, visit) => {
      if (node >= size) return eachOfPartly(node - size, way, visit);
      const kind = structure.kind(node);
      if (kind === 'Field') return eachOfField(node, way, visit);
      if (kind === 'Dataset') return eachOfWhole(node, way, visit);
      return eachFlow(node, way, visit);
    },
  };
}

/** Whether any field of a dataset tells from where it comes (going down) or where it goes to (going up). */
export function toldByFields(of: FlowsOf): (dataset: number, way: Way) => boolean {
  const eachFlow = flowsAt(of);
  const eachPart = partsAt(of);
  const known: Record<Way, Map<number, boolean>> = { UP: new Map(), DOWN: new Map() };
  return (dataset, way) => {
    const before = known[way].get(dataset);
    if (before !== undefined) return before;
    const against = way === 'DOWN' ? 'UP' : 'DOWN';
    let told = false;
    eachPart(dataset, (field) => {
      if (told) return;
      eachFlow(field, against, (other) => {
        told ||= isFine(of.structure, other);
      });
    });
    known[way].set(dataset, told);
    return told;
  };
}
