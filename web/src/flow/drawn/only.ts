import type { Flow, FlowNode } from '../flow-query.ts';

export const onlyLit = (flow: Flow): Flow => ({
  ...flow,
  nodes: flow.nodes.filter(({ lit }) => lit),
  edges: flow.edges.filter(({ lit }) => lit),
});

/** What differs, what its flows join, and what these stand in. */
export function onlyChanged(flow: Flow): Flow {
  const edges = flow.edges.filter(({ mark }) => mark !== 'STAYED');
  const news = flow.nodes.filter(({ mark }) => mark !== 'STAYED');
  const shown = new Set([
    ...news.map(({ id }) => id),
    ...edges.flatMap((one) => [one.from, one.to]),
  ]);
  const holding = new Map(flow.nodes.flatMap((node) => held(node).map((id) => [id, node.id])));
  const parents = new Map(flow.nodes.map(({ id, parent }) => [id, parent]));
  for (const id of shown) {
    const whole = parents.get(id) ?? holding.get(id);
    if (whole) shown.add(whole);
  }
  return { ...flow, edges, nodes: flow.nodes.filter(({ id }) => shown.has(id)) };
}

const held = ({ attributes }: FlowNode): string[] => attributes.map(({ id }) => id);
