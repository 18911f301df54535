import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { handleOf } from '../../api/handle.ts';
import { firstOf, offsetAfter, sliceAt } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import type { Hit, SearchAnswer } from '../../reading/reading.ts';

/** Longer texts are no search. */
const TEXT_LIMIT = 1_000;

interface Page extends Slice<Hit> {
  readonly facets: SearchAnswer['facets'];
  readonly suggestion: string | null;
}

/** `search` and `typeahead`. */
export function searchDoor({ builder, Entry, Kind, PageInfo }: Derived): void {
  const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
    description: 'What was found, and why.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ id }, _, { reading }) => {
          const handle = handleOf(reading, id);
          if (!handle) throw new Error(`The search knows ${id}, the catalog does not`);
          return handle;
        },
      }),
      matched: t.exposeString('matched', {
        description: '`name`, `synonyms`, `key`, `description`.',
      }),
      excerpt: t.exposeString('excerpt', { description: 'The text, with «» around the match.' }),
    }),
  });
  const SearchFacet = builder.objectRef<SearchAnswer['facets'][number]>('SearchFacet').implement({
    description: 'How many of the hits are of one kind.',
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ value }) => value as never }), // a kind of the model
      count: t.exposeInt('count'),
    }),
  });
  const SearchPage = builder.objectRef<Page>('SearchPage').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      hits: t.field({ type: [SearchHit], resolve: ({ items }) => items }),
      facets: t.field({ type: [SearchFacet], resolve: ({ facets }) => facets }),
      suggestion: t.exposeString('suggestion', {
        nullable: true,
        description: 'The nearest name, where nothing was found.',
      }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
  builder.queryFields((t) => ({
    search: t.field({
      type: SearchPage,
      description:
        'Full text over names, synonyms, keys and descriptions; accents and case forgiven.',
      args: {
        text: t.arg.string({ required: true }),
        kinds: t.arg({ type: [Kind] }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: (_, { text, kinds, first, after }, { reading }) => {
        const offset = offsetAfter(after);
        const page = { first: firstOf(first), offset, ...amongKinds(kinds) };
        const answer = reading.search(bounded(text), page);
        const { facets, suggestion, totalCount } = answer;
        return { ...sliceAt(answer.hits, offset, totalCount), facets, suggestion };
      },
    }),
    typeahead: t.field({
      type: [SearchHit],
      description: 'Names that begin so, best first.',
      args: {
        text: t.arg.string({ required: true }),
        kinds: t.arg({ type: [Kind] }),
        first: t.arg.int(),
      },
      resolve: (_, { text, kinds, first }, { reading }) =>
        reading.typeahead(bounded(text), { first: firstOf(first, 10), ...amongKinds(kinds) }),
    }),
  }));
}

/** No kinds, or an empty list of them, means all. */
const amongKinds = (kinds: readonly string[] | null | undefined) =>
  kinds && kinds.length > 0 ? { kinds } : {};

function bounded(text: string): string {
  if (text.length > TEXT_LIMIT) {
    throw new Fault('TEXT_TOO_LONG', { found: text.length, limit: TEXT_LIMIT });
  }
  return text;
}
