import { NO_EDGE } from './flows.ts';
import type { Flows, Way } from './flows.ts';
import { marksFor } from './marks.ts';

export interface Reaching {
  readonly way: Way;
  /** In steps; without end when left out. */
  readonly depth?: number | undefined;
  /** How many steps a flow is; one, when left out. */
  readonly step?: Step;
  /** Whether the edges are wanted as well; yes, when left out. */
  readonly edges?: boolean;
}

export type Step = (node: number, next: number, edge: number) => 0 | 1;

/** Everything reached, nearest first, the starts with distance 0 among it. Hold it by `using`. */
export interface Reached extends Disposable {
  readonly nodes: readonly number[];
  has(node: number): boolean;
  /** The least number of steps, −1 where it is not reached. */
  distance(node: number): number;
  /** The edges between what was reached, each once, in the order of the walk; none where they were not wanted. */
  edges(): number[];
}

const oneStep: Step = (_node, _next, edge) => (edge === NO_EDGE ? 0 : 1);

/**
 * Breadth first, with steps that may be free. Costs what is reached and its edges; cycles cost nothing more.
 * What is covered waits until the rest of its distance is done, and is not walked where its cover was.
 */
export function reach(
  flows: Flows,
  starts: Iterable<number>,
  { way, depth = Infinity, step = oneStep, edges = true }: Reaching,
): Reached {
  const marks = marksFor(flows.bound);
  const nodes: number[] = [];
  const walked = { edges: [] as number[], to: [] as number[] };
  let here: Frontier = { open: [], covered: [] };
  let beyond: Frontier = { open: [], covered: [] };
  let node = -1;
  let distance = 0;

  function meet(next: number, far: number, frontier: Frontier) {
    const known = marks.get(next);
    if (known !== -1 && known <= far) return;
    marks.set(next, far);
    (flows.cover(next) === -1 ? frontier.open : frontier.covered).push(next);
  }

  function visit(next: number, edge: number) {
    if (edges && edge !== NO_EDGE) {
      walked.edges.push(edge);
      walked.to.push(next);
    }
    if (step(node, next, edge) === 0) meet(next, distance, here);
    else if (distance < depth) meet(next, distance + 1, beyond);
  }

  function walk(from: number) {
    node = from;
    flows.each(from, way, visit);
  }

  /** False where it was found nearer meanwhile, by a free step. */
  function pass(from: number): boolean {
    if (marks.get(from) !== distance) return false;
    nodes.push(from);
    return true;
  }

  function isCovered(from: number): boolean {
    const cover = marks.get(flows.cover(from));
    return cover !== -1 && cover <= distance;
  }

  for (const start of starts) meet(start, 0, here);
  for (; here.open.length + here.covered.length > 0; distance++) {
    const { open, covered } = here;
    // Free steps add to both while they are gone through.
    for (let at = 0, behind = 0; at < open.length || behind < covered.length;) {
      for (; at < open.length; at++) if (pass(open[at]!)) walk(open[at]!); // `at` is below the length
      for (; at === open.length && behind < covered.length; behind++) {
        const from = covered[behind]!; // `behind` is below the length
        if (pass(from) && !isCovered(from)) walk(from);
      }
    }
    [here, beyond] = [beyond, { open: [], covered: [] }];
  }
  return {
    nodes,
    has: (one) => marks.has(one),
    distance: (one) => marks.get(one),
    edges: () =>
      once(
        walked.edges.filter((_, at) => marks.has(walked.to[at] ?? -1)),
        flows,
      ),
    [Symbol.dispose]: () => marks[Symbol.dispose](),
  };
}

interface Frontier {
  readonly open: number[];
  readonly covered: number[];
}

function once(edges: readonly number[], { structure }: Flows): number[] {
  using met = marksFor(structure.edgeCount);
  return edges.filter((edge) => {
    if (met.has(edge)) return false;
    met.set(edge, 1);
    return true;
  });
}
