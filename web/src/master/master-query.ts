import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { DECIDED_BY } from './rule-words.ts';

export const ENTITIES = graphql(`
  query MasterEntities($language: String) {
    masterEntities(first: 20) {
      totalCount
      nodes {
        __typename
        id
        name(language: $language)
        standsFor(language: $language)
        masteredIn(first: 5) {
          edges {
            id
            style
            node {
              id
              name(language: $language)
            }
          }
        }
        attributes(first: 60) {
          totalCount
          nodes {
            id
            critical
            derived
            identifier
            contributions(first: 12) {
              edges {
                id
                rank
                trustMax
                trustMin
                condition
                node {
                  id
                  dataset {
                    id
                    node {
                      id
                      systems(first: 1) {
                        nodes {
                          id
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
        hierarchies(first: 20) {
          nodes {
            id
          }
        }
      }
    }
  }
`);

export type EntityCard = ResultOf<typeof ENTITIES>['masterEntities']['nodes'][number];

export const ENTITY = graphql(
  `
    query MasterEntity($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        description(language: $language)
        version
        retiredAt
        ... on MasterEntity {
          standsFor(language: $language)
          masteredIn(first: 5) {
            edges {
              id
              style
              node {
                __typename
                id
                name(language: $language)
              }
            }
          }
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
          relatesTo(first: 20) {
            edges {
              id
              verb
              cardinality
              node {
                __typename
                id
                name(language: $language)
              }
            }
          }
          attributes(first: 100) {
            totalCount
            nodes {
              id
              name(language: $language)
              critical
              derived
              identifier
              standardisation(language: $language)
              classifications(first: 5) {
                nodes {
                  id
                  name(language: $language)
                }
              }
              contributions(first: 50) {
                edges {
                  id
                  rank
                  trustMax
                  trustMin
                  condition
                  node {
                    id
                    name(language: $language)
                    dataset {
                      id
                      node {
                        id
                        name(language: $language)
                        systems(first: 1) {
                          nodes {
                            id
                            name(language: $language)
                          }
                        }
                      }
                    }
                  }
                }
              }
              sources {
                edge
                live
              }
              ...DecidedBy
              heldIn(first: 5) {
                nodes {
                  id
                  name(language: $language)
                  dataset {
                    id
                    node {
                      id
                      name(language: $language)
                    }
                  }
                }
              }
              publishedTo(first: 50) {
                totalCount
              }
            }
          }
          matchRules(first: 20) {
            edges {
              id
              order
              node {
                id
                name(language: $language)
                description(language: $language)
                method
                blocking
                action
                autoMergeFrom
                reviewFrom
                measuredPrecision
                measuredRecall
                measuredOn
                sampleSize
                vetoes(language: $language)
                compares(first: 20) {
                  edges {
                    id
                    comparator
                    threshold
                    weight
                    onMissing
                    node {
                      id
                      name(language: $language)
                    }
                  }
                }
              }
            }
          }
          hierarchies(first: 20) {
            nodes {
              id
              name(language: $language)
              description(language: $language)
              arrangement {
                level
                name
                entities {
                  __typename
                  id
                  name(language: $language)
                }
              }
              faults {
                what
                level
                sentence
                entity {
                  __typename
                  id
                  name(language: $language)
                }
              }
            }
          }
          preparation {
            does
            process {
              __typename
              id
              name(language: $language)
              description(language: $language)
            }
            systems {
              __typename
              id
              name(language: $language)
            }
            reads {
              __typename
              id
              name(language: $language)
            }
            writes {
              __typename
              id
              name(language: $language)
            }
            attributes {
              id
            }
          }
        }
      }
    }
  `,
  [DECIDED_BY],
);

type Found = NonNullable<ResultOf<typeof ENTITY>['node']>;
export type Entity = Extract<Found, { __typename: 'MasterEntity' }>;
export type Attribute = Entity['attributes']['nodes'][number];
export type MatchRule = Entity['matchRules']['edges'][number];
export type Preparation = Entity['preparation'][number];
export type HierarchyOf = Entity['hierarchies']['nodes'][number];
