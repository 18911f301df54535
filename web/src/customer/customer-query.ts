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
      selects
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
    query Coverage($asOf: DateTime, $language: String, $entity: ID, $segment: ID) {
      masterEntities(first: 50) {
        nodes {
          id
          name(language: $language)
        }
      }
      segments(first: 100) {
        nodes {
          id
          name(language: $language)
        }
      }
      coverage(asOf: $asOf, entity: $entity, segment: $segment) {
        gaps {
          value
          entry {
            __typename
            id
            name(language: $language)
            ... on MasterAttribute {
              entity {
                id
                node {
                  id
                }
              }
            }
          }
          missing {
            what
            sentence
          }
          turns {
            from
            to
            subject {
              __typename
              id
              name(language: $language)
            }
          }
          carries {
            __typename
            id
            name(language: $language)
          }
          essentialFor {
            id
          }
          helpfulFor {
            id
          }
          objectives {
            __typename
            id
            name(language: $language)
          }
        }
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
            channel
            feedback(language: $language)
            occursIn(first: 4) {
              nodes {
                id
                name(language: $language)
              }
            }
          }
          datasets {
            reaches
            reachesMaster
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

/** One question, stage or segment with all that stands behind what it rests on. */
export const COVERED_WHOLE = graphql(`
  query CoveredWhole($id: ID!, $language: String, $entity: ID, $segment: ID) {
    coverage(entity: $entity, segment: $segment) {
      one(id: $id) {
        answer
        sentence
        subject {
          __typename
          id
          name(language: $language)
          description(language: $language)
        }
        supports {
          edge
          essential
          selects
          holds
          governed
          personal
          observedHere
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
            __typename
            id
            name(language: $language)
          }
          quality {
            dimension
            value
            target
            below
            rule {
              id
            }
          }
          terms {
            __typename
            id
            name(language: $language)
          }
          owners {
            __typename
            id
            name(language: $language)
          }
          activities {
            __typename
            id
            name(language: $language)
          }
          policies {
            __typename
            id
            name(language: $language)
          }
        }
      }
    }
  }
`);

type One = NonNullable<ResultOf<typeof COVERED_WHOLE>['coverage']['one']>;
export type WholeSupport = One['supports'][number];
export type Board = ResultOf<typeof COVERAGE>;
export type Coverage = Board['coverage'];
export type Gap = Coverage['gaps'][number];
export type CoveredThing = ResultOf<typeof COVERED>;
export type Support = CoveredThing['supports'][number];
export type Feedback = Coverage['touchpoints'][number];
