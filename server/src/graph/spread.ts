import type { Flows, Way } from './flows.ts';
import { marksFor } from './marks.ts';

/** So many seeds can be spread at once: one bit each of a small integer. */
export const SEEDS_AT_ONCE = 30;

/** Which seeds reach what, as bits. Hold it by `using`. */
export interface Spread extends Disposable {
  /** Everything that at least one seed reaches. */
  readonly nodes: readonly number[];
  /** Bit n is set where seed n reaches the node, by whichever way. */
  bits(node: number): number;
}

/** Like as many walks as there are seeds, in one: a node is passed again only when more seeds reach it than before. */
export function spread(flows: Flows, seeds: readonly (readonly number[])[], way: Way): Spread {
  const reached = marksFor(flows.bound);
  using waiting = marksFor(flows.bound);
  const nodes: number[] = [];
  const queue: number[] = [];
  const bitsOf = (node: number) => (reached.has(node) ? reached.get(node) : 0);

  function meet(node: number, bits: number) {
    const known = bitsOf(node);
    if ((known | bits) === known) return;
    if (known === 0) nodes.push(node);
    reached.set(node, known | bits);
    if (waiting.get(node) === 1) return;
    waiting.set(node, 1);
    queue.push(node);
  }

  seeds.forEach((starts, seed) => starts.forEach((start) => meet(start, 1 << seed)));
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!; // `at` is below the length
    waiting.set(node, 0);
    const bits = bitsOf(node);
    flows.each(node, way, (next) => meet(next, bits));
  }
  return { nodes, bits: bitsOf, [Symbol.dispose]: () => reached[Symbol.dispose]() };
}
