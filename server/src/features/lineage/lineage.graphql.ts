import type { Derived } from '../../api/derive/derive.ts';
import type { Handle } from '../../api/handle.ts';

export interface LineageNode {
  readonly entry: Handle;
  readonly distance: number;
  readonly direction: 'UPSTREAM' | 'DOWNSTREAM' | null;
  readonly moreUpstream: number;
  readonly moreDownstream: number;
}

export interface LineageEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly flows: number;
  readonly sources: readonly string[];
  readonly modes: readonly string[];
  readonly transformations: readonly string[];
  readonly processes: readonly Handle[];
}

export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  readonly truncated: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly asOf: string | null;
}

interface Reached {
  readonly entry: Handle;
  readonly distance: number;
}
interface ImpactGroup {
  readonly kind: string;
  readonly entries: readonly Reached[];
}
interface Impact {
  readonly groups: readonly ImpactGroup[];
  readonly totalCount: number;
}
interface Paths {
  readonly shortest: readonly Handle[];
  readonly nodes: readonly Handle[];
  readonly edges: readonly LineageEdge[];
  readonly truncated: boolean;
}

/** `lineage`, `impact` and `paths`. */
export function lineageDoor({ builder, Entry, Kind }: Derived): void {
  const Direction = builder.enumType('Direction', {
    values: ['UPSTREAM', 'DOWNSTREAM', 'BOTH'] as const,
  });
  const Level = builder.enumType('Level', { values: ['SYSTEM', 'DATASET', 'FIELD'] as const });
  const Node = builder.objectRef<LineageNode>('LineageNode').implement({
    fields: (t) => ({
      id: t.id({ resolve: ({ entry }) => entry.id }),
      entry: t.field({ type: Entry, resolve: ({ entry }) => entry }),
      distance: t.exposeInt('distance', { description: 'Steps from the nearest start.' }),
      direction: t.field({
        type: Direction,
        nullable: true,
        description: 'Null for a start.',
        resolve: ({ direction }) => direction,
      }),
      moreUpstream: t.exposeInt('moreUpstream', {
        description: 'Neighbours further up that are not shown.',
      }),
      moreDownstream: t.exposeInt('moreDownstream', {
        description: 'Neighbours further down that are not shown.',
      }),
    }),
  });
  const Edge = builder.objectRef<LineageEdge>('LineageEdge').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      from: t.exposeID('from'),
      to: t.exposeID('to'),
      flows: t.exposeInt('flows', {
        description: 'How many flows of the finest level it stands for.',
      }),
      sources: t.exposeStringList('sources'),
      modes: t.exposeStringList('modes'),
      transformations: t.exposeStringList('transformations'),
      processes: t.field({ type: [Entry], resolve: ({ processes }) => processes }),
    }),
  });
  const Lineage = builder.objectRef<Lineage>('Lineage').implement({
    fields: (t) => ({
      nodes: t.field({ type: [Node], resolve: ({ nodes }) => nodes }),
      edges: t.field({ type: [Edge], resolve: ({ edges }) => edges }),
      truncated: t.exposeBoolean('truncated'),
      nodeCount: t.exposeInt('nodeCount', { description: 'Of the whole answer, shown or not.' }),
      edgeCount: t.exposeInt('edgeCount', { description: 'Of the whole answer, shown or not.' }),
      asOf: t.field({ type: 'DateTime', nullable: true, resolve: ({ asOf }) => asOf }),
    }),
  });
  const ReachedEntry = builder.objectRef<Reached>('ReachedEntry').implement({
    fields: (t) => ({
      entry: t.field({ type: Entry, resolve: ({ entry }) => entry }),
      distance: t.exposeInt('distance'),
    }),
  });
  const ImpactGroup = builder.objectRef<ImpactGroup>('ImpactGroup').implement({
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ kind }) => kind as never }), // a kind of the model
      count: t.int({ resolve: ({ entries }) => entries.length }),
      entries: t.field({
        type: [ReachedEntry],
        args: { first: t.arg.int({ defaultValue: 100 }) },
        resolve: ({ entries }, { first }) => entries.slice(0, Math.max(0, first ?? 100)),
      }),
    }),
  });
  const Impact = builder.objectRef<Impact>('Impact').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      groups: t.field({ type: [ImpactGroup], resolve: ({ groups }) => groups }),
    }),
  });
  const Paths = builder.objectRef<Paths>('Paths').implement({
    fields: (t) => ({
      shortest: t.field({
        type: [Entry],
        description: 'Empty where no way leads there.',
        resolve: ({ shortest }) => shortest,
      }),
      nodes: t.field({
        type: [Entry],
        description: 'All that lie on some way.',
        resolve: ({ nodes }) => nodes,
      }),
      edges: t.field({ type: [Edge], resolve: ({ edges }) => edges }),
      truncated: t.exposeBoolean('truncated'),
    }),
  });
  const unfinished = (): never => {
    throw new Error('Lineage is not there yet');
  };
  builder.queryFields((t) => ({
    lineage: t.field({
      type: Lineage,
      args: {
        of: t.arg.idList({ required: true }),
        direction: t.arg({ type: Direction, defaultValue: 'BOTH' }),
        depth: t.arg.int({ description: 'Without it everything is reached.' }),
        level: t.arg({ type: Level, description: 'Without it the level of the first start.' }),
        processes: t.arg.boolean({
          defaultValue: false,
          description: 'Processes as nodes of their own.',
        }),
        asOf: t.arg({ type: 'DateTime' }),
      },
      resolve: unfinished,
    }),
    impact: t.field({
      type: Impact,
      args: { of: t.arg.id({ required: true }) },
      resolve: unfinished,
    }),
    paths: t.field({
      type: Paths,
      args: { from: t.arg.id({ required: true }), to: t.arg.id({ required: true }) },
      resolve: unfinished,
    }),
  }));
}
