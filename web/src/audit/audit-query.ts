import { graphql } from '../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../remote/graphql.ts';

/** A finding as a line of a list. */
export const LINE = graphql(`
  fragment FindingLine on AuditFinding @_unmask {
    key
    title
    severity
    state
    since
    lastSeen
    reopened
    rule {
      id
      question
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
  }
`);

export type FindingLine = ResultOf<typeof LINE>;

export const AUDIT = graphql(
  `
    query Audit(
      $severities: [Severity!]
      $rules: [String!]
      $state: AuditFindingState
      $owner: ID
      $system: ID
      $domain: ID
      $objective: ID
      $without: AuditLacking
      $asOf: DateTime
      $language: String
    ) {
      all: audit(first: 0, asOf: $asOf) {
        totalCount
        history {
          is
          done
          of
        }
        notAsked {
          id
          question
        }
      }
      audit(
        first: 100
        severities: $severities
        rules: $rules
        state: $state
        owner: $owner
        system: $system
        domain: $domain
        objective: $objective
        without: $without
        asOf: $asOf
      ) {
        totalCount
        facets {
          total
          unowned
          unplaced
          severities {
            severity
            count
          }
          rules {
            count
            rule {
              id
              question
            }
          }
          owners {
            ...EntryCount
          }
          direct: owners(direct: true) {
            ...EntryCount
          }
          systems {
            ...EntryCount
          }
          domains {
            ...EntryCount
          }
          objectives {
            ...EntryCount
          }
        }
        findings {
          ...FindingLine
        }
      }
    }

    fragment EntryCount on EntryCount @_unmask {
      count
      entry {
        __typename
        id
        name(language: $language)
      }
    }
  `,
  [LINE],
);

export type AuditAnswer = ResultOf<typeof AUDIT>;
export type Facets = AuditAnswer['audit']['facets'];
export type Filter = Required<Omit<VariablesOf<typeof AUDIT>, 'language'>>;

/** The findings of one group of a list. */
export const GROUP = graphql(
  `
    query AuditGroup(
      $severities: [Severity!]
      $rules: [String!]
      $state: AuditFindingState
      $owner: ID
      $direct: Boolean
      $system: ID
      $domain: ID
      $objective: ID
      $without: AuditLacking
      $asOf: DateTime
      $first: Int
      $language: String
    ) {
      audit(
        first: $first
        severities: $severities
        rules: $rules
        state: $state
        owner: $owner
        direct: $direct
        system: $system
        domain: $domain
        objective: $objective
        without: $without
        asOf: $asOf
      ) {
        totalCount
        findings {
          ...FindingLine
        }
      }
    }
  `,
  [LINE],
);

export const ASK_ANEW = graphql(`
  mutation AskAuditAnew {
    askAuditAnew {
      askedAt
      rules
      findings
      milliseconds
    }
  }
`);

export const REPORT = graphql(`
  query AuditReport(
    $format: AuditReportFormat!
    $severities: [Severity!]
    $rules: [String!]
    $state: AuditFindingState
    $owner: ID
    $system: ID
    $domain: ID
    $objective: ID
    $without: AuditLacking
    $asOf: DateTime
  ) {
    auditReport(
      format: $format
      severities: $severities
      rules: $rules
      state: $state
      owner: $owner
      system: $system
      domain: $domain
      objective: $objective
      without: $without
      asOf: $asOf
    ) {
      name
      mediaType
      text
      count
    }
  }
`);
