import { flowsAt, partsAt } from '../../graph/flows.ts';
import type { Scene } from '../../reading/scene.ts';

/** Everything that rests on an entry, however far, nearest first, with the number of steps. */
export interface Resting {
  readonly ordinal: number;
  readonly distance: number;
}

/**
 * What would be touched if this went: the parts of it, where their data flow to, and what rests on any of these: the
 * attributes, metrics, questions, stages, segments and objectives. Follows every support that the model declares.
 */
export function whatRestsOn(scene: Scene, ordinal: number): readonly Resting[] {
  const eachFlow = flowsAt(scene);
  const eachPart = partsAt(scene);
  const distances = new Map([[ordinal, 0]]);
  const queue = [ordinal];
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at]!; // `at` is below the length
    const distance = (distances.get(here) ?? 0) + 1;
    const meet = (next: number) => {
      if (distances.has(next)) return;
      distances.set(next, distance);
      queue.push(next);
    };
    eachPart(here, meet);
    eachFlow(here, 'DOWN', meet);
    eachSupported(scene, here, meet);
    eachDerived(scene, here, meet);
  }
  return queue.slice(1).map((one) => ({ ordinal: one, distance: distances.get(one) ?? 0 }));
}

/** A derived attribute rests on what flows into the field that holds it. */
function eachDerived(scene: Scene, here: number, visit: (resting: number) => void): void {
  for (const attribute of scene.sources(here, 'HELD_IN')) {
    if (scene.structure.counted(attribute, 'derived') === 'true') visit(attribute);
  }
}

/** Calls back for what rests directly on an entry. */
function eachSupported(scene: Scene, here: number, visit: (resting: number) => void): void {
  const { structure, model } = scene;
  const support = (edge: number) =>
    model.pair(
      structure.edgeType(edge),
      structure.kind(structure.edgeFrom(edge)),
      structure.kind(structure.edgeTo(edge)),
    )?.support;
  structure.eachOut(here, (edge, to) => {
    if (support(edge) === 'to-on-from' && structure.edgeLive(edge)) visit(to);
  });
  structure.eachIn(here, (edge, from) => {
    if (support(edge) === 'from-on-to' && structure.edgeLive(edge)) visit(from);
  });
}
