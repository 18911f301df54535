import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

const SYSTEM_LINE = graphql(`
  fragment SystemLine on System @_unmask {
    __typename
    id
    name(language: $language)
    description(language: $language)
    roles
    technology
    criticality
    country
    lifecycle
    datasets(first: 1) {
      totalCount
    }
    owners(first: 5) {
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
  }
`);

export const SYSTEMS = graphql(
  `
    query Systems($text: String, $language: String) {
      systems(first: 100, filter: { text: $text }) {
        totalCount
        nodes {
          ...SystemLine
        }
      }
      customerFlow(level: SYSTEM) {
        nodes {
          id
          fields
        }
      }
    }
  `,
  [SYSTEM_LINE],
);

/** Those behind the first hundred. */
export const MORE_SYSTEMS = graphql(
  `
    query MoreSystems($text: String, $offset: Int!, $language: String) {
      systems(first: 100, offset: $offset, filter: { text: $text }) {
        totalCount
        nodes {
          ...SystemLine
        }
      }
    }
  `,
  [SYSTEM_LINE],
);

export type SystemLine = ResultOf<typeof SYSTEMS>['systems']['nodes'][number];

export const AROUND = graphql(`
  fragment Around on Lineage {
    nodes {
      id
      direction
      name(language: $language)
      entry {
        __typename
        id
      }
    }
    edges {
      id
      from
      to
      flows
    }
  }
`);

export const SYSTEM = graphql(
  `
    query SystemPage($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        description(language: $language)
        version
        retiredAt
        ... on System {
          roles
          technology
          criticality
          country
          provider
          lifecycle
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
          masters(first: 20) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
        }
      }
      lineage(of: [$id], level: SYSTEM, depth: 1) {
        ...Around
      }
    }
  `,
  [AROUND],
);

export const DATASETS = graphql(`
  query SystemDatasets($id: ID!, $after: String, $language: String) {
    node(id: $id) {
      __typename
      id
      ... on System {
        datasets(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            __typename
            id
            name(language: $language)
            label(language: $language)
            form
            dataCategory
            lifecycle
            fields(first: 1) {
              totalCount
            }
            owners(first: 3) {
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
          }
        }
      }
    }
  }
`);

type DatasetsNode = Extract<
  NonNullable<ResultOf<typeof DATASETS>['node']>,
  { __typename: 'System' }
>;
export type DatasetLine = DatasetsNode['datasets']['nodes'][number];

export const DATASET = graphql(
  `
    query DatasetPage($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        name(language: $language)
        description(language: $language)
        version
        retiredAt
        ... on Dataset {
          label(language: $language)
          form
          dataCategory
          lifecycle
          olNamespace
          olName
          retention
          expectedFreshness
          erasure
          howToGetAccess(language: $language)
          systems(first: 3) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          classifications(first: 10) {
            nodes {
              id
              name(language: $language)
            }
          }
          terms(first: 10) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
          collectedAt(first: 10) {
            nodes {
              __typename
              id
              name(language: $language)
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
        }
      }
      lineage(of: [$id], level: DATASET, depth: 1) {
        ...Around
      }
    }
  `,
  [AROUND],
);

export const FIELDS = graphql(`
  query DatasetFields($id: ID!, $after: String, $language: String) {
    node(id: $id) {
      __typename
      id
      ... on Dataset {
        fields(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            __typename
            id
            name(language: $language)
            description(language: $language)
            dataType
            ordinal
            nullable
            isKey
            locatesPerson
            classifications(first: 5) {
              nodes {
                id
                name(language: $language)
              }
            }
            contributesTo(first: 5) {
              nodes {
                __typename
                id
                name(language: $language)
              }
            }
            terms(first: 5) {
              nodes {
                __typename
                id
                name(language: $language)
              }
            }
          }
        }
      }
    }
  }
`);

type FieldsNode = Extract<NonNullable<ResultOf<typeof FIELDS>['node']>, { __typename: 'Dataset' }>;
export type FieldLine = FieldsNode['fields']['nodes'][number];

/** The dataset that the page of one shows. */
export type Dataset = Extract<
  NonNullable<ResultOf<typeof DATASET>['node']>,
  { __typename: 'Dataset' }
>;
