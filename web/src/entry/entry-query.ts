import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { KNOWN, TOLD } from '../edit/values/entry-form-query.ts';

/** An edge as it is read: the other end with what it stands in, and what is said of it. */
export const READ_EDGE = graphql(`
  fragment ReadEdge on RelationshipEdge @_unmask {
    id
    sources
    node {
      __typename
      id
      name(language: $language)
      ... on Field {
        dataset {
          id
          node {
            __typename
            id
            name(language: $language)
            systems(first: 1) {
              nodes {
                __typename
                id
                name(language: $language)
              }
            }
          }
        }
      }
      ... on Dataset {
        systems(first: 1) {
          nodes {
            __typename
            id
            name(language: $language)
          }
        }
      }
    }
    values {
      property
      text
      said(language: $language)
      entries {
        __typename
        id
        name(language: $language)
      }
    }
  }
`);

export type ReadEdge = ResultOf<typeof READ_EDGE>;

/** All that is known of an entry of any kind, but for its history. */
export const ENTRY = graphql(
  `
    query Entry($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        key
        version
        name(language: $language)
        description(language: $language)
        retiredAt
        model {
          label(language: $language)
          plural(language: $language)
          about(language: $language)
          series
          ends {
            type
          }
          properties {
            ...Known
          }
        }
        values {
          ...Told
          said(language: $language)
          entries {
            __typename
            id
            name(language: $language)
          }
        }
        relationshipGroups {
          end {
            type
            direction
            label(language: $language)
            containment
          }
          edges(first: 40) {
            totalCount
            edges {
              ...ReadEdge
            }
          }
        }
        claims {
          property
          label(language: $language)
          language
          source
          saidAt
          golden
          value {
            said(language: $language)
          }
        }
        ... on MasterAttribute {
          governed
          lacking {
            sentence
          }
        }
      }
    }
  `,
  [KNOWN, TOLD, READ_EDGE],
);

export type EntryFound = NonNullable<ResultOf<typeof ENTRY>['node']>;
export type Group = EntryFound['relationshipGroups'][number];
export type Value = EntryFound['values'][number];
