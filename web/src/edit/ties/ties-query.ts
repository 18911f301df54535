import { graphql } from '../../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../../remote/graphql.ts';
import { KNOWN, TOLD } from '../values/entry-form-query.ts';

/** An edge from one of its ends: the other one with what it stands in, what is said, and by whom. */
export const EDGE_SEEN = graphql(
  `
    fragment EdgeSeen on RelationshipEdge @_unmask {
      id
      version
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
        ...Told
        label(language: $language)
        said(language: $language)
        entries {
          __typename
          id
          name(language: $language)
        }
      }
    }
  `,
  [TOLD],
);

export type EdgeSeen = ResultOf<typeof EDGE_SEEN>;

/** How entries of a kind can be connected. */
export const END = graphql(
  `
    fragment EndSeen on ModelEnd @_unmask {
      type
      direction
      label(language: $language)
      about(language: $language)
      kinds
      single
      mayLack
      identifiedBy {
        ...Known
      }
      properties {
        ...Known
      }
    }
  `,
  [KNOWN],
);

export type EndSeen = ResultOf<typeof END>;

export const CHANGE_TIES = graphql(`
  mutation ChangeTies($changes: [RelationshipChangeGiven!]!, $reason: String) {
    done: changeRelationships(changes: $changes, reason: $reason) {
      __typename
      ... on Conflict {
        code
        message
      }
      ... on Refused {
        code
        message
        faults {
          code
          path
          message
        }
      }
    }
  }
`);

export type Tie = VariablesOf<typeof CHANGE_TIES>['changes'][number];

/** All relationships of an entry, with those that are possible and those that are denied. */
export const TIES = graphql(
  `
    query Ties($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        model {
          ends {
            ...EndSeen
          }
        }
        relationshipGroups {
          end {
            type
            direction
          }
          edges(first: 60) {
            totalCount
            edges {
              ...EdgeSeen
            }
          }
        }
        denied {
          id
          label(language: $language)
          version
          from {
            __typename
            id
            name(language: $language)
          }
          to {
            __typename
            id
            name(language: $language)
          }
          denied {
            by
            at
            reason
          }
        }
      }
    }
  `,
  [END, EDGE_SEEN],
);

export type TiesFound = NonNullable<ResultOf<typeof TIES>['node']>;
export type DeniedSeen = TiesFound['denied'][number];

/** Who answers for an entry, and in which parts one can. */
export const OWNERS = graphql(
  `
    query OwnersSeen($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        model {
          ends {
            ...EndSeen
          }
        }
        relationships(type: OWNED_BY, direction: OUT, first: 100) {
          edges {
            ...EdgeSeen
          }
        }
      }
    }
  `,
  [END, EDGE_SEEN],
);

export type OwnersFound = NonNullable<ResultOf<typeof OWNERS>['node']>;
