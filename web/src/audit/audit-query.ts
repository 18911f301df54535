import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

export const AUDIT = graphql(`
  query Audit(
    $severities: [Severity!]
    $rules: [String!]
    $state: AuditFindingState
    $after: String
    $asOf: DateTime
    $language: String
  ) {
    all: audit(first: 1, asOf: $asOf) {
      totalCount
      severities {
        severity
        count
      }
      rules {
        rule {
          id
          question
        }
        count
      }
    }
    audit(
      first: 100
      after: $after
      severities: $severities
      rules: $rules
      state: $state
      asOf: $asOf
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      findings {
        key
        rule {
          id
          question
          mend
        }
        severity
        state
        reason
        until
        subjects {
          __typename
          id
          name(language: $language)
        }
        objectives {
          __typename
          id
          name(language: $language)
        }
      }
    }
  }
`);

export type AuditAnswer = ResultOf<typeof AUDIT>;
export type FindingLine = AuditAnswer['audit']['findings'][number];

export const FINDING = graphql(`
  query AuditFinding($key: ID!, $asOf: DateTime, $language: String) {
    auditFinding(key: $key, asOf: $asOf) {
      key
      rule {
        id
        question
        why
        mend
      }
      severity
      state
      reason
      until
      reopened
      causes
      edges
      subjects {
        __typename
        id
        name(language: $language)
      }
      entries {
        __typename
        id
        name(language: $language)
      }
      says {
        name
        value
      }
      objectives {
        __typename
        id
        name(language: $language)
      }
    }
  }
`);

export type Finding = NonNullable<ResultOf<typeof FINDING>['auditFinding']>;

/** Of every finding as much as is needed to say which follows from which. */
export const LINKED = graphql(`
  query LinkedFindings($language: String) {
    audit(first: 100) {
      findings {
        key
        causes
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

export type Linked = ResultOf<typeof LINKED>['audit']['findings'][number];

export const ACCEPT = graphql(`
  mutation AcceptFinding($key: ID!, $reason: String!, $until: Date) {
    acceptFinding(key: $key, reason: $reason, until: $until) {
      __typename
      ... on AuditFinding {
        key
        state
      }
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
  mutation ReopenFinding($key: ID!) {
    reopenFinding(key: $key) {
      __typename
      ... on AuditFinding {
        key
        state
      }
      ... on Refused {
        message
      }
      ... on Conflict {
        message
      }
    }
  }
`);
