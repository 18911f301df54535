import type { Look } from './drawn/look.ts';
import type { Measure } from './drawn/size.ts';
import type { Flow, FlowAttribute, FlowEdge, FlowNode } from './flow-query.ts';

/** Factories for tests: each takes only what matters. */
export const aSystem = (id: string, more: Partial<FlowNode> = {}): FlowNode => ({
  id,
  name: id,
  kind: 'System',
  lane: 'SOURCE',
  parent: null,
  datasets: 3,
  fields: 20,
  lit: false,
  moreUpstream: 0,
  moreDownstream: 0,
  attributes: [],
  mark: null,
  was: null,
  ...more,
});

export const aDataset = (id: string, parent: string, more: Partial<FlowNode> = {}): FlowNode =>
  aSystem(id, { parent, datasets: 0, fields: 5, kind: 'Dataset', ...more });

export const aField = (id: string, parent: string, more: Partial<FlowNode> = {}): FlowNode =>
  aSystem(id, { parent, datasets: 0, fields: 0, kind: 'Field', ...more });

export const anEntity = (
  id: string,
  attributes: readonly FlowAttribute[],
  more: Partial<FlowNode> = {},
): FlowNode =>
  aSystem(id, {
    lane: 'MASTER',
    datasets: 0,
    fields: 0,
    kind: 'MasterEntity',
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
  mark: null,
  ...more,
});

export const anEdge = (from: string, to: string, more: Partial<FlowEdge> = {}): FlowEdge => ({
  id: `${from}>${to}`,
  from,
  to,
  flows: 1,
  attributes: [],
  lit: false,
  folded: false,
  mark: null,
  was: null,
  ...more,
});

export const aFlow = (nodes: readonly FlowNode[], edges: readonly FlowEdge[] = []): Flow => ({
  nodes: [...nodes],
  edges: [...edges],
  truncated: false,
  nodeCount: nodes.length,
  edgeCount: edges.length,
  folded: 0,
});

export const aLook = (more: Partial<Look> = {}): Look => ({
  level: 'SYSTEM',
  touches: undefined,
  only: undefined,
  opened: [],
  widened: [],
  ...more,
});

/** Letters of one width. */
export const evenLetters: Measure = (text) => text.length * 6.5;
