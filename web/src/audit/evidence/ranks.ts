type Edge = readonly [from: string, to: string];

/**
 * A column for every node, so that edges go to the right: the longest way to it. Edges that would close a circle are
 * left out of account; what nothing leads to stands just before what it leads to.
 */
export function ranks(
  nodes: readonly string[],
  edges: readonly Edge[],
): ReadonlyMap<string, number> {
  const forward = withoutCircles(nodes, edges);
  const after = Map.groupBy(forward, ([from]) => from);
  const before = Map.groupBy(forward, ([, to]) => to);
  const known = new Map<string, number>();
  const rank = (node: string): number => {
    const found = known.get(node);
    if (found !== undefined) return found;
    const ways = (before.get(node) ?? []).map(([from]) => rank(from) + 1);
    const longest = Math.max(0, ...ways);
    known.set(node, longest);
    return longest;
  };
  for (const node of nodes) rank(node);
  for (const node of nodes) {
    if (before.has(node)) continue;
    const next = (after.get(node) ?? []).map(([, to]) => known.get(to) ?? 0);
    if (next.length > 0) known.set(node, Math.min(...next) - 1);
  }
  return known;
}

/** Depth first; an edge back to where the walk stands is dropped. */
function withoutCircles(nodes: readonly string[], edges: readonly Edge[]): readonly Edge[] {
  const out = Map.groupBy(
    edges.filter(([from, to]) => from !== to),
    ([from]) => from,
  );
  const state = new Map<string, 'open' | 'done'>();
  const kept: Edge[] = [];
  const walk = (node: string): void => {
    state.set(node, 'open');
    for (const edge of out.get(node) ?? []) {
      const next = state.get(edge[1]);
      if (next === 'open') continue;
      kept.push(edge);
      if (next === undefined) walk(edge[1]);
    }
    state.set(node, 'done');
  };
  for (const node of nodes) if (!state.has(node)) walk(node);
  return kept;
}
