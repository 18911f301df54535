import { reach } from '../../../graph/reach.ts';
import type { Flows } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Carriers } from '../audit/classification-flow.ts';

/**
 * Where a person's data begin that are asked about: of a master entity its personal attributes, of an attribute the
 * attribute itself, with every field that their values come from; of a system or dataset its personal fields; of a
 * field the field. Nodes of the flows, each once.
 */
export function whereItBegins(
  scene: Scene,
  of: number,
  { flows, personal, isCut }: Beginning,
): readonly number[] {
  const asked = (asking[scene.structure.kind(of)] ?? itself)(scene, of, personal);
  const attributes = asked.filter((one) => scene.structure.kind(one) === 'MasterAttribute');
  const feeding = attributes.flatMap((attribute) => [
    ...scene.sources(attribute, 'CONTRIBUTES_TO'),
    ...scene.targets(attribute, 'HELD_IN'),
  ]);
  using upstream = reach(
    flows,
    feeding.filter((field) => !isCut(field)),
    {
      way: 'UP',
      edges: false,
    },
  );
  const fields = upstream.nodes.filter(
    (node) => node < scene.structure.size && scene.structure.kind(node) === 'Field',
  );
  return [...new Set([...asked, ...fields])].filter((node) => !isCut(node));
}

/** Those of the nodes that nothing else of them flows into; what only turns in a circle is told by itself. */
export function firstOf(nodes: readonly number[], flows: Flows): readonly number[] {
  const among = new Set(nodes);
  return nodes.filter((node) => {
    let fed = false;
    flows.each(node, 'UP', (before) => {
      fed ||= before !== node && among.has(before);
    });
    return !fed;
  });
}

export interface Beginning {
  readonly flows: Flows;
  /** What is personal anyway, as somebody said or as lineage brings it. */
  readonly personal: Carriers;
  readonly isCut: (ordinal: number) => boolean;
}

type Asking = (scene: Scene, of: number, personal: Carriers) => readonly number[];

const itself: Asking = (_, of) => [of];
const personalAmong = (all: readonly number[], personal: Carriers) =>
  all.filter((one) => personal.has(one));

const asking: Readonly<Record<string, Asking>> = {
  MasterEntity: (scene, entity, personal) =>
    personalAmong(scene.targets(entity, 'HAS_ATTRIBUTE'), personal),
  System: (scene, system, personal) =>
    scene
      .targets(system, 'HAS_DATASET')
      .flatMap((dataset) => personalAmong(scene.targets(dataset, 'HAS_FIELD'), personal)),
  Dataset: (scene, dataset, personal) =>
    personalAmong([dataset, ...scene.targets(dataset, 'HAS_FIELD')], personal),
};
