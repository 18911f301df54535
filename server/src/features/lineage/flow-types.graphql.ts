import type { FieldMaker } from '../../api/builder.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { CustomerFlow, FlowEdge } from './customer-flow.ts';
import type { FlowAttribute } from './flow-attributes.ts';
import type { FlowNode } from './flow-draft.ts';
import { lanes } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { marks } from './mark.ts';
import type { PictureTypes } from './picture.graphql.ts';

/** A flow, and of which moments. */
export interface ShownFlow extends CustomerFlow {
  readonly asOf: string | null;
  readonly comparedWith: string | null;
}

export type FlowTypes = ReturnType<typeof flowTypes>;

const MARK = 'Where two states are held beside each other.';

/** What the customer's flow is shown as, of one state or of two beside each other, and how it may be asked for. */
export function flowTypes(derived: Derived, { PictureNode }: PictureTypes) {
  const { builder, Kind } = derived;
  const Lane = builder.enumType('Lane', { description: 'In reading order.', values: lanes });
  const Mark = markType(derived);
  const FlowLane = builder.objectRef<{ lane: Lane; count: number }>('FlowLane').implement({
    fields: (t) => ({
      lane: t.expose('lane', { type: Lane }),
      count: t.exposeInt('count', { description: 'Nodes at the top.' }),
    }),
  });
  const FlowAttribute = attributeType(derived, Mark);
  const WasNode = builder.objectRef<FlowNode>('FlowNodeBefore').implement({
    description: 'What a node was before.',
    fields: (t) => ({
      lane: t.expose('lane', { type: Lane }),
      datasets: t.exposeInt('datasets'),
      fields: t.exposeInt('fields'),
      attributes: t.int({ resolve: ({ attributes }) => attributes.length }),
    }),
  });
  const FlowNode = builder.objectRef<FlowNode>('FlowNode').implement({
    interfaces: [PictureNode],
    fields: (t) => ({
      kind: t.field({
        type: Kind,
        nullable: true,
        description: 'Null for a namespace.',
        resolve: ({ ordinal, structure }) =>
          ordinal === null ? null : (structure.kind(ordinal) as never), // a kind of the model
      }),
      lane: t.expose('lane', { type: Lane }),
      parent: t.exposeID('parent', {
        nullable: true,
        description: 'The node that a dataset or a field stands in; null at the top.',
      }),
      datasets: t.exposeInt('datasets'),
      fields: t.exposeInt('fields'),
      lit: t.exposeBoolean('lit', { description: 'On the path of what was picked.' }),
      moreUpstream: t.exposeInt('moreUpstream', {
        description: 'Neighbours up that are not shown, where only what is around something is.',
      }),
      moreDownstream: t.exposeInt('moreDownstream', { description: 'Neighbours down, likewise.' }),
      attributes: t.field({
        type: [FlowAttribute],
        description: 'Of golden records.',
        resolve: ({ attributes }) => attributes,
      }),
      mark: t.expose('mark', { type: Mark, nullable: true, description: MARK }),
      was: t.expose('was', {
        type: WasNode,
        nullable: true,
        description: 'Of what changed.',
      }),
    }),
  });
  const FlowEdge = edgeType(derived, Mark);
  const CustomerFlow = builder.objectRef<ShownFlow>('CustomerFlow').implement({
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
      folded: t.exposeInt('folded', { description: 'Technical steps that were folded away.' }),
      asOf: t.expose('asOf', { type: 'DateTime', nullable: true }),
      comparedWith: t.expose('comparedWith', {
        type: 'DateTime',
        nullable: true,
        description: 'The moment it is held beside: what came was not there then.',
      }),
    }),
  });
  return { CustomerFlow, flowArgs: argsOf(derived) };
}

type MarkType = ReturnType<typeof markType>;

const markType = ({ builder }: Derived) =>
  builder.enumType('FlowMark', {
    description: 'What became of a thing from the one state to the other.',
    values: marks,
  });

function attributeType({ builder, Entry }: Derived, Mark: MarkType) {
  return builder.objectRef<FlowAttribute>('FlowAttribute').implement({
    description: 'A golden attribute at its record.',
    fields: (t) => ({
      id: t.exposeID('id'),
      entry: t.field({
        type: Entry,
        nullable: true,
        description: 'Null where only a scenario knows it.',
        resolve: ({ id }, _, { reading }) => handleOf(reading, id),
      }),
      name: t.string({
        args: { language: t.arg.string() },
        resolve: ({ ordinal, structure }, { language }, { languages }) =>
          structure.name(ordinal, language ? [language, ...languages] : languages),
      }),
      critical: t.exposeBoolean('critical'),
      sources: t.exposeInt('sources', { description: 'Fields that are declared to contribute.' }),
      sameRank: t.exposeBoolean('sameRank', {
        description: 'Two of them claim one rank under conditions that do not exclude each other.',
      }),
      lit: t.exposeBoolean('lit'),
      mark: t.expose('mark', { type: Mark, nullable: true, description: MARK }),
    }),
  });
}

function edgeType({ builder, RelationshipType }: Derived, Mark: MarkType) {
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
      folded: t.exposeBoolean('folded', {
        description: 'Goes, in part at least, by technical steps that were folded away.',
      }),
      mark: t.expose('mark', { type: Mark, nullable: true, description: MARK }),
      was: t.exposeInt('was', {
        nullable: true,
        description: 'How many flows were beneath it before, where it changed.',
      }),
    }),
  });
}

/** How the flow may be asked for, wherever it is shown. */
function argsOf({ builder }: Derived) {
  const FlowLevel = builder.enumType('FlowLevel', {
    values: {
      SYSTEM: { value: 'SYSTEM' },
      DATASET: { value: 'DATASET' },
      FIELD: {
        value: 'FIELD',
        description: 'The fields along the path of what is touched, or of what it is around.',
      },
    } as const,
  });
  const Towards = builder.enumType('FlowTowards', {
    values: ['UPSTREAM', 'DOWNSTREAM'] as const,
  });
  const Wider = builder.inputType('FlowWiderInput', {
    description: 'A node that shows one step more to one side.',
    fields: (t) => ({
      of: t.id({ required: true, description: 'As it stands in the picture.' }),
      way: t.field({ type: Towards, required: true }),
    }),
  });
  const Around = builder.inputType('FlowAroundInput', {
    description: 'Only what is so many steps around something.',
    fields: (t) => ({
      of: t.id({ required: true }),
      steps: t.int({ defaultValue: 1, description: 'Upstream and downstream, up to 20.' }),
      wider: t.field({ type: [Wider], description: 'In the order in which they were asked.' }),
    }),
  });
  return ({ arg }: Pick<FieldMaker<unknown>, 'arg'>) => ({
    level: arg({ type: FlowLevel, defaultValue: 'SYSTEM' as const }),
    systems: arg.idList({ description: 'Nodes whose datasets are shown in place.' }),
    touches: arg.id({ description: 'Lights what lies upstream and downstream of it.' }),
    around: arg({ type: Around }),
    folded: arg.boolean({
      defaultValue: false,
      description: 'Technical steps become direct lines between what stands before and behind.',
    }),
    personal: arg.boolean({ defaultValue: false, description: 'Only what carries personal data.' }),
  });
}
