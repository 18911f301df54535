/** A small graph: what each node 0 … n − 1 leads to. */
export type SmallGraph = readonly (readonly number[])[];

/**
 * The immediate dominator of every node: the last one that all ways from the root to it go through; the root's is
 * itself, and what the root does not reach has −1. Cooper, Harvey and Kennedy 2001, "A simple, fast dominance
 * algorithm".
 */
export function dominators(graph: SmallGraph, root: number): Int32Array {
  const order = postOrder(graph, root);
  const place = new Int32Array(graph.length).fill(-1);
  order.forEach((node, at) => (place[node] = at));
  const before: number[][] = graph.map(() => []);
  for (const node of order) for (const next of graph[node] ?? []) before[next]?.push(node);
  const above = new Int32Array(graph.length).fill(-1);
  above[root] = root;

  const meet = (a: number, b: number): number => {
    let [one, other] = [a, b];
    while (one !== other) {
      while ((place[one] ?? 0) < (place[other] ?? 0)) one = above[one] ?? root;
      while ((place[other] ?? 0) < (place[one] ?? 0)) other = above[other] ?? root;
    }
    return one;
  };

  for (let changed = true; changed;) {
    changed = false;
    for (const node of order.toReversed()) {
      if (node === root) continue;
      const known = (before[node] ?? []).filter((one) => above[one] !== -1);
      const found = known.reduce((all, one) => meet(all, one));
      if (above[node] === found) continue;
      above[node] = found;
      changed = true;
    }
  }
  return above;
}

/** All that dominates a node, itself and the root left out. */
export function dominatorsOf(above: Int32Array, node: number): number[] {
  const found: number[] = [];
  for (let one = above[node] ?? -1; one !== -1 && above[one] !== one; one = above[one] ?? -1) {
    found.push(one);
  }
  return found;
}

/** Depth first, with a stack of its own. */
function postOrder(graph: SmallGraph, root: number): number[] {
  const met = new Uint8Array(graph.length);
  const order: number[] = [];
  const stack = [{ node: root, at: 0 }];
  met[root] = 1;
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const next = graph[top.node]?.[top.at++];
    if (next === undefined) {
      order.push(top.node);
      stack.pop();
    } else if (met[next] === 0) {
      met[next] = 1;
      stack.push({ node: next, at: 0 });
    }
  }
  return order;
}
