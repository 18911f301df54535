import { graphql } from '../../remote/graphql.ts';
import type { ResultOf } from '../../remote/graphql.ts';

/** An initiative with what trying it has shown. */
export const INITIATIVE = graphql(`
  fragment InitiativeShown on Initiative {
    __typename
    id
    name(language: $language)
    description(language: $language)
    phase
    type
    currency
    startsOn
    endsOn
    unitRandomised
    owners(first: 3) {
      edges {
        id
        role
        node {
          __typename
          id
          name(language: $language)
        }
      }
    }
    aimsAt(first: 10) {
      nodes {
        __typename
        id
        name(language: $language)
      }
    }
    addresses(first: 5) {
      nodes {
        __typename
        id
        name(language: $language)
      }
    }
    result {
      couldBeChance
      test {
        contacts
        responses
        rate
        conversions
        conversionRate
      }
      control {
        contacts
        responses
        rate
        conversions
        conversionRate
      }
      incremental {
        value
        low
        high
        why
      }
      incrementalConversion {
        value
        low
        high
      }
      customers {
        value
        low
        high
      }
      costPerCustomer {
        value
        low
        high
        why
      }
      sampleSize {
        value
        why
      }
      breakEven {
        value
        why
      }
      pays
      breakEvenLifetime {
        value
        why
      }
      paysLifetime
    }
  }
`);

export type Initiative = ResultOf<typeof INITIATIVE>;
export type Trial = Initiative['result'];

export const INITIATIVES = graphql(
  `
    query Initiatives($language: String) {
      initiatives(first: 100) {
        totalCount
        nodes {
          id
          ...InitiativeShown
        }
      }
    }
  `,
  [INITIATIVE],
);

export const SAMPLE_SIZE = graphql(`
  query SampleSize($test: Float!, $control: Float!, $ratio: Float) {
    sampleSize(test: $test, control: $control, ratio: $ratio) {
      value
      why
    }
  }
`);
