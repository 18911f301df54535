import type { Derived } from '../../api/derive/derive.ts';
import { handleAt } from '../../api/handle.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import { customerFlow } from './customer-flow.ts';
import type { CustomerFlow, FlowEdge } from './customer-flow.ts';
import type { FlowAttribute } from './flow-attributes.ts';
import type { FlowNode } from './flow-draft.ts';
import { lanes } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { flowsOf, ordinalOf } from './lineage.graphql.ts';
import type { PictureTypes } from './picture.graphql.ts';

interface Shown extends CustomerFlow {
  readonly asOf: string | null;
}

/** `customerFlow`: every system by its role, the golden records, and what flows between them. */
export function customerFlowDoor(derived: Derived, { PictureNode }: PictureTypes): void {
  const { builder, model } = derived;
  const rules = flowRules(model);
  const FlowLevel = builder.enumType('FlowLevel', { values: ['SYSTEM', 'DATASET'] as const });
  const Lane = builder.enumType('Lane', { description: 'In reading order.', values: lanes });
  const FlowLane = builder.objectRef<{ lane: Lane; count: number }>('FlowLane').implement({
    fields: (t) => ({
      lane: t.expose('lane', { type: Lane }),
      count: t.exposeInt('count', { description: 'Nodes at the top.' }),
    }),
  });
  const FlowAttribute = attributeType(derived);
  const FlowNode = builder.objectRef<FlowNode>('FlowNode').implement({
    interfaces: [PictureNode],
    fields: (t) => ({
      lane: t.expose('lane', { type: Lane }),
      parent: t.exposeID('parent', {
        nullable: true,
        description: 'The node a dataset stands in; null at the top.',
      }),
      datasets: t.exposeInt('datasets'),
      fields: t.exposeInt('fields'),
      lit: t.exposeBoolean('lit', { description: 'On the path of what was picked.' }),
      attributes: t.field({
        type: [FlowAttribute],
        description: 'Of golden records.',
        resolve: ({ attributes }) => attributes,
      }),
    }),
  });
  const FlowEdge = edgeType(derived);
  const CustomerFlow = builder.objectRef<Shown>('CustomerFlow').implement({
    description: 'How customer data flows, from the sources to those who use it.',
    fields: (t) => ({
      lanes: t.field({ type: [FlowLane], resolve: (flow) => flow.lanes }),
      nodes: t.field({
        type: [FlowNode],
        extensions: { size: 200 },
        resolve: ({ nodes }) => nodes,
      }),
      edges: t.field({
        type: [FlowEdge],
        extensions: { size: 400 },
        resolve: ({ edges }) => edges,
      }),
      truncated: t.exposeBoolean('truncated'),
      nodeCount: t.exposeInt('nodeCount'),
      edgeCount: t.exposeInt('edgeCount'),
      asOf: t.expose('asOf', { type: 'DateTime', nullable: true }),
    }),
  });
  builder.queryField('customerFlow', (t) =>
    t.field({
      type: CustomerFlow,
      args: {
        level: t.arg({ type: FlowLevel, defaultValue: 'SYSTEM' }),
        systems: t.arg.idList({ description: 'Nodes whose datasets are shown in place.' }),
        touches: t.arg.id({ description: 'Lights what lies upstream and downstream of it.' }),
        asOf: t.arg({ type: 'DateTime' }),
      },
      resolve: (_, { level, systems, touches, asOf }, context) => {
        const { reading } = context;
        const flow = customerFlow(
          flowsOf(context, rules, asOf),
          {
            level: level ?? 'SYSTEM',
            opened: systems ?? undefined,
            touches: touches ? ordinalOf(reading, touches) : undefined,
          },
          reading,
        );
        return { ...flow, asOf: asOf ?? null };
      },
    }),
  );
}

function attributeType({ builder, Entry }: Derived) {
  return builder.objectRef<FlowAttribute>('FlowAttribute').implement({
    description: 'A golden attribute at its record.',
    fields: (t) => ({
      id: t.exposeID('id'),
      entry: t.field({
        type: Entry,
        resolve: ({ ordinal }, _, { reading }) => handleAt(reading, ordinal),
      }),
      name: t.string({
        args: { language: t.arg.string() },
        resolve: ({ ordinal }, { language }, { reading, languages }) =>
          reading.structure.name(ordinal, language ? [language, ...languages] : languages),
      }),
      critical: t.exposeBoolean('critical'),
      sources: t.exposeInt('sources', { description: 'Fields that are declared to contribute.' }),
      sameRank: t.exposeBoolean('sameRank', {
        description: 'Two of them claim one rank under conditions that do not exclude each other.',
      }),
      lit: t.exposeBoolean('lit'),
    }),
  });
}

function edgeType({ builder, RelationshipType }: Derived) {
  return builder.objectRef<FlowEdge>('FlowEdge').implement({
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The same in every picture.' }),
      from: t.exposeID('from'),
      to: t.exposeID('to'),
      flows: t.exposeInt('flows', { description: 'How many flows are beneath it.' }),
      types: t.field({
        type: [RelationshipType],
        resolve: ({ types }) => types as never, // types of the model
      }),
      attributes: t.exposeIDList('attributes', {
        description: 'The golden attributes on whose behalf data flows here.',
      }),
      lit: t.exposeBoolean('lit'),
    }),
  });
}
