import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** What a change did to one thing or one relationship. */
export const EFFECT = graphql(`
  fragment Effect on Effect @_unmask {
    did
    version
    entry {
      __typename
      id
      name(language: $language)
    }
    relationship {
      id
      type
      from {
        __typename
        id
        name(language: $language)
      }
      to {
        __typename
        id
        name(language: $language)
      }
    }
    values {
      property
      language
      beforeInWords
      afterInWords
    }
  }
`);

/** A change as it is told in a line: who, when, why and the beginning of what. */
export const CHANGE = graphql(`
  fragment Change on Change @_unmask {
    id
    sequence
    at
    saidAt
    source
    reason
    undoes
    evidence
    effectCount
    by {
      id
      name
      type
    }
  }
`);

export type Effect = ResultOf<typeof EFFECT>;
export type Change = ResultOf<typeof CHANGE>;
