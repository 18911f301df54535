import { graphql } from '../remote/graphql.ts';

export const RETIRE = graphql(`
  mutation Retire($id: ID!, $version: Int!, $reason: String) {
    done: retire(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const RESTORE = graphql(`
  mutation Restore($id: ID!, $version: Int!) {
    done: restore(id: $id, expectedVersion: $version) {
      __typename
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);
