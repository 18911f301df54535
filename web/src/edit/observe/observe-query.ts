import { graphql } from '../../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../../remote/graphql.ts';

/** As much of a metric as is needed to observe it. */
export const OBSERVED = graphql(`
  query ObservedMetric($id: ID!, $language: String) {
    node(id: $id) {
      __typename
      id
      name(language: $language)
      ... on Metric {
        unit(language: $language)
        formula
        cadence
        range {
          low
          high
        }
        series(last: 1) {
          id
          periodEnd
          value
        }
      }
    }
  }
`);

export type MetricFound = Extract<
  NonNullable<ResultOf<typeof OBSERVED>['node']>,
  { __typename: 'Metric' }
>;

/** What would be refused, before anything is written. */
export const REFUSED = graphql(`
  query ObservationsRefused($metric: ID!, $observations: [ObservationGiven!]!) {
    refused: observationsRefused(metric: $metric, observations: $observations) {
      message
      faults {
        operation
        message
      }
    }
  }
`);

export const RECORD = graphql(`
  mutation RecordObservations($metric: ID!, $observations: [ObservationGiven!]!, $reason: String) {
    done: recordObservations(metric: $metric, observations: $observations, reason: $reason) {
      __typename
      ... on ObservationsRecorded {
        count
        metric {
          id
          version
        }
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
        faults {
          operation
          message
        }
      }
    }
  }
`);

export type Observation = VariablesOf<typeof RECORD>['observations'][number];
