import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleAt } from '../../api/handle.ts';
import { firstOf, slice } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import type { Difference } from '../../graph/difference.ts';
import type { Scene } from '../../reading/scene.ts';
import type { ValueChangeType } from '../catalog/change.graphql.ts';
import { inWords, readAs } from '../catalog/model/model-property.graphql.ts';
import { edgeValues, entryValues, sorts, things as thingsOf, ways } from './differing.ts';
import type { DifferingSort, DifferingThing } from './differing.ts';
import type { MentionType } from './mention.graphql.ts';

/** Two states held beside each other, and how their shapes differ. */
export interface Shapes {
  readonly before: Scene;
  readonly after: Scene;
  readonly shape: Difference;
}

export interface DifferingGuests {
  readonly Mention: MentionType;
  readonly Value: ValueChangeType;
}

interface Shown extends DifferingThing {
  readonly between: Shapes;
}
interface Page extends Slice<Shown> {
  readonly all: readonly DifferingThing[];
}

const counts = {
  came: 'Not there at the first moment, there at the second.',
  went: 'There at the first moment, not at the second.',
  changed: 'There at both, with other values.',
} as const;
const names = ['came', 'went', 'changed'] as const;

/** Entries and edges that differ: counted by sort, and page by page. */
export function differingTypes(derived: Derived, { Mention, Value }: DifferingGuests) {
  const { builder, model, Entry, Kind, RelationshipType, PageInfo } = derived;
  const WayT = builder.enumType('DifferingWay', { values: ways });
  const mention = ({ way, between: { before, after } }: Shown, id: string) => ({
    id,
    scenes: way === 'WENT' ? [before, after] : [after, before],
  });
  const EntryT = builder.objectRef<Shown>('DifferingEntry').implement({
    description: 'An entry that differs, by the name it had then.',
    fields: (t) => ({
      way: t.field({ type: WayT, resolve: ({ way }) => way }),
      subject: t.field({
        type: Mention,
        resolve: (one, _, { reading }) => mention(one, reading.structure.id(one.thing)),
      }),
      values: t.field({
        type: [Value],
        extensions: { size: 5 },
        description: 'Of one that changed: what is another value.',
        resolve: ({ thing, way, between: { before, after } }) =>
          way === 'CHANGED' ? entryValues(thing, before, after) : [],
      }),
    }),
  });
  const EdgeT = builder.objectRef<Shown>('DifferingEdge').implement({
    description: 'An edge that came, went or changed.',
    fields: (t) => ({
      id: t.id({ resolve: ({ thing }, _, { reading }) => reading.structure.edgeId(thing) }),
      way: t.field({ type: WayT, resolve: ({ way }) => way }),
      type: t.field({
        type: RelationshipType,
        resolve: ({ sort }) => sort as never, // of the model
      }),
      label: inWords(t, 'How it reads aloud.', ({ sort }) => readAs(sort, model)),
      from: t.field({
        type: Mention,
        resolve: (one, _, { reading: { structure } }) =>
          mention(one, structure.id(structure.edgeFrom(one.thing))),
      }),
      to: t.field({
        type: Mention,
        resolve: (one, _, { reading: { structure } }) =>
          mention(one, structure.id(structure.edgeTo(one.thing))),
      }),
      values: t.field({
        type: [Value],
        extensions: { size: 5 },
        description: 'Of one that changed: what is another value.',
        resolve: ({ thing, way, between: { before, after } }) =>
          way === 'CHANGED' ? edgeValues(thing, before, after) : [],
      }),
    }),
  });
  const sortType = (name: string, of: 'kind' | 'type') =>
    builder.objectRef<DifferingSort>(name).implement({
      description: 'How many of one sort differ.',
      fields: (t) => ({
        [of]: t.field({
          type: of === 'kind' ? Kind : RelationshipType,
          resolve: ({ sort }) => sort as never, // of the model
        }),
        label: inWords(t, 'What people call it, or how it reads aloud.', ({ sort }) =>
          of === 'kind' ? (model.kind(sort)?.label ?? { es: sort, en: sort }) : readAs(sort, model),
        ),
        came: t.exposeInt('came'),
        went: t.exposeInt('went'),
        changed: t.exposeInt('changed'),
      }),
    });
  const [KindCount, TypeCount] = [
    sortType('DifferingKind', 'kind'),
    sortType('DifferingType', 'type'),
  ];
  const pageType = (name: string, ThingT: typeof EntryT) =>
    builder.objectRef<Page>(name).implement({
      description: 'What differs, page by page.',
      fields: (t) => ({
        totalCount: t.exposeInt('totalCount'),
        nodes: t.field({ type: [ThingT], resolve: ({ items }) => items }),
        pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
      }),
    });
  const [EntryPage, EdgePage] = [
    pageType('DifferingEntryPage', EntryT),
    pageType('DifferingEdgePage', EdgeT),
  ];

  const entriesIn = (between: Shapes, context: Context) =>
    thingsOf(between.shape.entries, (one) => context.reading.structure.kind(one));
  const edgesIn = (between: Shapes, context: Context) =>
    thingsOf(between.shape.edges, (one) => context.reading.structure.edgeType(one));
  const page = (
    between: Shapes,
    all: readonly DifferingThing[],
    wanted: {
      way: DifferingThing['way'] | null | undefined;
      sort: string | null | undefined;
      page: { first?: number | null | undefined; after?: string | null | undefined };
    },
  ): Page => {
    const kept = all.filter(
      ({ way, sort }) =>
        (!wanted.way || way === wanted.way) && (!wanted.sort || sort === wanted.sort),
    );
    const shown = kept.map((one) => ({ ...one, between }));
    return { ...slice(shown, ({ thing, way }) => `${way} ${String(thing)}`, wanted.page), all };
  };

  const Entries = builder.objectRef<Shapes>('DifferingEntries').implement({
    description: 'Entries that differ.',
    fields: (t) => ({
      ...Object.fromEntries(
        names.map((way) => [
          `${way}Count`,
          t.int({ description: counts[way], resolve: ({ shape }) => shape.entries[way].length }),
        ]),
      ),
      ...Object.fromEntries(
        names.map((way) => [
          way,
          t.field({
            type: [Entry],
            description: 'The first of them, as they are today.',
            args: { first: t.arg.int() },
            resolve: ({ shape }, { first }, { reading }) =>
              shape.entries[way].slice(0, firstOf(first, 100)).map((one) => handleAt(reading, one)),
          }),
        ]),
      ),
      kinds: t.field({
        type: [KindCount],
        extensions: { size: 20 },
        description: 'How many of which kind.',
        resolve: (between, _, context) => sorts(entriesIn(between, context)),
      }),
      things: t.field({
        type: EntryPage,
        args: {
          way: t.arg({ type: WayT }),
          kind: t.arg({ type: Kind }),
          first: t.arg.int(),
          after: t.arg.string(),
        },
        resolve: (between, { way, kind, ...paging }, context) =>
          page(between, entriesIn(between, context), { way, sort: kind, page: paging }),
      }),
    }),
  });
  const Edges = builder.objectRef<Shapes>('DifferingEdges').implement({
    description: 'Edges that differ.',
    fields: (t) => ({
      ...Object.fromEntries(
        names.map((way) => [
          `${way}Count`,
          t.int({ description: counts[way], resolve: ({ shape }) => shape.edges[way].length }),
        ]),
      ),
      types: t.field({
        type: [TypeCount],
        extensions: { size: 20 },
        description: 'How many of which type.',
        resolve: (between, _, context) => sorts(edgesIn(between, context)),
      }),
      things: t.field({
        type: EdgePage,
        args: {
          way: t.arg({ type: WayT }),
          type: t.arg({ type: RelationshipType }),
          first: t.arg.int(),
          after: t.arg.string(),
        },
        resolve: (between, { way, type, ...paging }, context) =>
          page(between, edgesIn(between, context), { way, sort: type, page: paging }),
      }),
    }),
  });
  return { Entries, Edges };
}
