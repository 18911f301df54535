import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** A term as it stands in a list. */
export const TERM_LINE = graphql(`
  fragment TermLine on Term @_unmask {
    __typename
    id
    name(language: $language)
    definition(language: $language)
    status
    nameByLanguage {
      language
    }
    definitionByLanguage {
      language
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
`);

export type TermLine = ResultOf<typeof TERM_LINE>;

/** Fifty terms from a place of the list on. */
export const TERMS = graphql(
  `
    query Terms($filter: TermFilter, $orderBy: EntryOrder, $offset: Int, $language: String) {
      terms(filter: $filter, orderBy: $orderBy, first: 50, offset: $offset) {
        totalCount
        nodes {
          ...TermLine
        }
      }
    }
  `,
  [TERM_LINE],
);

/** As many as `TERMS` asks for at once. */
export const TERMS_AT_ONCE = 50;

/** Those who may answer for a term, to choose from. */
export const STEWARDS = graphql(`
  query Stewards($language: String) {
    people(first: 100) {
      totalCount
      nodes {
        id
        name(language: $language)
      }
    }
    teams(first: 100) {
      totalCount
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

const TWIG = graphql(`
  fragment Twig on Term @_unmask {
    __typename
    id
    name(language: $language)
    definition(language: $language)
    status
    narrower(first: 1) {
      totalCount
    }
  }
`);

export type Twig = ResultOf<typeof TWIG>;

/** Terms with nothing above them. */
export const TOP = graphql(
  `
    query Top($after: String, $language: String) {
      terms(filter: { top: true }, first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Twig
        }
      }
    }
  `,
  [TWIG],
);

/** What is right under a term. */
export const BRANCH = graphql(
  `
    query Branch($id: ID!, $after: String, $language: String) {
      node(id: $id) {
        __typename
        id
        ... on Term {
          narrower(first: 100, after: $after) {
            totalCount
            pageInfo {
              hasNextPage
              endCursor
            }
            nodes {
              ...Twig
            }
          }
        }
      }
    }
  `,
  [TWIG],
);
