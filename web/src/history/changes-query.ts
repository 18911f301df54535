import { graphql } from '../remote/graphql.ts';
import { CHANGE, EFFECT } from './effect.ts';

export const LAST = graphql(`
  query LastChange {
    status {
      sequence
    }
  }
`);

export const CHANGES = graphql(
  `
    query Changes($after: Int!, $first: Int!, $effects: Int!, $language: String) {
      changes(after: $after, first: $first) {
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

/** When a change was noted. */
export const NOTED = graphql(`
  query Noted($after: Int!) {
    changes(after: $after, first: 1) {
      changes {
        id
        at
      }
    }
  }
`);
