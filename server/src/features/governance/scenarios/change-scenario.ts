import type { Id, Values } from '../../../catalog/change-set.ts';
import type { Desk } from '../../catalog/deed.ts';
import { recordOf } from '../what-if/scenario-step.ts';
import type { SavedStep } from '../what-if/scenario-step.ts';
import { findDraft } from './find-scenario.ts';
import { stepFaults } from './save-scenario.ts';

/** A step of the new list: one that stays (by its present place), one that is looked at anew, or a new one. */
export type StepPut =
  { readonly keep: number } | { readonly renew: number } | { readonly add: SavedStep };

export interface ScenarioChange {
  readonly id: Id;
  readonly expectedVersion: number;
  /** By language; languages that are not named stay as they are. */
  readonly name?: Values | undefined;
  readonly description?: Values | undefined;
  /** The whole list in its new order; left out: as it is. */
  readonly steps?: readonly StepPut[] | undefined;
}

/** Changes the words or the steps of a scenario that nobody has applied or discarded yet. */
export async function changeScenario<Failure>(
  desk: Desk<Failure>,
  { id, expectedVersion, name, description, steps }: ScenarioChange,
  /** A step with what it touches as it stands today. */
  renewed: (step: SavedStep) => SavedStep,
): Promise<{ readonly id: Id } | { readonly failure: Failure }> {
  const scenario = findDraft(desk, id);
  if ('failure' in scenario) return scenario;
  if (scenario.version !== expectedVersion) {
    // The places of its steps are those of another version: the rules of writing say so.
    const failure = await desk.commit([{ do: 'change', entry: { id }, set: {}, expectedVersion }]);
    if (failure) return { failure };
  }
  const next = steps?.map((put) => stepPut(put, scenario.steps, renewed));
  const lost = next?.indexOf(undefined) ?? -1;
  if (lost >= 0) {
    return { failure: desk.refuse([{ code: 'STEP_UNKNOWN', at: lost, data: { step: lost + 1 } }]) };
  }
  const put = next?.filter((one) => one !== undefined);
  const faults = stepFaults(put ?? []);
  if (faults.length > 0) return { failure: desk.refuse(faults) };
  const set: Values = {
    ...(name && { name }),
    ...(description && { description }),
    ...(put && { steps: put.map(recordOf) }),
  };
  const failure = await desk.commit([{ do: 'change', entry: { id }, set, expectedVersion }]);
  return failure ? { failure } : { id };
}

function stepPut(
  put: StepPut,
  steps: readonly SavedStep[],
  renewed: (step: SavedStep) => SavedStep,
): SavedStep | undefined {
  if ('add' in put) return put.add;
  const step = steps['keep' in put ? put.keep : put.renew];
  return step && 'renew' in put ? renewed(step) : step;
}
