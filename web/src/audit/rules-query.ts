import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

export const RULES = graphql(`
  query AuditRules {
    auditRules {
      id
      group
      question
      why
      mend
      asked
      severity
      standardSeverity
      weight
      reason
      decidedAt
      decidedBy
      open
      accepted
      thresholds {
        name
        about
        value
        standard
        min
        max
      }
      kept {
        id
        history(first: 10) {
          totalCount
          changes {
            id
            sequence
            at
            reason
            by {
              name
            }
          }
        }
      }
    }
  }
`);

export type Rule = ResultOf<typeof RULES>['auditRules'][number];

export const SET_RULE = graphql(`
  mutation SetAuditRule(
    $rule: ID!
    $reason: String!
    $asked: Boolean
    $severity: Severity
    $weight: Float
    $thresholds: [AuditThresholdInput!]
  ) {
    setAuditRule(
      rule: $rule
      reason: $reason
      asked: $asked
      severity: $severity
      weight: $weight
      thresholds: $thresholds
    ) {
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
