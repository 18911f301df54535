import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** One query for the picture, its table twin and the counts. */
export const FLOW = graphql(`
  query Flow(
    $level: FlowLevel!
    $touches: ID
    $systems: [ID!]
    $asOf: DateTime
    $language: String
  ) {
    customerFlow(level: $level, touches: $touches, systems: $systems, asOf: $asOf) {
      truncated
      nodeCount
      edgeCount
      nodes {
        id
        lane
        parent
        datasets
        fields
        lit
        name(language: $language)
        entry {
          __typename
          id
        }
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
        }
      }
      edges {
        id
        from
        to
        flows
        attributes
        lit
      }
    }
  }
`);

export type Flow = ResultOf<typeof FLOW>['customerFlow'];
export type FlowNode = Flow['nodes'][number];
export type FlowEdge = Flow['edges'][number];
export type FlowAttribute = FlowNode['attributes'][number];

/** The kind of what stands at a node; `Namespace` where datasets are in no system. */
export const kindOf = ({ entry }: FlowNode): string => entry?.__typename ?? 'Namespace';
