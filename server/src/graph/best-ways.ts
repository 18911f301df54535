import { NO_EDGE } from './flows.ts';
import type { Flows } from './flows.ts';
import type { Path } from './paths.ts';

/** What a step costs, none of it negative: first by the one, and where that is equal by the other. */
export type Cost = readonly [first: number, second: number];

/** The best way from the starts to everything they reach. */
export interface BestWays {
  /** Undefined where it is not reached. */
  cost(node: number): Cost | undefined;
  /** From a start to the node; empty where it is not reached. */
  wayTo(node: number): Path;
}

interface Best {
  readonly cost: Cost;
  readonly from: number;
  readonly edge: number;
}

/**
 * The cheapest ways down from the starts (Dijkstra 1959). Of ways that cost the same the one through the entry of the
 * smaller id is told, so that the order in which things were said plays no part. Costs what is reached.
 */
export function bestWays(
  flows: Flows,
  starts: Iterable<number>,
  costOf: (node: number, next: number, edge: number) => Cost,
): BestWays {
  const best = new Map<number, Best>();
  const done = new Set<number>();
  const waiting = heap();
  const idOf = (node: number) => (node < 0 ? '' : flows.structure.id(flows.entryOf(node)));

  function meet(node: number, { cost, from, edge }: Best): void {
    const known = best.get(node);
    const order = known ? compare(cost, known.cost) : -1;
    if (order > 0) return;
    if (known && order === 0) {
      if (!done.has(node) && idOf(from) < idOf(known.from)) best.set(node, { cost, from, edge });
      return;
    }
    best.set(node, { cost, from, edge });
    waiting.add(cost, node);
  }

  for (const start of starts) meet(start, { cost: [0, 0], from: -1, edge: NO_EDGE });
  for (let node = waiting.take(); node !== undefined; node = waiting.take()) {
    if (done.has(node)) continue;
    done.add(node);
    const from = node;
    const [first, second] = best.get(from)?.cost ?? [0, 0];
    flows.each(from, 'DOWN', (next, edge) => {
      if (done.has(next)) return;
      const [more, less] = costOf(from, next, edge);
      meet(next, { cost: [first + more, second + less], from, edge });
    });
  }

  return {
    cost: (node) => best.get(node)?.cost,
    wayTo: (node) => {
      const path = [];
      for (let one = node; one !== -1;) {
        const step = best.get(one);
        if (!step) return [];
        path.push({ node: one, edge: step.edge });
        one = step.from;
      }
      return path.reverse();
    },
  };
}

const compare = ([a, b]: Cost, [c, d]: Cost): number => a - c || b - d;

/** What costs least comes out first. */
function heap() {
  const items: { readonly cost: Cost; readonly node: number }[] = [];
  const less = (a: number, b: number) => {
    const [one, other] = [items[a], items[b]];
    return one !== undefined && other !== undefined && compare(one.cost, other.cost) < 0;
  };
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b]!, items[a]!]; // both are below the length
  };
  return {
    add(cost: Cost, node: number): void {
      let at = items.push({ cost, node }) - 1;
      for (let up = (at - 1) >> 1; at > 0 && less(at, up); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    take(): number | undefined {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined || items.length === 0) return top?.node;
      items[0] = last;
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const least = less(right, left) ? right : left;
        if (!less(least, at)) return top.node;
        swap(at, least);
        at = least;
      }
    },
  };
}
