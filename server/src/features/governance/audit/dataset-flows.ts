import { isFine } from '../../../graph/field-flows.ts';
import { flowsAt, partsAt } from '../../../graph/flows.ts';
import type { Flows, Visit, Way } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';

/**
 * Flow paths lifted to datasets, with the processes between as nodes of their own: field flows stand for their
 * datasets; READS and WRITES count only into datasets of which no field tells where its data come from (or go to).
 * The flows at a node are lifted when it is first come to, and kept: several rules walk the same.
 */
export function datasetFlows(scene: Scene): Flows {
  const { structure } = scene;
  const each = flowsAt(scene);
  const eachPart = partsAt(scene);
  /** Next, edge, next, edge, … */
  const rows: Record<Way, Map<number, readonly number[]>> = { UP: new Map(), DOWN: new Map() };
  const known: Record<Way, Map<number, boolean>> = { UP: new Map(), DOWN: new Map() };

  /** Whether some field of the dataset tells from where it comes (going down) or where it goes to (going up). */
  function knownByField(dataset: number, way: Way): boolean {
    const before = known[way].get(dataset);
    if (before !== undefined) return before;
    let found = false;
    eachPart(dataset, (field) => {
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
    if (whole === undefined || whole === dataset) return;
    visit(whole, edge);
  }

  function lift(node: number, way: Way): readonly number[] {
    const row: number[] = [];
    const take: Visit = (next, edge) => void row.push(next, edge);
    if (structure.kind(node) === 'Process') {
      each(node, way, (next, edge) => {
        if (!knownByField(next, way)) take(next, edge);
      });
      return row;
    }
    each(node, way, (next, edge) => meet(node, next, edge, take));
    eachPart(node, (field) => {
      each(field, way, (next, edge) => meet(node, next, edge, take));
    });
    return row;
  }

  return {
    structure,
    bound: structure.size,
    entryOf: (node) => node,
    cover: () => -1,
    each: (node, way, visit) => {
      const row = rows[way].get(node) ?? lift(node, way);
      rows[way].set(node, row);
      for (let at = 0; at < row.length; at += 2) visit(row[at]!, row[at + 1]!); // pairs
    },
  };
}

/** Without the flows between fields or datasets that do not pass; what goes through processes does. */
export function onlyWhere(flows: Flows, passes: (edge: number) => boolean): Flows {
  const { structure } = flows;
  return {
    ...flows,
    each: (node, way, visit) => {
      const isProcess = structure.kind(node) === 'Process';
      flows.each(node, way, (next, edge) => {
        if (isProcess || structure.kind(next) === 'Process' || passes(edge)) visit(next, edge);
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
