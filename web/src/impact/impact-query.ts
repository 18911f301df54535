import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

export const TOUCHED = graphql(`
  fragment Touched on TouchedEntry {
    distance
    entry {
      __typename
      id
      key
      name(language: $language)
    }
    owners {
      __typename
      id
      name(language: $language)
    }
  }
`);

const WHY = graphql(`
  fragment Why on TouchedEntry {
    shortest {
      sentence
      steps
      strength
      strengthSentence
    }
    strongest {
      sentence
      steps
      strength
      strengthSentence
    }
  }
`);

export { WHY };

/** What a change affects: the counts, the objectives, whom to tell, and the first of all that is affected. */
export const IMPACT = graphql(
  `
    query Impact($id: ID!, $language: String, $asOf: DateTime, $kinds: [Kind!]) {
      impact(of: $id, asOf: $asOf) {
        totalCount
        of {
          __typename
          id
          name(language: $language)
          description(language: $language)
        }
        groups {
          kind
          count
          nearest
        }
        objectives {
          ...Touched
          ...Why
        }
        owners {
          isThere
          count
          owner {
            __typename
            id
            name(language: $language)
          }
          answersFor(first: 100) {
            __typename
            id
            name(language: $language)
          }
        }
        unowned {
          __typename
          id
          name(language: $language)
        }
        affected(kinds: $kinds, first: 100) {
          totalCount
          nodes {
            ...Touched
          }
        }
      }
    }
  `,
  [TOUCHED, WHY],
);

export type Impact = ResultOf<typeof IMPACT>['impact'];
export type Touched = ResultOf<typeof TOUCHED>;
export type Why = ResultOf<typeof WHY>;

/** Why one thing is affected. */
export const ONE = graphql(
  `
    query ImpactOne($id: ID!, $one: ID!, $language: String, $asOf: DateTime) {
      impact(of: $id, asOf: $asOf) {
        one(id: $one) {
          ...Touched
          ...Why
        }
      }
    }
  `,
  [TOUCHED, WHY],
);

/** All of it with its ways, page by page, for a file. */
export const PAGE = graphql(
  `
    query ImpactPage(
      $id: ID!
      $language: String
      $asOf: DateTime
      $kinds: [Kind!]
      $after: String
    ) {
      impact(of: $id, asOf: $asOf) {
        affected(kinds: $kinds, first: 100, after: $after) {
          totalCount
          nodes {
            ...Touched
            ...Why
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [TOUCHED, WHY],
);
