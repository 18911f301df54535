import { graphql } from '../../remote/graphql.ts';
import type { ResultOf } from '../../remote/graphql.ts';

/** An entity with the attributes whose rules can be tried. */
export const TRIABLE = graphql(`
  query Triable($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      name(language: $language)
      ... on MasterEntity {
        attributes(first: 100) {
          nodes {
            id
            name(language: $language)
            sources {
              edge
              conflicts
            }
          }
        }
      }
    }
  }
`);

type TriableNode = NonNullable<ResultOf<typeof TRIABLE>['node']>;
export type Triable = Extract<TriableNode, { __typename: 'MasterEntity' }>;

const SAMPLED = graphql(`
  fragment Sampled on MasterAttribute {
    id
    key
    name(language: $language)
    dataType
    codeLists(first: 1) {
      nodes {
        id
        entries {
          code
        }
      }
    }
  }
`);

/** What a trial of an attribute's rules begins with. */
export const TRIED_ATTRIBUTE = graphql(
  `
    query TriedAttribute($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        ... on MasterAttribute {
          ...Sampled
          standardisation(language: $language)
          decidedWith {
            ...Sampled
          }
          resolvedBy(first: 10) {
            edges {
              id
              order
              node {
                id
                name(language: $language)
                strategy
                scope
                ignoreEmpty
                validityFilter(language: $language)
              }
            }
          }
          sources {
            edge
            rank
            conflicts
            condition
            live
            field {
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
            system {
              __typename
              id
              name(language: $language)
            }
          }
        }
      }
    }
  `,
  [SAMPLED],
);

export { SAMPLED };
type TriedNode = NonNullable<ResultOf<typeof TRIED_ATTRIBUTE>['node']>;
export type TriedAttribute = Extract<TriedNode, { __typename: 'MasterAttribute' }>;
export type Sampled = ResultOf<typeof SAMPLED>;
export type Source = TriedAttribute['sources'][number];

export const SURVIVE = graphql(`
  query Survive(
    $attribute: ID!
    $candidates: [CandidateInput!]!
    $rules: [TriedRuleInput!]
    $today: Date
    $override: String
    $followedSource: String
    $language: String
  ) {
    survive(
      attribute: $attribute
      candidates: $candidates
      rules: $rules
      today: $today
      override: $override
      followedSource: $followedSource
    ) {
      value
      decidedBy
      sentence
      sources {
        source
      }
      steps {
        by
        sentence
        rule {
          id
          name(language: $language)
        }
        lost {
          source {
            source
          }
          sentence
        }
      }
      candidates {
        source {
          source
        }
        rank
        ageDays
        trust
        decay {
          ageDays
          trust
        }
      }
      together {
        value
        attribute {
          id
          name(language: $language)
        }
      }
    }
  }
`);

export type Verdict = ResultOf<typeof SURVIVE>['survive'];
export type Weighed = Verdict['candidates'][number];
