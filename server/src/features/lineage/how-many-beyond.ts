import { flowsAt, partsAt } from '../../graph/flows.ts';
import type { FlowsOf, Way } from '../../graph/flows.ts';
import { isFine } from '../../graph/field-flows.ts';
import type { Level, Lift } from '../../graph/lift.ts';

interface Given {
  readonly given: ReadonlySet<number>;
  /** Processes that stand as nodes. */
  readonly standing: ReadonlySet<number>;
  readonly level: Level;
  readonly lift: Lift;
  readonly shown: (process: number) => boolean;
}

interface Beyond {
  readonly moreUpstream: number;
  readonly moreDownstream: number;
}

/** For the `+` at a node: how many neighbours it has on either side that are not among those given. */
export function howManyBeyond(of: FlowsOf, picture: Given): (node: number) => Beyond {
  const { structure } = of;
  const eachFlow = flowsAt(of);
  const eachPart = partsAt(of);
  const { given, standing, level, lift, shown } = picture;
  const folds = (ordinal: number) =>
    structure.kind(ordinal) === 'Process' && !shown(ordinal) && !standing.has(ordinal);
  const behind = { UP: new Map<number, Set<number>>(), DOWN: new Map<number, Set<number>>() };

  /** What lies behind a folded process; looked up once for all that stand before it. */
  function through(process: number, way: Way): Set<number> {
    const known = behind[way].get(process);
    if (known) return known;
    const found = new Set<number>();
    behind[way].set(process, found);
    eachFlow(process, way, (next) => note(found, next));
    return found;
  }

  function note(found: Set<number>, ordinal: number) {
    const node = lift.of(ordinal);
    if (!given.has(node)) found.add(node);
  }

  /** A node and, above field level, all it stands for. */
  function eachOwn(node: number, visit: (ordinal: number) => void) {
    visit(node);
    if (level !== 'FIELD') eachPart(node, (part) => eachOwn(part, visit));
  }

  function count(node: number, way: Way): number {
    const found = new Set<number>();
    const processes = new Set<number>();
    const meet = (one: number, next: number) => {
      if (level === 'FIELD' && !isFine(structure, one) && !isFine(structure, next)) return;
      if (structure.kind(next) === 'Process') processes.add(next);
      else note(found, next);
    };
    eachOwn(node, (one) => eachFlow(one, way, (next) => meet(one, next)));
    for (const process of processes) {
      // What a shown process carries stands behind it and not beside it.
      if (!folds(process)) for (const next of through(process, way)) found.delete(next);
    }
    for (const process of processes) {
      if (folds(process)) for (const next of through(process, way)) found.add(next);
      else note(found, process);
    }
    found.delete(node);
    return found.size;
  }

  return (node) =>
    node < 0 ? NONE : { moreUpstream: count(node, 'UP'), moreDownstream: count(node, 'DOWN') };
}

/** A namespace holds nothing that could be asked for; what flows there is in the picture of its datasets. */
const NONE: Beyond = { moreUpstream: 0, moreDownstream: 0 };
