import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

export const FINDING = graphql(`
  query AuditFinding($key: ID!, $asOf: DateTime, $language: String) {
    auditFinding(key: $key, asOf: $asOf) {
      key
      title
      severity
      state
      reason
      until
      reopened
      since
      firstSeen
      lastSeen
      said
      rule {
        id
        question
        why
        mend
        asked
      }
      about {
        entry {
          __typename
          id
          name(language: $language)
        }
        within {
          __typename
          id
          name(language: $language)
        }
      }
      owners {
        __typename
        id
        name(language: $language)
      }
      objectives {
        __typename
        id
        name(language: $language)
      }
      causedBy {
        key
        title
        rule {
          id
        }
      }
      consequences {
        key
        title
        rule {
          id
        }
      }
      history {
        what
        at
        by
        reason
        until
        sequence
      }
      drawing {
        leftOut
        nodes {
          part
          roles
          entry {
            __typename
            id
            name(language: $language)
          }
          within {
            __typename
            id
            name(language: $language)
          }
        }
        edges {
          edge
          type
          label
          source
          target
          marked
        }
      }
    }
  }
`);

export type Finding = NonNullable<ResultOf<typeof FINDING>['auditFinding']>;

export const ACCEPT = graphql(`
  mutation AcceptFindings($keys: [ID!]!, $reason: String!, $until: Date) {
    acceptFindings(keys: $keys, reason: $reason, until: $until) {
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

export const REOPEN = graphql(`
  mutation ReopenFindings($keys: [ID!]!) {
    reopenFindings(keys: $keys) {
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
