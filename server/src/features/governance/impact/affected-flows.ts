import { finestFlows } from '../../../graph/finest-flows.ts';
import type { Flows, Visit } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';

/**
 * Where a change of something is felt: along data, as finely as they are known, and from what is rested on to what
 * rests on it: attributes on fields, metrics on attributes, questions, segments and objectives on metrics. Only down.
 */
export function affectedFlows(scene: Scene): Flows {
  const { structure } = scene;
  const fine = finestFlows(scene);
  const eachSupported = supportedBy(scene);
  return {
    ...fine,
    each: (node, way, visit) => {
      fine.each(node, way, visit);
      // A dataset of which only a field is touched is no more than the field, and that is told by itself.
      if (way === 'UP' || node >= structure.size) return;
      eachSupported(node, visit);
      eachDerived(scene, node, visit);
    },
  };
}

/** Calls back for what rests directly on an entry. */
function supportedBy({ structure, model }: Scene) {
  const support = (edge: number) =>
    model.pair(
      structure.edgeType(edge),
      structure.kind(structure.edgeFrom(edge)),
      structure.kind(structure.edgeTo(edge)),
    )?.support;
  return (entry: number, visit: Visit): void => {
    structure.eachOut(entry, (edge, to) => {
      if (support(edge) === 'to-on-from' && structure.edgeLive(edge)) visit(to, edge);
    });
    structure.eachIn(entry, (edge, from) => {
      if (support(edge) === 'from-on-to' && structure.edgeLive(edge)) visit(from, edge);
    });
  };
}

/** A derived attribute rests on what flows into the field that holds it. */
function eachDerived({ structure }: Scene, field: number, visit: Visit): void {
  structure.eachIn(field, (edge, attribute) => {
    const holds = structure.edgeType(edge) === 'HELD_IN' && structure.edgeLive(edge);
    if (holds && structure.counted(attribute, 'derived') === 'true') visit(attribute, edge);
  });
}
