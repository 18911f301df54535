import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleAt } from '../../api/handle.ts';
import { firstOf } from '../../api/paging.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Instant, Sequence } from '../../catalog/change-set.ts';
import { difference } from '../../graph/difference.ts';
import type { Difference } from '../../graph/difference.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import type { Compared, ComparisonType } from './comparison.graphql.ts';
import { comparison } from './what-if/comparison.ts';
import { writtenBetween } from './written-between.ts';

interface Between {
  readonly from: Instant;
  readonly to: Instant;
  readonly sequences: { readonly from: Sequence; readonly to: Sequence };
  readonly shape: Difference;
  readonly compare: () => Promise<Compared>;
}

/** `difference`: what came, went and changed between two moments, and what that did. */
export function differenceDoor(derived: Derived, ComparisonT: ComparisonType): void {
  const { builder } = derived;
  const Edge = edgeType(derived);
  const { Entries, Edges } = differingTypes(derived, Edge);
  const DifferenceT = builder.objectRef<Between>('Difference').implement({
    description: 'What came, went and changed between two moments, and what that did.',
    fields: (t) => ({
      from: t.expose('from', { type: 'DateTime' }),
      to: t.expose('to', { type: 'DateTime' }),
      fromSequence: t.int({
        description: 'The last change at the first moment.',
        resolve: ({ sequences }) => sequences.from,
      }),
      toSequence: t.int({
        description: 'The last change at the second moment.',
        resolve: ({ sequences }) => sequences.to,
      }),
      entries: t.field({ type: Entries, resolve: ({ shape }) => shape.entries }),
      edges: t.field({ type: Edges, resolve: ({ shape }) => shape.edges }),
      comparison: t.field({
        type: ComparisonT,
        extensions: { work: 20_000 },
        description: 'What it did to coverage, chains and findings.',
        resolve: ({ compare }) => compare(),
      }),
    }),
  });
  builder.queryField('difference', (t) =>
    t.field({
      type: DifferenceT,
      description: 'The catalog at two moments, held beside each other.',
      args: {
        from: t.arg({ type: 'DateTime', required: true }),
        to: t.arg({ type: 'DateTime', description: 'Left out: the present.' }),
      },
      resolve: (_, { from, to }, context) => between(context, from, to ?? null),
    }),
  );
}

async function between(context: Context, from: Instant, to: Instant | null): Promise<Between> {
  const { reading, catalog } = context;
  const [before, after] = [await seenAt(context, from), await seenAt(context, to)];
  const sequences = {
    from: reading.sequenceAt(from),
    to: to === null ? reading.sequence : reading.sequenceAt(to),
  };
  const written = await writtenBetween(catalog.store, sequences);
  return {
    from,
    to: to ?? after.scene.now,
    sequences,
    shape: difference(reading.structure, {
      ...sequences,
      written,
      rules: flowRules(catalog.model),
    }),
    compare: async () =>
      remembered(reading, `comparison ${from} ${to ?? after.scene.now.slice(0, 13)}`, () => ({
        before: before.scene,
        after: after.scene,
        comparison: comparison(before.scene, after.scene),
      })),
  };
}

function edgeType({ builder, Entry, RelationshipType }: Derived) {
  return builder.objectRef<number>('DifferingEdge').implement({
    description: 'An edge that came, went or changed.',
    fields: (t) => ({
      id: t.id({ resolve: (edge, _, { reading }) => reading.structure.edgeId(edge) }),
      type: t.field({
        type: RelationshipType,
        resolve: (edge, _, { reading }) => reading.structure.edgeType(edge) as never, // of the model
      }),
      from: t.field({
        type: Entry,
        resolve: (edge, _, { reading }) => handleAt(reading, reading.structure.edgeFrom(edge)),
      }),
      to: t.field({
        type: Entry,
        resolve: (edge, _, { reading }) => handleAt(reading, reading.structure.edgeTo(edge)),
      }),
    }),
  });
}

type Differing = Difference['entries'];
const ways = {
  came: 'Not there at the first moment, there at the second.',
  went: 'There at the first moment, not at the second.',
  changed: 'There at both, and written between them.',
} as const;
const wayNames = ['came', 'went', 'changed'] as const;

function differingTypes({ builder, Entry }: Derived, Edge: ReturnType<typeof edgeType>) {
  const Entries = builder.objectRef<Differing>('DifferingEntries').implement({
    description: 'Entries that differ; the counts are whole, the lists as long as asked.',
    fields: (t) =>
      Object.fromEntries(
        wayNames.flatMap((way) => [
          [`${way}Count`, t.int({ resolve: (all) => all[way].length })] as const,
          [
            way,
            t.field({
              type: [Entry],
              description: ways[way],
              args: { first: t.arg.int() },
              resolve: (all, { first }, { reading }) =>
                all[way].slice(0, firstOf(first, 100)).map((one) => handleAt(reading, one)),
            }),
          ] as const,
        ]),
      ),
  });
  const Edges = builder.objectRef<Differing>('DifferingEdges').implement({
    description: 'Edges that differ; the counts are whole, the lists as long as asked.',
    fields: (t) =>
      Object.fromEntries(
        wayNames.flatMap((way) => [
          [`${way}Count`, t.int({ resolve: (all) => all[way].length })] as const,
          [
            way,
            t.field({
              type: [Edge],
              description: ways[way],
              args: { first: t.arg.int() },
              resolve: (all, { first }) => all[way].slice(0, firstOf(first, 100)),
            }),
          ] as const,
        ]),
      ),
  });
  return { Entries, Edges };
}
