import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** Of whom can be asked: master records with their personal attributes. */
export const SUBJECTS = graphql(`
  query PrivacySubjects($language: String) {
    masterEntities(first: 100) {
      nodes {
        id
        name(language: $language)
        attributes(first: 100) {
          nodes {
            id
            name(language: $language)
            carries {
              class
            }
          }
        }
      }
    }
  }
`);

export const REACHED_FIELD = graphql(`
  fragment ReachedFieldFacts on ReachedField {
    begins
    special
    marks
    sentence
    entry {
      __typename
      id
      name(language: $language)
    }
  }
`);

/** How far the data reach, dataset by dataset, and what stands in the way. */
export const REACH = graphql(
  `
    query PersonalDataReach($of: ID!, $language: String, $asOf: DateTime) {
      personalDataReach(of: $of, asOf: $asOf) {
        of {
          __typename
          id
          name(language: $language)
        }
        fieldCount
        datasetCount
        tasks {
          what
          special
          sentence
          subject {
            __typename
            id
            name(language: $language)
          }
        }
        systems {
          country
          area
          system {
            __typename
            id
            name(language: $language)
          }
          datasets {
            erasure
            dataset {
              __typename
              id
              name(language: $language)
            }
            fields {
              ...ReachedFieldFacts
            }
            coarse {
              sentence
            }
            keys {
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
              lawfulBasis
              retention {
                period
                startsAt
                then
              }
            }
            uncovered {
              id
              name(language: $language)
            }
          }
        }
        attributes {
          ...ReachedFieldFacts
        }
        stops {
          by
          sentence
          to {
            __typename
            id
            name(language: $language)
          }
        }
      }
    }
  `,
  [REACHED_FIELD],
);

export type Reach = ResultOf<typeof REACH>['personalDataReach'];
export type ReachedSystem = Reach['systems'][number];
export type ReachedDataset = ReachedSystem['datasets'][number];
export type Activity = ReachedDataset['activities'][number];
export type ReachedField = ResultOf<typeof REACHED_FIELD>;
export type Subject = ResultOf<typeof SUBJECTS>['masterEntities']['nodes'][number];

const CARRIED = graphql(`
  fragment Carried on CarriedClass {
    class
    said
    sentence
    marks
    way {
      __typename
      id
      name(language: $language)
      ... on Field {
        dataset {
          node {
            __typename
            id
            name(language: $language)
          }
        }
      }
    }
  }
`);
export { CARRIED };

/** What one field or attribute carries, by which way, and whether somebody cut it. */
export const CARRIES = graphql(
  `
    query Carries($id: ID!, $language: String, $asOf: DateTime) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        ... on Field {
          dataset {
            node {
              __typename
              id
              name(language: $language)
            }
          }
          carries(asOf: $asOf) {
            ...Carried
          }
          privacyCut {
            reason
            stops
          }
        }
        ... on MasterAttribute {
          carries(asOf: $asOf) {
            ...Carried
          }
        }
      }
    }
  `,
  [CARRIED],
);

export const CUT = graphql(`
  mutation DeclareNotPersonal($field: ID!, $reason: String!) {
    declareNotPersonal(field: $field, reason: $reason) {
      __typename
      ... on Refused {
        message
      }
      ... on Conflict {
        message
      }
    }
  }
`);

export const TAKE_BACK = graphql(`
  mutation WithdrawNotPersonal($field: ID!) {
    withdrawNotPersonal(field: $field) {
      __typename
      ... on Refused {
        message
      }
      ... on Conflict {
        message
      }
    }
  }
`);
