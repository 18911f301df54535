import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { firstOf, offsetAfter, sliceAt } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import type { Hit, Narrowing, SearchAnswer } from '../../reading/reading.ts';
import { facetsType, statusType } from './facets.graphql.ts';
import { hitType } from './hit.graphql.ts';

/** Longer texts are no search. */
const TEXT_LIMIT = 1_000;

interface Page extends Slice<Hit> {
  readonly facets: SearchAnswer['facets'];
  readonly suggestion: string | null;
}

/** `search` and `typeahead`. */
export function searchDoor(derived: Derived): void {
  const { builder, Kind, PageInfo } = derived;
  const Status = statusType(derived);
  const SearchHit = hitType(derived, Status);
  const Facets = facetsType(derived, Status);
  const SearchPage = builder.objectRef<Page>('SearchPage').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      hits: t.field({ type: [SearchHit], resolve: ({ items }) => items }),
      facets: t.field({ type: Facets, resolve: ({ facets }) => facets }),
      suggestion: t.exposeString('suggestion', {
        nullable: true,
        description: 'The nearest name, where nothing has these words.',
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
        domains: t.arg.idList({ description: 'In any of these, or below them.' }),
        statuses: t.arg({ type: [Status] }),
        owners: t.arg.idList({ description: 'That any of these answers for, in any part.' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: (_, { text, first, after, ...wanted }, { reading }) => {
        const offset = offsetAfter(after);
        const page = { first: firstOf(first), offset, narrowed: narrowingOf(wanted) };
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
        reading.typeahead(bounded(text), {
          first: firstOf(first, 10),
          // No kinds, or an empty list of them, means all.
          ...(kinds && kinds.length > 0 && { kinds }),
        }),
    }),
  }));
}

type Wanted = readonly string[] | null | undefined;

interface WantedOf {
  readonly kinds?: Wanted;
  readonly domains?: Wanted;
  readonly statuses?: Wanted;
  readonly owners?: Wanted;
}

/** What is left out or empty narrows nothing. */
const narrowingOf = ({ kinds, domains, statuses, owners }: WantedOf): Narrowing => ({
  kind: kinds ?? [],
  domain: domains ?? [],
  status: statuses ?? [],
  owner: owners ?? [],
});

function bounded(text: string): string {
  if (text.length > TEXT_LIMIT) {
    throw new Fault('TEXT_TOO_LONG', { found: text.length, limit: TEXT_LIMIT });
  }
  return text;
}
