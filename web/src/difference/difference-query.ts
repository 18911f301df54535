import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { EFFECTS, MENTION } from './effects-query.ts';

export const DIFFERENCE = graphql(
  `
    query Difference(
      $from: DateTime
      $fromChange: Int
      $to: DateTime
      $toChange: Int
      $language: String
    ) {
      difference(from: $from, fromChange: $fromChange, to: $to, toChange: $toChange) {
        from
        to
        fromSequence
        toSequence
        series {
          kind
          came
          went
          changed
        }
        entries {
          cameCount
          wentCount
          changedCount
          kinds {
            kind
            label(language: $language)
            came
            went
            changed
          }
        }
        edges {
          cameCount
          wentCount
          changedCount
          types {
            type
            label(language: $language)
            came
            went
            changed
          }
        }
        comparison {
          ...Effects
        }
      }
    }
  `,
  [EFFECTS],
);

export type Difference = ResultOf<typeof DIFFERENCE>['difference'];

export const ENTRIES = graphql(
  `
    query DifferingEntries(
      $from: DateTime
      $fromChange: Int
      $to: DateTime
      $toChange: Int
      $way: DifferingWay
      $kind: Kind
      $first: Int!
      $language: String
    ) {
      difference(from: $from, fromChange: $fromChange, to: $to, toChange: $toChange) {
        entries {
          things(way: $way, kind: $kind, first: $first) {
            totalCount
            nodes {
              way
              subject {
                ...Mention
              }
              values {
                property
                language
                label(language: $language)
                was(language: $language)
                is(language: $language)
              }
            }
          }
        }
      }
    }
  `,
  [MENTION],
);

export const EDGES = graphql(
  `
    query DifferingEdges(
      $from: DateTime
      $fromChange: Int
      $to: DateTime
      $toChange: Int
      $way: DifferingWay
      $type: RelationshipType
      $first: Int!
      $language: String
    ) {
      difference(from: $from, fromChange: $fromChange, to: $to, toChange: $toChange) {
        edges {
          things(way: $way, type: $type, first: $first) {
            totalCount
            nodes {
              id
              way
              type
              label(language: $language)
              from {
                ...Mention
              }
              to {
                ...Mention
              }
              values {
                property
                language
                label(language: $language)
                was(language: $language)
                is(language: $language)
              }
            }
          }
        }
      }
    }
  `,
  [MENTION],
);

type EntryThings = ResultOf<typeof ENTRIES>['difference']['entries']['things'];
export type DifferingEntry = EntryThings['nodes'][number];
export type Way = DifferingEntry['way'];
