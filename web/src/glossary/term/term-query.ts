import { WHERE } from '../../flow/panel/where.ts';
import { DECIDED_BY } from '../../master/rule-words.ts';
import { graphql } from '../../remote/graphql.ts';
import type { ResultOf } from '../../remote/graphql.ts';

/** What a term says in its languages. */
const TERM_TEXTS = graphql(`
  fragment TermTexts on Term @_unmask {
    id
    nameByLanguage {
      language
      text
    }
    definitionByLanguage {
      language
      text
    }
    scopeNoteByLanguage {
      language
      text
    }
    synonymsByLanguage {
      language
      texts
    }
    abbreviationsByLanguage {
      language
      texts
    }
    examplesByLanguage {
      language
      texts
    }
  }
`);

/** All that the page of a term shows, but for its history. */
export const TERM_PAGE = graphql(
  `
    fragment TermPage on Term @_unmask {
      __typename
      id
      key
      version
      status
      retiredAt
      reviewDue
      tags
      links
      name(language: $language)
      ...TermTexts
      translationStatus {
        language
        status
      }
      readiness {
        ready
        message
      }
      domains(first: 5) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      owners(first: 20) {
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
      defines(first: 100) {
        totalCount
        nodes {
          __typename
          id
          name(language: $language)
          ...Where
          ... on Dataset {
            systems(first: 1) {
              nodes {
                id
                name(language: $language)
              }
            }
          }
          ... on MasterAttribute {
            entity {
              id
              node {
                id
                name(language: $language)
              }
            }
            ...DecidedBy
            contributions(first: 20) {
              totalCount
              edges {
                id
                rank
                trustMax
                condition
                node {
                  id
                  ...Where
                }
              }
            }
          }
        }
      }
      usedBy(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      broader(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
          broader(first: 1) {
            nodes {
              __typename
              id
              name(language: $language)
            }
          }
        }
      }
      narrower(first: 50) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      partOf(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      parts(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      relatedTo(first: 50) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      synonymOf(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      antonymOf(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      replacedBy(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      replaces(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      exactMatches(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      closeMatches(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      validValueOf(first: 20) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      validValues(first: 50) {
        nodes {
          __typename
          id
          name(language: $language)
        }
      }
      claims {
        property
        label(language: $language)
        language
        source
        saidAt
        golden
        value {
          said(language: $language)
        }
      }
    }
  `,
  [TERM_TEXTS, WHERE, DECIDED_BY],
);

export type TermFound = ResultOf<typeof TERM_PAGE>;

/** By its id, or by its key as it stands in files. */
export const TERM_QUERY = graphql(
  `
    query TermPage($at: ID!, $key: String!, $byKey: Boolean!, $language: String) {
      node(id: $at) @skip(if: $byKey) {
        __typename
        id
        ...TermPage
      }
      entry(kind: Term, key: $key) @include(if: $byKey) {
        __typename
        id
        ...TermPage
      }
    }
  `,
  [TERM_PAGE],
);
