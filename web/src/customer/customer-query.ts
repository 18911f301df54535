import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

export const COVERED = graphql(`
  fragment Covered on Covered {
    answer
    sentence
    subject {
      __typename
      id
      name(language: $language)
    }
    missing {
      __typename
      id
      name(language: $language)
    }
    supports {
      edge
      essential
      holds
      governed
      entry {
        __typename
        id
        name(language: $language)
      }
      lacking {
        what
        sentence
      }
      systems {
        id
        name(language: $language)
      }
      quality {
        value
        target
        below
      }
    }
  }
`);

export const COVERAGE = graphql(
  `
    query Coverage($asOf: DateTime, $language: String) {
      coverage(asOf: $asOf) {
        questions {
          ...Covered
        }
        stages {
          ...Covered
        }
        segments {
          ...Covered
        }
        touchpoints {
          touchpoint {
            __typename
            id
            name(language: $language)
          }
          datasets {
            reaches
            dataset {
              __typename
              id
              name(language: $language)
            }
            attributes {
              __typename
              id
              name(language: $language)
            }
            metrics {
              __typename
              id
              name(language: $language)
            }
          }
        }
      }
    }
  `,
  [COVERED],
);

export type Coverage = ResultOf<typeof COVERAGE>['coverage'];
export type CoveredThing = ResultOf<typeof COVERED>;
export type Support = CoveredThing['supports'][number];
export type Feedback = Coverage['touchpoints'][number];
