import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

const FORESEEN = graphql(`
  fragment Foreseen on Undoing @_unmask {
    possible
    operations
    standingCount
    undoneBy {
      id
      sequence
    }
    standsOn {
      sentence
      entry {
        __typename
        id
        name(language: $language)
      }
      change {
        id
        sequence
      }
    }
  }
`);

export type Foreseen = ResultOf<typeof FORESEEN>;

export const UNDOING = graphql(
  `
    query Undoing($change: ID!, $language: String) {
      undoing(change: $change) {
        ...Foreseen
      }
    }
  `,
  [FORESEEN],
);

export const UNDOING_IMPORT = graphql(
  `
    query UndoingImport($importId: ID!, $language: String) {
      undoing: undoingImport(importId: $importId) {
        ...Foreseen
      }
    }
  `,
  [FORESEEN],
);

export const UNDO = graphql(`
  mutation Undo($change: ID!, $reason: String) {
    done: undo(change: $change, reason: $reason) {
      __typename
      ... on ChangeUndone {
        sequence
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

export const UNDO_IMPORT = graphql(`
  mutation UndoImport($importId: ID!, $reason: String) {
    done: undoImport(importId: $importId, reason: $reason) {
      __typename
      ... on ImportUndone {
        done
        total
        finished
        sequence
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
