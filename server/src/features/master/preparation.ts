import { fieldFlows } from '../../graph/field-flows.ts';
import { finestFlows } from '../../graph/finest-flows.ts';
import { reach } from '../../graph/reach.ts';
import type { Scene } from '../../reading/scene.ts';

/** What is done to data on the way into a golden record, in the order in which it is usually done. */
export const preparing = ['STANDARDIZE', 'ENRICH', 'MATCH', 'MERGE', 'UNMERGE'] as const;
export type Preparing = (typeof preparing)[number];

/** A process that standardises, matches or merges records on their way into the golden record of an entity. */
export interface Preparation {
  readonly process: number;
  readonly does: Preparing;
  /** The systems it runs in. */
  readonly systems: readonly number[];
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  /** The attributes whose values it carries, where columns are known; otherwise it is about the record as a whole. */
  readonly attributes: readonly number[];
}

/** Where the records of an entity are standardised, matched and merged: upstream of the datasets that hold them. */
export function preparations(scene: Scene, entity: number): readonly Preparation[] {
  const { structure } = scene;
  const attributes = scene.targets(entity, 'HAS_ATTRIBUTE');
  const held = attributes.flatMap((attribute) => scene.targets(attribute, 'HELD_IN'));
  const datasets = new Set(held.flatMap((field) => structure.container(field) ?? []));
  const flows = finestFlows(scene);
  using upstream = reach(flows, datasets, { way: 'UP', edges: false });
  const processes = new Set(upstream.nodes.map((node) => flows.entryOf(node)));
  const carried = carriedBy(scene, attributes);
  return [...processes]
    .flatMap((process): Preparation[] => {
      const does = preparing.find((one) => one === structure.counted(process, 'type'));
      if (structure.kind(process) !== 'Process' || !does) return [];
      return [
        {
          process,
          does,
          systems: scene.targets(process, 'RUNS_IN'),
          reads: scene.targets(process, 'READS'),
          writes: scene.targets(process, 'WRITES'),
          attributes: carried.get(process) ?? [],
        },
      ];
    })
    .sort((a, b) => preparing.indexOf(a.does) - preparing.indexOf(b.does) || a.process - b.process);
}

/** By process, the attributes into whose held fields it carries something, near or far. */
function carriedBy(
  scene: Scene,
  attributes: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const flows = fieldFlows(scene);
  const carried = new Map<number, number[]>();
  for (const attribute of attributes) {
    using upstream = reach(flows, scene.targets(attribute, 'HELD_IN'), { way: 'UP' });
    const processes = new Set(upstream.edges().flatMap((edge) => processOf(scene, edge) ?? []));
    for (const process of processes) {
      carried.set(process, [...(carried.get(process) ?? []), attribute]);
    }
  }
  return carried;
}

/** The process that carries a column flow, where it is known. */
function processOf(scene: Scene, edge: number): number | undefined {
  if (scene.structure.edgeType(edge) !== 'FLOWS_TO') return undefined;
  const id = scene.edgeByValue(edge, 'process');
  return typeof id === 'string' ? scene.structure.ordinal(id) : undefined;
}
