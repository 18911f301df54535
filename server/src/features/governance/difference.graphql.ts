import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { remembered, seenAfter, seenAt, sequenceAt } from '../../api/scenes.ts';
import type { Seen } from '../../api/scenes.ts';
import type { Instant, Sequence } from '../../catalog/change-set.ts';
import { difference } from '../../graph/difference.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import type { Compared, ComparisonTypes } from './comparison.graphql.ts';
import { differingTypes } from './differing.graphql.ts';
import type { DifferingGuests, Shapes } from './differing.graphql.ts';
import { withOtherValues } from './differing.ts';
import { comparison } from './what-if/comparison.ts';
import { seriesCounts, writtenBetween } from './written-between.ts';
import type { SeriesCount } from './written-between.ts';

interface Between extends Shapes {
  readonly from: Instant;
  readonly to: Instant;
  readonly sequences: { readonly from: Sequence; readonly to: Sequence };
  readonly series: readonly SeriesCount[];
  readonly compare: () => Compared;
}

interface Guests extends DifferingGuests {
  readonly Comparison: ComparisonTypes['Comparison'];
}

/** `difference`: what came, went and changed between two moments, and what that did. */
export function differenceDoor(derived: Derived, guests: Guests): void {
  const { builder } = derived;
  const { Entries, Edges } = differingTypes(derived, guests);
  const Series = seriesType(derived);
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
      entries: t.field({ type: Entries, resolve: (between) => between }),
      edges: t.field({ type: Edges, resolve: (between) => between }),
      series: t.field({
        type: [Series],
        extensions: { size: 2 },
        description: 'Observations and results that came, went or changed.',
        resolve: ({ series }) => series,
      }),
      comparison: t.field({
        type: guests.Comparison,
        extensions: { work: 20_000 },
        description: 'What it did to coverage, chains and findings.',
        resolve: ({ compare }) => compare(),
      }),
    }),
  });
  builder.queryField('difference', (t) =>
    t.field({
      type: DifferenceT,
      description:
        'The catalog at two moments, held beside each other. Each is given as a moment or as the number of a change, after which it is looked at (0: before the first).',
      args: {
        from: t.arg({ type: 'DateTime' }),
        fromChange: t.arg.int(),
        to: t.arg({ type: 'DateTime', description: 'Without it and `toChange`: the present.' }),
        toChange: t.arg.int(),
      },
      resolve: (_, { from, fromChange, to, toChange }, context) => {
        if (!from && typeof fromChange !== 'number') throw new Fault('FROM_MISSING');
        return between(context, { at: from, after: fromChange }, { at: to, after: toChange });
      },
    }),
  );
}

/** A moment, or the number of a change. */
interface When {
  readonly at: Instant | null | undefined;
  readonly after: number | null | undefined;
}

async function seenWhen(
  context: Context,
  { at, after }: When,
): Promise<Seen & { sequence: Sequence }> {
  if (typeof after === 'number') return { ...(await seenAfter(context, after)), sequence: after };
  const sequence = at ? sequenceAt(context, at) : context.reading.sequence;
  return { ...(await seenAt(context, at)), sequence };
}

async function between(context: Context, from: When, to: When): Promise<Between> {
  const { reading, catalog } = context;
  const [one, other] = [await seenWhen(context, from), await seenWhen(context, to)];
  const [before, after] = [one.scene, other.scene];
  const sequences = { from: one.sequence, to: other.sequence };
  const written = await writtenBetween(catalog.store, sequences);
  const rules = flowRules(catalog.model);
  const shape = difference(reading.structure, { ...sequences, written: written.ids, rules });
  const about = [sequences.from, sequences.to, before.now, after.now.slice(0, 13)].join(' ');
  return {
    from: before.now,
    to: after.now,
    sequences,
    before,
    after,
    shape: withOtherValues(shape, before, after),
    series: seriesCounts(written, (kind) => catalog.model.kind(kind)?.series === true),
    compare: () =>
      remembered(reading, `comparison ${about}`, () => ({
        before,
        after,
        comparison: comparison(before, after),
      })),
  };
}

function seriesType({ builder, Kind }: Derived) {
  return builder.objectRef<SeriesCount>('DifferingSeries').implement({
    description: 'How many observations or results differ.',
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ kind }) => kind as never }), // a kind of the model
      came: t.exposeInt('came'),
      went: t.exposeInt('went'),
      changed: t.exposeInt('changed'),
    }),
  });
}
