import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { EDGE_SEEN } from '../edit/ties/ties-query.ts';
import { DECIDED_BY } from '../master/rule-words.ts';
import { KNOWN, TOLD } from '../edit/values/entry-form-query.ts';

/** All that is known of an entry of any kind, but for its history. */
export const ENTRY = graphql(
  `
    query Entry($id: ID!, $language: String) {
      node(id: $id) {
        __typename
        id
        key
        version
        name(language: $language)
        description(language: $language)
        retiredAt
        model {
          about(language: $language)
          series
          ends {
            type
          }
          properties {
            ...Known
          }
        }
        values {
          ...Told
          said(language: $language)
          entries {
            __typename
            id
            name(language: $language)
          }
        }
        relationshipGroups {
          end {
            type
            direction
            label(language: $language)
            containment
          }
          edges(first: 40) {
            totalCount
            edges {
              ...EdgeSeen
            }
          }
        }
        claims {
          property
          label(language: $language)
          language
          source
          saidAt
          golden
          value {
            said(language: $language)
          }
        }
        ... on Metric {
          formula
          unit(language: $language)
          range {
            low
            high
          }
          series(last: 36) {
            id
            periodStart
            periodEnd
            value
            n
            low
            high
            takenIn {
              __typename
              id
              name(language: $language)
            }
          }
        }
        ... on MasterAttribute {
          ...DecidedBy
          governed
          lacking {
            sentence
          }
        }
      }
    }
  `,
  [KNOWN, TOLD, EDGE_SEEN, DECIDED_BY],
);

export type EntryFound = NonNullable<ResultOf<typeof ENTRY>['node']>;
export type Group = EntryFound['relationshipGroups'][number];
export type Value = EntryFound['values'][number];
