import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** All that a picture, its table and its export show of a flow: of one moment, or of two beside each other. */
export const PICTURE = graphql(`
  fragment FlowPicture on CustomerFlow @_unmask {
    truncated
    nodeCount
    edgeCount
    folded
    nodes {
      id
      kind
      lane
      parent
      datasets
      fields
      lit
      moreUpstream
      moreDownstream
      mark
      was {
        datasets
        fields
        attributes
      }
      name(language: $language)
      attributes {
        id
        name(language: $language)
        entry {
          __typename
          id
          ... on MasterAttribute {
            derived
            identifier
          }
        }
        critical
        sources
        sameRank
        lit
        mark
      }
    }
    edges {
      id
      from
      to
      flows
      attributes
      lit
      folded
      mark
      was
    }
  }
`);

/** One query for the picture, its table twin, its export and the counts; of a scenario that of both states. */
export const FLOW = graphql(
  `
    query Flow(
      $level: FlowLevel!
      $touches: ID
      $systems: [ID!]
      $around: FlowAroundInput
      $folded: Boolean
      $personal: Boolean
      $asOf: DateTime
      $compare: DateTime
      $scenario: ID!
      $isScenario: Boolean!
      $language: String
    ) {
      scenario(id: $scenario) @include(if: $isScenario) {
        id
        name(language: $language)
        state
        comparison {
          turns {
            key
            leaning
            sentence
          }
          flow(
            level: $level
            touches: $touches
            systems: $systems
            around: $around
            folded: $folded
            personal: $personal
          ) {
            ...FlowPicture
          }
        }
      }
      customerFlow(
        level: $level
        touches: $touches
        systems: $systems
        around: $around
        folded: $folded
        personal: $personal
        asOf: $asOf
        compare: $compare
      ) @skip(if: $isScenario) {
        ...FlowPicture
      }
    }
  `,
  [PICTURE],
);

export type FlowAnswer = ResultOf<typeof FLOW>;
export type Flow = ResultOf<typeof PICTURE>;
export type FlowNode = Flow['nodes'][number];
export type FlowEdge = Flow['edges'][number];
export type FlowAttribute = FlowNode['attributes'][number];
export type FlowLevel = 'SYSTEM' | 'DATASET' | 'FIELD';
/** What became of a thing from the one state to the other. */
export type Mark = NonNullable<FlowNode['mark']>;

/** The kind of what stands at a node; `Namespace` where datasets are in no system. */
export const kindOf = ({ kind }: Pick<FlowNode, 'kind'>): string => kind ?? 'Namespace';
