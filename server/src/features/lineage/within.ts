import type { FlowNode } from './flow-draft.ts';

/** As many nodes as fit: all that others stand in, of the rest the ones that matter first. `dropped` are their ordinals. */
export function within(
  nodes: readonly FlowNode[],
  limit: number,
  matters: (node: FlowNode) => number = ({ lit }) => Number(lit),
): { readonly nodes: readonly FlowNode[]; readonly dropped: ReadonlySet<number | null> } {
  if (nodes.length <= limit) return { nodes, dropped: new Set() };
  const wholes = new Set(nodes.map(({ parent }) => parent));
  const inner = nodes.filter(({ id, parent }) => parent !== null && !wholes.has(id));
  const room = Math.max(0, limit - (nodes.length - inner.length));
  const ranked = inner.toSorted((a, b) => matters(b) - matters(a));
  const dropped = new Set(ranked.slice(room).map(({ ordinal }) => ordinal));
  return {
    nodes: nodes.filter(({ ordinal }) => ordinal === null || !dropped.has(ordinal)),
    dropped,
  };
}
