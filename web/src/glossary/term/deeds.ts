import { graphql } from '../../remote/graphql.ts';

export const PROPOSE = graphql(`
  mutation ProposeTerm($id: ID!, $version: Int!, $reason: String) {
    done: proposeTerm(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Term {
        id
        version
        status
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const APPROVE = graphql(`
  mutation ApproveTerm($id: ID!, $version: Int!, $reason: String) {
    done: approveTerm(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Term {
        id
        version
        status
      }
      ... on TermNotReady {
        message
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const REJECT = graphql(`
  mutation RejectTerm($id: ID!, $version: Int!, $reason: String) {
    done: rejectTerm(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Term {
        id
        version
        status
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const DEPRECATE = graphql(`
  mutation DeprecateTerm($id: ID!, $version: Int!, $reason: String) {
    done: deprecateTerm(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Term {
        id
        version
        status
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);
