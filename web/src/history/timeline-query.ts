import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';
import { CHANGE, EFFECT } from './effect.ts';

export const TIMELINE = graphql(
  `
    query Timeline(
      $id: ID!
      $first: Int!
      $property: String
      $relationship: RelationshipType
      $language: String
    ) {
      node(id: $id) {
        id
        spans {
          from
          to
        }
      }
      history(of: $id, first: $first, property: $property, relationship: $relationship) {
        totalCount
        unseen
        subjects {
          property
          relationship
          label(language: $language)
          count
        }
        changes {
          ...Change
          undoneBy {
            id
            sequence
          }
          effects(of: $id, property: $property, relationship: $relationship, first: 12) {
            ...Effect
          }
        }
      }
    }
  `,
  [CHANGE, EFFECT],
);

type Answered = ResultOf<typeof TIMELINE>;
export type Subject = Answered['history']['subjects'][number];
export type LifeSpan = NonNullable<Answered['node']>['spans'][number];
