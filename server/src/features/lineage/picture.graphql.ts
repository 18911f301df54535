import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import { edgeDetails } from './edge-details.ts';
import type { EdgeDetails } from './edge-details.ts';
import type { Lineage, LineageNode } from './lineage.ts';
import type { PathsBetween } from './path-between.ts';
import type { ShownEdge, ShownThing } from './shown.ts';

interface Drawn<Picture> {
  readonly picture: Picture;
  readonly flows: FlowsOf;
}

interface DrawnEdge {
  readonly edge: ShownEdge;
  /** Looked up once for all edges of a picture, and only where somebody asks. */
  readonly details: () => EdgeDetails;
}

export type PictureTypes = ReturnType<typeof pictureTypes>;

/** What lineage and paths are shown as. */
export function pictureTypes(derived: Derived) {
  const { builder } = derived;
  const Node = nodeTypes(derived);
  const Edge = edgeType(derived);
  const Lineage = builder
    .objectRef<Drawn<Lineage> & { readonly asOf: string | null }>('Lineage')
    .implement({
      description: 'Nodes and what flows between them, nearest first.',
      fields: (t) => ({
        nodes: t.field({
          type: [Node.LineageNode],
          extensions: { size: 200 },
          resolve: ({ picture }) => picture.nodes,
        }),
        edges: t.field({
          type: [Edge],
          resolve: ({ picture, flows }, _, context) => drawn(picture.edges, flows, context),
        }),
        truncated: t.boolean({
          description: 'Whether there is more than is shown; the counts are of all.',
          resolve: ({ picture }) => picture.truncated,
        }),
        nodeCount: t.int({ resolve: ({ picture }) => picture.nodeCount }),
        edgeCount: t.int({ resolve: ({ picture }) => picture.edgeCount }),
        asOf: t.expose('asOf', { type: 'DateTime', nullable: true }),
      }),
    });
  const Paths = builder.objectRef<Drawn<PathsBetween>>('Paths').implement({
    fields: (t) => ({
      shortest: t.field({
        type: [Node.PathNode],
        description: 'From end to end; empty where nothing flows from the one to the other.',
        resolve: ({ picture }) => picture.shortest,
      }),
      nodes: t.field({
        type: [Node.PathNode],
        description: 'All that lie on any way.',
        resolve: ({ picture }) => picture.nodes,
      }),
      edges: t.field({
        type: [Edge],
        resolve: ({ picture, flows }, _, context) => drawn(picture.edges, flows, context),
      }),
      truncated: t.boolean({ resolve: ({ picture }) => picture.truncated }),
      nodeCount: t.int({ resolve: ({ picture }) => picture.nodeCount }),
      edgeCount: t.int({ resolve: ({ picture }) => picture.edgeCount }),
    }),
  });
  return { Lineage, Paths, PictureNode: Node.PictureNode };
}

function nodeTypes({ builder, Entry }: Derived) {
  const PictureNode = builder.interfaceRef<ShownThing>('PictureNode');
  PictureNode.implement({
    description: 'What stands at a node: an entry, or a namespace whose datasets are in no system.',
    fields: (t) => ({
      id: t.exposeID('id', { description: "The entry's id, or `namespace:…`." }),
      entry: t.field({
        type: Entry,
        nullable: true,
        description: 'Null for a namespace, and for what only a scenario knows.',
        resolve: ({ id, ordinal }, _, { reading }) =>
          ordinal === null ? null : handleOf(reading, id),
      }),
      namespace: t.exposeString('namespace', { nullable: true }),
      name: t.string({
        args: { language: t.arg.string() },
        resolve: ({ ordinal, namespace, structure }, { language }, { languages }) =>
          ordinal === null
            ? (namespace ?? '')
            : structure.name(ordinal, language ? [language, ...languages] : languages),
      }),
    }),
  });
  const Side = builder.enumType('Side', {
    description: 'On which side of what is asked; BOTH on a cycle through it, SELF for it itself.',
    values: ['UPSTREAM', 'DOWNSTREAM', 'BOTH', 'SELF'] as const,
  });
  const LineageNode = builder.objectRef<LineageNode>('LineageNode').implement({
    interfaces: [PictureNode],
    fields: (t) => ({
      distance: t.exposeInt('distance', { description: 'Steps from the nearest start.' }),
      direction: t.field({ type: Side, resolve: ({ direction }) => direction }),
      moreUpstream: t.exposeInt('moreUpstream', {
        description: 'Neighbours up that are not shown.',
      }),
      moreDownstream: t.exposeInt('moreDownstream', {
        description: 'Neighbours down that are not shown.',
      }),
    }),
  });
  const PathNode = builder
    .objectRef<ShownThing>('PathNode')
    .implement({ interfaces: [PictureNode] });
  return { LineageNode, PathNode, PictureNode };
}

function edgeType({ builder, Entry, RelationshipType }: Derived) {
  return builder.objectRef<DrawnEdge>('LineageEdge').implement({
    description: 'Data flows from one node to another.',
    fields: (t) => ({
      id: t.id({ resolve: ({ edge }) => edge.id }),
      from: t.id({ resolve: ({ edge }) => edge.from }),
      to: t.id({ resolve: ({ edge }) => edge.to }),
      flows: t.int({
        description: 'How many flows are beneath it, as fine as they are known.',
        resolve: ({ edge }) => edge.flows,
      }),
      types: t.field({
        type: [RelationshipType],
        description: 'Of the relationships beneath it, reads and writes aside.',
        resolve: ({ edge }) => edge.types as never, // types of the model
      }),
      sources: t.stringList({ resolve: ({ details }) => details().sources }),
      modes: t.stringList({
        description: 'DIRECT, INDIRECT.',
        resolve: ({ details }) => details().modes,
      }),
      transformations: t.stringList({ resolve: ({ details }) => details().transformations }),
      processes: t.field({
        type: [Entry],
        description: 'What carries it.',
        resolve: ({ details }, _, { reading }) =>
          details().processes.flatMap((id) => handleOf(reading, id) ?? []),
      }),
    }),
  });
}

function drawn(edges: readonly ShownEdge[], flows: FlowsOf, { reading }: Context): DrawnEdge[] {
  let known: ReadonlyMap<string, EdgeDetails> | undefined;
  return edges.map((edge) => ({
    edge,
    details: () => {
      known ??= edgeDetails(flows, reading, edges);
      const details = known.get(edge.id);
      if (!details) throw new Error(`No details came back for the edge ${edge.id}`);
      return details;
    },
  }));
}
