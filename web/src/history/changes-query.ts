import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { CHANGE, EFFECT } from './effect.ts';

/** The log as people read it, with all changes of an import as one line. */
export const LINES = graphql(
  `
    query ChangeLines($before: Int, $until: DateTime, $effects: Int!, $language: String) {
      status {
        sequence
      }
      changeLines(before: $before, until: $until, first: 20) {
        next
        lines {
          importId
          first
          last
          changes
          effects
          began
          change {
            ...Change
            undoBegun
            undoneBy {
              id
              sequence
            }
            effects(first: $effects) {
              ...Effect
            }
          }
        }
      }
    }
  `,
  [CHANGE, EFFECT],
);

export type Line = ResultOf<typeof LINES>['changeLines']['lines'][number];

/** One change with as much of what it did as people read. */
export const WHOLE = graphql(
  `
    query WholeChange($sequence: Int!, $effects: Int!, $language: String) {
      change(sequence: $sequence) {
        ...Change
        effects(first: $effects) {
          ...Effect
        }
      }
    }
  `,
  [CHANGE, EFFECT],
);

export const IMPORTED = graphql(
  `
    query ChangesOfImport($importId: ID!, $first: Int!, $effects: Int!, $language: String) {
      changesOfImport(importId: $importId, first: $first) {
        totalCount
        changes {
          ...Change
          effects(first: $effects) {
            ...Effect
          }
        }
      }
    }
  `,
  [CHANGE, EFFECT],
);
