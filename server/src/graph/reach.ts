import { NO_EDGE } from './flows.ts';
import type { Flows, Way } from './flows.ts';
import { marksFor } from './marks.ts';
import type { Marks } from './marks.ts';

export interface Reaching {
  readonly way: Way;
  /** In steps; without end when left out. */
  readonly depth?: number | undefined;
  /** How many steps a flow is; one, when left out. */
  readonly step?: Step;
}

export type Step = (node: number, next: number, edge: number) => 0 | 1;

/** Everything reached, nearest first, the starts with distance 0 among it. Hold it by `using`. */
export interface Reached extends Disposable {
  readonly nodes: readonly number[];
  has(node: number): boolean;
  /** The least number of steps, −1 where it is not reached. */
  distance(node: number): number;
}

const oneStep: Step = (_node, _next, edge) => (edge === NO_EDGE ? 0 : 1);

/** Breadth first, with steps that may be free. Costs what is reached and its edges; cycles cost nothing more. */
export function reach(
  flows: Flows,
  starts: Iterable<number>,
  { way, depth = Infinity, step = oneStep }: Reaching,
): Reached {
  const marks = marksFor(flows.bound);
  const nodes: number[] = [];
  let frontier: number[] = [];
  let beyond: number[] = [];

  function meet(node: number, distance: number, queue: number[]) {
    const known = marks.get(node);
    if (known !== -1 && known <= distance) return;
    marks.set(node, distance);
    queue.push(node);
  }

  for (const start of starts) meet(start, 0, frontier);
  for (let distance = 0; frontier.length > 0; distance++) {
    for (let at = 0; at < frontier.length; at++) {
      const node = frontier[at]!; // `at` is below the length
      // Found nearer meanwhile, by a free step.
      if (marks.get(node) !== distance) continue;
      nodes.push(node);
      flows.each(node, way, (next, edge) => {
        if (step(node, next, edge) === 0) meet(next, distance, frontier);
        else if (distance < depth) meet(next, distance + 1, beyond);
      });
    }
    [frontier, beyond] = [beyond, []];
  }
  return reached(nodes, marks);
}

function reached(nodes: readonly number[], marks: Marks): Reached {
  return {
    nodes,
    has: (node) => marks.has(node),
    distance: (node) => marks.get(node),
    [Symbol.dispose]: () => marks[Symbol.dispose](),
  };
}
