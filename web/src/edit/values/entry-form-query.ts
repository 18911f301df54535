import { graphql } from '../../remote/graphql.ts';
import type { ResultOf } from '../../remote/graphql.ts';

/** What can be said, in words. */
export const KNOWN = graphql(`
  fragment Known on ModelProperty @_unmask {
    name
    label(language: $language)
    about(language: $language)
    type
    byLanguage
    gathered
    item
    choices {
      word
      label(language: $language)
    }
    fields {
      name
      label(language: $language)
      about(language: $language)
      type
      byLanguage
      choices {
        word
        label(language: $language)
      }
    }
  }
`);

/** A value as people write it. */
export const TOLD = graphql(`
  fragment Told on Value @_unmask {
    property
    language
    text
    texts
    rows {
      cells {
        field
        language
        text
      }
    }
  }
`);

type KnownFound = ResultOf<typeof KNOWN>;
export type KnownField = KnownFound['fields'][number];
/** A property as a form needs it. */
export type Known = KnownFound;
export type Told = ResultOf<typeof TOLD>;

/** All that a form for any entry needs: what it can say, what stands, and who says so. */
export const ENTRY_FORM = graphql(
  `
    query EntryForm($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        version
        name(language: $language)
        retiredAt
        model {
          properties {
            ...Known
          }
        }
        values {
          ...Told
        }
        claims {
          property
          language
          source
          method
          golden
          value {
            said(language: $language)
          }
        }
      }
    }
  `,
  [KNOWN, TOLD],
);

export type EntryFound = NonNullable<ResultOf<typeof ENTRY_FORM>['node']>;

export const CHANGE_VALUES = graphql(`
  mutation ChangeValues(
    $id: ID!
    $version: Int!
    $set: [ValueGiven!]
    $withdraw: [WithdrawnGiven!]
    $reason: String
  ) {
    done: changeValues(
      id: $id
      expectedVersion: $version
      set: $set
      withdraw: $withdraw
      reason: $reason
    ) {
      __typename
      ... on EntryChanged {
        entry {
          __typename
          id
          version
        }
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
        faults {
          path
          message
        }
      }
    }
  }
`);
