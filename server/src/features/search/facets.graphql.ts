import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { FacetCount, SearchAnswer } from '../../reading/reading.ts';

/** Every word with which a kind says how far a thing is agreed or in use. */
export function statusType({ builder, model }: Derived) {
  const words = model.kinds.flatMap(({ properties }) => [
    ...(properties['status']?.choices ?? []),
    ...(properties['lifecycle']?.choices ?? []),
  ]);
  return builder.enumType('EntryStatus', {
    description: 'How far a thing is agreed or in use: its status, or where it is in its life.',
    values: [...new Set(words)],
  });
}

/** A menu longer than this is no menu: what is chosen is in it in any case. */
const LONGEST = 100;

/** How many of the hits belong to what, by facet. */
export function facetsType(
  { builder, Kind, Entry }: Derived,
  Status: ReturnType<typeof statusType>,
) {
  const count =
    'How many hits choosing it as well would show, with what is chosen in other facets.';
  const KindFacet = builder.objectRef<FacetCount>('KindFacet').implement({
    description: 'Hits of one kind.',
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ value }) => value as never }), // a kind of the model
      count: t.exposeInt('count', { description: count }),
    }),
  });
  const StatusFacet = builder.objectRef<FacetCount>('StatusFacet').implement({
    description: 'Hits of one status.',
    fields: (t) => ({
      status: t.field({ type: Status, resolve: ({ value }) => value }),
      count: t.exposeInt('count', { description: count }),
    }),
  });
  const EntryFacet = builder.objectRef<FacetCount>('EntryFacet').implement({
    description: 'Hits that belong to one entry: to a domain, or to who answers for them.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        nullable: true,
        description: 'Null where what was asked for is not in the catalog.',
        resolve: ({ value }, _, { reading }) => handleOf(reading, value),
      }),
      count: t.exposeInt('count', { description: count }),
    }),
  });
  return builder.objectRef<SearchAnswer['facets']>('SearchFacets').implement({
    description: 'What the hits belong to, the most frequent first.',
    fields: (t) => ({
      kinds: t.field({ type: [KindFacet], extensions: SIZE, resolve: ({ kind }) => kind }),
      domains: t.field({
        type: [EntryFacet],
        extensions: SIZE,
        resolve: ({ domain }) => most(domain),
      }),
      statuses: t.field({ type: [StatusFacet], extensions: SIZE, resolve: ({ status }) => status }),
      owners: t.field({
        type: [EntryFacet],
        extensions: SIZE,
        resolve: ({ owner }) => most(owner),
      }),
    }),
  });
}

const SIZE = { size: 20 };

/** The most frequent of many. */
const most = (counts: readonly FacetCount[]) => counts.slice(0, LONGEST);
