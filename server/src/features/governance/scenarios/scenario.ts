import type { EntryState, Id, Values } from '../../../catalog/change-set.ts';
import { isOpen } from '../../../catalog/overlay.ts';
import type { Facts } from '../../../reading/reading.ts';
import { stepsIn } from '../what-if/scenario-step.ts';
import type { SavedStep } from '../what-if/scenario-step.ts';

export const scenarioStates = ['DRAFT', 'APPLIED', 'DISCARDED'] as const;
export type ScenarioState = (typeof scenarioStates)[number];

/** A change that waits, as it is kept. */
export interface Scenario {
  readonly id: Id;
  readonly version: number;
  readonly state: ScenarioState;
  readonly name: Values;
  readonly description: Values;
  readonly steps: readonly SavedStep[];
  /** The change that made it real. */
  readonly appliedBy: Id | undefined;
}

/** So many steps are plenty for a person, and fit into one change. */
export const STEPS_AT_MOST = 100;

/** The scenario under this id; undefined where there is none, or where it was retired. */
export function scenarioIn(facts: Facts, id: Id): Scenario | undefined {
  const entry = facts.entry(id);
  return entry?.kind === 'Proposal' && isOpen(entry) ? scenarioOf(entry) : undefined;
}

function scenarioOf({ id, version, properties }: EntryState): Scenario {
  const { name, description, state, steps, appliedBy } = properties;
  return {
    id,
    version,
    // A proposal that is being reviewed is a draft as far as scenarios go.
    state: scenarioStates.find((one) => one === state) ?? 'DRAFT',
    name: (name ?? {}) as Values, // localized, as the model says
    description: (description ?? {}) as Values,
    steps: stepsIn(steps),
    appliedBy: typeof appliedBy === 'string' ? appliedBy : undefined,
  };
}
