import { isFine } from '../../../graph/field-flows.ts';
import { eachPart, flowsAt } from '../../../graph/flows.ts';
import type { Flows, Visit, Way } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';

/**
 * Flow paths lifted to datasets, with the processes between as nodes of their own: field flows stand for their
 * datasets; READS and WRITES count only into datasets of which no field tells where its data come from (or go to).
 * `passes` looks at flows between fields or datasets; left out, all of them pass, whatever their mode.
 */
export function datasetFlows(scene: Scene, passes: (edge: number) => boolean = () => true): Flows {
  const { structure } = scene;
  const each = flowsAt(scene);
  const known: Record<Way, Map<number, boolean>> = { UP: new Map(), DOWN: new Map() };

  /** Whether some field of the dataset tells from where it comes (going down) or where it goes to (going up). */
  function knownByField(dataset: number, way: Way): boolean {
    const before = known[way].get(dataset);
    if (before !== undefined) return before;
    let found = false;
    eachPart(scene, dataset, (field) => {
      if (found) return;
      each(field, way === 'DOWN' ? 'UP' : 'DOWN', (other) => {
        found ||= isFine(structure, other);
      });
    });
    known[way].set(dataset, found);
    return found;
  }

  function meet(dataset: number, next: number, edge: number, visit: Visit): void {
    const kind = structure.kind(next);
    if (kind === 'Process') return visit(next, edge);
    if (kind === 'MasterAttribute' || kind === 'Touchpoint') return;
    const whole = kind === 'Field' ? structure.container(next) : next;
    if (whole === undefined || whole === dataset || !passes(edge)) return;
    visit(whole, edge);
  }

  return {
    structure,
    bound: structure.size,
    entryOf: (node) => node,
    cover: () => -1,
    each: (node, way, visit) => {
      if (structure.kind(node) === 'Process') {
        each(node, way, (next, edge) => {
          if (!knownByField(next, way)) visit(next, edge);
        });
        return;
      }
      each(node, way, (next, edge) => meet(node, next, edge, visit));
      eachPart(scene, node, (field) => {
        each(field, way, (next, edge) => meet(node, next, edge, visit));
      });
    },
  };
}

/** Datasets one flow away, through processes too; itself never. */
export function datasetsNextTo(flows: Flows, dataset: number, way: Way): ReadonlySet<number> {
  const found = new Set<number>();
  const processes = new Set<number>();
  flows.each(dataset, way, (next) => {
    (flows.structure.kind(next) === 'Process' ? processes : found).add(next);
  });
  for (const process of processes) flows.each(process, way, (next) => found.add(next));
  found.delete(dataset);
  return found;
}
