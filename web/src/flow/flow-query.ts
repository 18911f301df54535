import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

/** One query for the picture, its table twin and the counts. */
export const FLOW = graphql(`
  query Flow($level: FlowLevel!, $touches: ID, $systems: [ID!], $asOf: DateTime, $language: String) {
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
        entry {
          __typename
          id
          name(language: $language)
        }
        attributes {
          id
          name(language: $language)
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
