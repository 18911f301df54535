import { graphql } from '../../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../../remote/graphql.ts';

/** One thing that was found: what it is, where it stands, who answers for it. */
const FOUND = graphql(`
  fragment Found on SearchHit @_unmask {
    matched
    excerpt
    status
    within {
      __typename
      id
      name(language: $language)
    }
    owners {
      __typename
      id
      name(language: $language)
    }
    entry {
      __typename
      id
      kind
      name(language: $language)
      description(language: $language)
      ... on Term {
        definition(language: $language)
      }
      ... on Field {
        dataType
      }
    }
  }
`);

/** The first page of results, with what they can be narrowed by. */
export const RESULTS = graphql(
  `
    query Results(
      $text: String!
      $kinds: [Kind!]
      $domains: [ID!]
      $statuses: [EntryStatus!]
      $owners: [ID!]
      $language: String
    ) {
      search(
        text: $text
        kinds: $kinds
        domains: $domains
        statuses: $statuses
        owners: $owners
        first: 25
      ) {
        totalCount
        suggestion
        facets {
          kinds {
            kind
            count
          }
          statuses {
            status
            count
          }
          domains {
            count
            entry {
              __typename
              id
              name(language: $language)
            }
          }
          owners {
            count
            entry {
              __typename
              id
              name(language: $language)
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        hits {
          ...Found
        }
      }
    }
  `,
  [FOUND],
);

/** A page behind the first. */
export const MORE_RESULTS = graphql(
  `
    query MoreResults(
      $text: String!
      $kinds: [Kind!]
      $domains: [ID!]
      $statuses: [EntryStatus!]
      $owners: [ID!]
      $after: String!
      $language: String
    ) {
      search(
        text: $text
        kinds: $kinds
        domains: $domains
        statuses: $statuses
        owners: $owners
        first: 25
        after: $after
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        hits {
          ...Found
        }
      }
    }
  `,
  [FOUND],
);

export type Results = ResultOf<typeof RESULTS>['search'];
export type Found = Results['hits'][number];
export type Asked = VariablesOf<typeof RESULTS>;
export type Kind = Found['entry']['kind'];
export type Status = NonNullable<Found['status']>;
