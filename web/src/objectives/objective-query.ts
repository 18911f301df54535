import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { INITIATIVE } from './initiatives/initiative-query.ts';

export const STANDING = graphql(`
  fragment Standing on Progress {
    baseline
    baselineOn
    target
    direction
    low
    high
    due
    course
    expected
    done
    latest {
      id
      value
      periodEnd
      n
      low
      high
    }
    metric {
      __typename
      id
      name(language: $language)
      unit(language: $language)
      formula
      range {
        low
        high
      }
    }
  }
`);

export const OBJECTIVES = graphql(
  `
    query Objectives($language: String) {
      objectives(first: 50) {
        totalCount
        nodes {
          __typename
          id
          name(language: $language)
          statement(language: $language)
          horizon
          status
          chain {
            strength
            sentence
          }
          progress {
            ...Standing
          }
        }
      }
    }
  `,
  [STANDING],
);

export type ObjectiveLine = ResultOf<typeof OBJECTIVES>['objectives']['nodes'][number];

export const OBJECTIVE = graphql(
  `
    query Objective($id: ID!, $asOf: DateTime, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        description(language: $language)
        version
        retiredAt
        ... on Objective {
          statement(language: $language)
          horizon
          status
          owners(first: 10) {
            edges {
              id
              role
              node {
                __typename
                id
                name(language: $language)
              }
            }
          }
          drives(first: 10) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          drivenBy(first: 10) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          hurtBy(first: 10) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          chain(asOf: $asOf) {
            strength
            sentence
            firstBroken {
              from {
                __typename
                id
                name(language: $language)
              }
              sentence
            }
            hops {
              by
              strength
              reasons
              sentence
              from {
                __typename
                id
                name(language: $language)
                ... on Field {
                  dataset {
                    id
                    node {
                      id
                      name(language: $language)
                    }
                  }
                }
              }
              to {
                __typename
                id
                name(language: $language)
                ... on Field {
                  dataset {
                    id
                    node {
                      id
                      name(language: $language)
                    }
                  }
                }
              }
            }
          }
          progress(asOf: $asOf) {
            ...Standing
            metric {
              id
              population(language: $language)
              formulaText(language: $language)
              formulaExplained {
                name
                definition
                source
                notDefined
              }
              cadence
            }
            along {
              expected
              course
              observed {
                id
                periodStart
                periodEnd
                value
                n
                low
                high
              }
            }
          }
          initiatives(first: 20) {
            nodes {
              id
              ...InitiativeShown
            }
          }
        }
      }
    }
  `,
  [STANDING, INITIATIVE],
);

type Found = NonNullable<ResultOf<typeof OBJECTIVE>['node']>;
export type Objective = Extract<Found, { __typename: 'Objective' }>;
export type ObjectiveChain = NonNullable<Objective['chain']>;
export type Hop = ObjectiveChain['hops'][number];
export type Progressing = Objective['progress'][number];
