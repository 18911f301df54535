import type { Derived } from '../../api/derive/derive.ts';
import type { Handle } from '../../api/handle.ts';

type Lane = 'SOURCE' | 'PREPARATION' | 'MASTER' | 'CONSUMPTION' | 'OTHER';
interface FlowAttribute {
  readonly entry: Handle;
  readonly critical: boolean;
  readonly sources: number;
  readonly sameRank: boolean;
  readonly lit: boolean;
}
interface FlowNode {
  readonly entry: Handle;
  readonly lane: Lane;
  readonly parent: string | null;
  readonly datasets: number;
  readonly fields: number;
  readonly lit: boolean;
  readonly attributes: readonly FlowAttribute[];
}
interface FlowEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly flows: number;
  readonly attributes: readonly string[];
  readonly lit: boolean;
}
interface CustomerFlow {
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly truncated: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly asOf: string | null;
}

/** `customerFlow`: systems by role, the golden records, and what flows between them. */
export function customerFlowDoor({ builder, Entry }: Derived): void {
  const FlowLevel = builder.enumType('FlowLevel', { values: ['SYSTEM', 'DATASET'] as const });
  const Lane = builder.enumType('Lane', {
    description: 'In reading order.',
    values: ['SOURCE', 'PREPARATION', 'MASTER', 'CONSUMPTION', 'OTHER'] as const,
  });
  const FlowLane = builder.objectRef<{ lane: Lane; count: number }>('FlowLane').implement({
    fields: (t) => ({
      lane: t.field({ type: Lane, resolve: ({ lane }) => lane }),
      count: t.exposeInt('count'),
    }),
  });
  const FlowAttribute = builder.objectRef<FlowAttribute>('FlowAttribute').implement({
    description: 'A golden attribute at its record.',
    fields: (t) => ({
      id: t.id({ resolve: ({ entry }) => entry.id }),
      entry: t.field({ type: Entry, resolve: ({ entry }) => entry }),
      critical: t.exposeBoolean('critical'),
      sources: t.exposeInt('sources', { description: 'Fields that contribute to it.' }),
      sameRank: t.exposeBoolean('sameRank', { description: 'Two of them claim one rank.' }),
      lit: t.exposeBoolean('lit'),
    }),
  });
  const FlowNode = builder.objectRef<FlowNode>('FlowNode').implement({
    fields: (t) => ({
      id: t.id({ resolve: ({ entry }) => entry.id }),
      entry: t.field({ type: Entry, resolve: ({ entry }) => entry }),
      lane: t.field({ type: Lane, resolve: ({ lane }) => lane }),
      parent: t.exposeID('parent', {
        nullable: true,
        description: 'The system of a dataset; null at the top.',
      }),
      datasets: t.exposeInt('datasets'),
      fields: t.exposeInt('fields'),
      lit: t.exposeBoolean('lit', { description: 'On the path of what is touched.' }),
      attributes: t.field({ type: [FlowAttribute], resolve: ({ attributes }) => attributes }),
    }),
  });
  const FlowEdge = builder.objectRef<FlowEdge>('FlowEdge').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      from: t.exposeID('from'),
      to: t.exposeID('to'),
      flows: t.exposeInt('flows'),
      attributes: t.exposeIDList('attributes', {
        description: 'The golden attributes on whose behalf it flows.',
      }),
      lit: t.exposeBoolean('lit'),
    }),
  });
  const CustomerFlow = builder.objectRef<CustomerFlow>('CustomerFlow').implement({
    fields: (t) => ({
      lanes: t.field({ type: [FlowLane], resolve: ({ lanes }) => lanes }),
      nodes: t.field({ type: [FlowNode], resolve: ({ nodes }) => nodes }),
      edges: t.field({ type: [FlowEdge], resolve: ({ edges }) => edges }),
      truncated: t.exposeBoolean('truncated'),
      nodeCount: t.exposeInt('nodeCount'),
      edgeCount: t.exposeInt('edgeCount'),
      asOf: t.field({ type: 'DateTime', nullable: true, resolve: ({ asOf }) => asOf }),
    }),
  });
  builder.queryField('customerFlow', (t) =>
    t.field({
      type: CustomerFlow,
      args: {
        level: t.arg({ type: FlowLevel, defaultValue: 'SYSTEM' }),
        systems: t.arg.idList({ description: 'Systems opened in place.' }),
        touches: t.arg.id({ description: 'Lights what lies upstream and downstream of it.' }),
        asOf: t.arg({ type: 'DateTime' }),
      },
      resolve: (): never => {
        throw new Error('The customer flow is not there yet');
      },
    }),
  );
}
