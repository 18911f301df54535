import { EFFECTS, MENTION } from '../difference/effects-query.ts';
import { graphql } from '../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../remote/graphql.ts';

export const SCENARIOS = graphql(`
  query Scenarios($states: [ScenarioState!], $language: String) {
    all: scenarios(first: 1) {
      totalCount
    }
    scenarios(first: 100, states: $states) {
      totalCount
      nodes {
        id
        name(language: $language)
        state
        stepCount
        savedAt
        savedBy
        applied {
          id
          sequence
        }
      }
    }
  }
`);

export type ScenarioLine = ResultOf<typeof SCENARIOS>['scenarios']['nodes'][number];
export type ScenarioState = ScenarioLine['state'];

const SCENARIO_SHOWN = graphql(
  `
    fragment ScenarioShown on Scenario @_unmask {
      id
      version
      name(language: $language)
      description(language: $language)
      state
      applicable
      savedAt
      savedBy
      applied {
        id
        sequence
        reason
        at
        undoneBy {
          id
          sequence
        }
      }
      steps {
        place
        does
        standing
        sentence
        notice
        things {
          __typename
          id
          name(language: $language)
        }
      }
      comparison {
        ...Effects
      }
    }
  `,
  [EFFECTS],
);

export const SCENARIO = graphql(
  `
    query Scenario($id: ID!, $language: String) {
      scenario(id: $id) {
        ...ScenarioShown
      }
    }
  `,
  [SCENARIO_SHOWN],
);

export type Scenario = NonNullable<ResultOf<typeof SCENARIO>['scenario']>;
export type Step = Scenario['steps'][number];

export const SAVE = graphql(`
  mutation SaveScenario($steps: [ScenarioOperationInput!]!) {
    done: saveScenario(steps: $steps) {
      __typename
      ... on Scenario {
        id
        version
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const CHANGE = graphql(`
  mutation ChangeScenario(
    $id: ID!
    $version: Int!
    $name: String
    $description: String
    $steps: [ScenarioStepInput!]
  ) {
    done: changeScenario(
      id: $id
      expectedVersion: $version
      name: $name
      description: $description
      steps: $steps
    ) {
      __typename
      ... on Scenario {
        id
        version
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const COPY = graphql(`
  mutation CopyScenario($id: ID!) {
    done: copyScenario(id: $id) {
      __typename
      ... on Scenario {
        id
        version
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const DISCARD = graphql(`
  mutation DiscardScenario($id: ID!, $version: Int!, $reason: String) {
    done: discardScenario(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Scenario {
        id
        version
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
      }
    }
  }
`);

export const APPLY = graphql(`
  mutation ApplyScenario($id: ID!, $version: Int!, $reason: String!) {
    done: applyScenario(id: $id, expectedVersion: $version, reason: $reason) {
      __typename
      ... on Scenario {
        id
        version
      }
      ... on Conflict {
        message
      }
      ... on Refused {
        message
        faults {
          message
        }
      }
    }
  }
`);

type ChangeVariables = VariablesOf<typeof CHANGE>;
/** A step of the new list. */
export type StepPut = NonNullable<ChangeVariables['steps']>[number];
/** A step as it is asked for. */
export type StepGiven = VariablesOf<typeof SAVE>['steps'][number];

export const COMPARE = graphql(
  `
    query CompareScenarios($ids: [ID!]!, $language: String) {
      compareScenarios(ids: $ids) {
        scenarios {
          id
          name(language: $language)
          state
          comparison {
            owners {
              owner {
                ...Mention
              }
            }
          }
        }
        rows {
          what
          subjects {
            ...Mention
          }
          turns {
            key
            leaning
            from
            to
            sentence
            finding {
              key
              severity
              rule {
                id
                question
              }
            }
          }
        }
      }
    }
  `,
  [MENTION],
);

export type Compared = ResultOf<typeof COMPARE>['compareScenarios'];
export type Row = Compared['rows'][number];
