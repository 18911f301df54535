import { toldByFields } from '../../graph/finest-flows.ts';
import { flowsAt, partsAt } from '../../graph/flows.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import { liftTo } from '../../graph/lift.ts';
import { pictureOf } from '../../graph/picture.ts';
import type { Arrow } from '../../graph/picture.ts';
import type { Carried } from './carried.ts';
import { isFlowing } from './flow-ground.ts';
import type { Sieve } from './sieve.ts';

/**
 * The arrows of a path, field by field; by whole datasets only where fields do not tell it. Costs what the path touches.
 */
export function pathByField(of: FlowsOf, path: Carried, { keeps }: Sieve): Arrow[] {
  const edges = edgesAt(of, path.touched).filter(keeps);
  const lift = liftTo('FIELD', of);
  const isTold = toldByFields(of);
  const isDataset = (node: number) => of.structure.kind(node) === 'Dataset';
  // Where the one end tells by fields where its data goes, and the other from where it comes, fields say it all.
  const isSaidByFields = ({ from, to }: Arrow) =>
    isDataset(from) && isDataset(to) && isTold(from, 'UP') && isTold(to, 'DOWN');
  return pictureOf(of, edges, { lift, shown: () => false }).arrows.filter(
    (arrow) => path.by(arrow) !== 0 && !isSaidByFields(arrow),
  );
}

/** The flow edges at these entries and at the fields of these datasets, each once. */
function edgesAt(of: FlowsOf, entries: Iterable<number>): number[] {
  const eachFlow = flowsAt(of);
  const eachPart = partsAt(of);
  const edges = new Set<number>();
  const gather = (one: number) => {
    for (const way of ['UP', 'DOWN'] as const) {
      eachFlow(one, way, (next, edge) => {
        if (isFlowing(of, next)) edges.add(edge);
      });
    }
  };
  for (const one of entries) {
    if (!isFlowing(of, one)) continue;
    gather(one);
    if (of.structure.kind(one) === 'Dataset') eachPart(one, gather);
  }
  return [...edges];
}
