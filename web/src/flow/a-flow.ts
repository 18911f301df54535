import type { Flow, FlowAttribute, FlowEdge, FlowNode } from './flow-query.ts';

/** Factories for tests: each takes only what matters. */
export const aSystem = (id: string, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  name: id,
  lane: 'SOURCE',
  parent: null,
  datasets: 3,
  fields: 20,
  lit: false,
  entry: { __typename: 'System', id },
  attributes: [],
  ...more,
});

export const aDataset = (id: string, parent: string, more: Partial<FlowNode> = {}): FlowNode =>
  aSystem(id, { parent, datasets: 1, fields: 5, entry: { __typename: 'Dataset', id }, ...more });

export const anEntity = (
  id: string,
  attributes: readonly FlowAttribute[],
  more: Partial<FlowNode> = {},
): FlowNode =>
  aSystem(id, {
    lane: 'MASTER',
    datasets: 0,
    fields: 0,
    entry: { __typename: 'MasterEntity', id },
    attributes: [...attributes],
    ...more,
  });

export const anAttribute = (id: string, more: Partial<FlowAttribute> = {}): FlowAttribute => ({
  id,
  name: id,
  entry: { __typename: 'MasterAttribute', id, derived: false, identifier: 'NONE' },
  critical: false,
  sources: 1,
  sameRank: false,
  lit: false,
  ...more,
});

export const anEdge = (from: string, to: string, more: Partial<FlowEdge> = {}): FlowEdge => ({
  id: `${from}>${to}`,
  from,
  to,
  flows: 1,
  attributes: [],
  lit: false,
  ...more,
});

export const aFlow = (nodes: readonly FlowNode[], edges: readonly FlowEdge[] = []): Flow => ({
  nodes: [...nodes],
  edges: [...edges],
  truncated: false,
  nodeCount: nodes.length,
  edgeCount: edges.length,
});
