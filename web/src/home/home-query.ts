import { CHANGE, EFFECT } from '../history/effect.ts';
import { graphql } from '../remote/graphql.ts';

/** What the first page counts and what still waits for somebody. */
export const HOME = graphql(`
  query Home($language: String) {
    status {
      sequence
      kinds {
        kind
        count
      }
    }
    sample {
      state
      possible
    }
    approved: terms(filter: { status: [APPROVED] }, first: 0) {
      totalCount
    }
    inReview: terms(filter: { status: [IN_REVIEW] }, first: 4, orderBy: OLDEST) {
      totalCount
      nodes {
        __typename
        id
        name(language: $language)
      }
    }
    drafts: terms(filter: { status: [DRAFT] }, first: 4, orderBy: OLDEST) {
      totalCount
      nodes {
        __typename
        id
        name(language: $language)
      }
    }
    withoutSource: audit(rules: ["M1"], state: OPEN, first: 4) {
      totalCount
      findings {
        key
        subjects {
          __typename
          id
          name(language: $language)
        }
      }
    }
    found: audit(state: OPEN, first: 5) {
      totalCount
      findings {
        key
        severity
        rule {
          id
          question
        }
        subjects {
          __typename
          id
          name(language: $language)
        }
      }
    }
  }
`);

/** The last changes, told in a line each. */
export const NEWS = graphql(
  `
    query News($after: Int!, $first: Int!, $language: String) {
      changes(after: $after, first: $first) {
        changes {
          ...Change
          effects(first: 2) {
            ...Effect
            named(language: $language)
          }
        }
      }
    }
  `,
  [CHANGE, EFFECT],
);
