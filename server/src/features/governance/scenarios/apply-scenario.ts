import type { Id } from '../../../catalog/change-set.ts';
import type { DeedRefusal, Desk } from '../../catalog/deed.ts';
import { stepProblem } from '../what-if/step-problem.ts';
import type { Tried } from '../what-if/tried.ts';
import { calledIn, findDraft } from './find-scenario.ts';
import type { Scenario } from './scenario.ts';

export interface Application {
  readonly id: Id;
  readonly expectedVersion: number;
  readonly reason: string;
  /** The id under which it will stand in the log. */
  readonly changeSet: Id;
}

/**
 * Makes a scenario real, as one change that also notes in the scenario that it is applied. Refused as a whole, step by
 * step with the reason, where a step names what is gone or what somebody has changed since it was put down.
 */
export async function applyScenario<Failure>(
  desk: Desk<Failure>,
  { id, expectedVersion, reason, changeSet }: Application,
  tryOut: (scenario: Scenario) => Tried,
): Promise<{ readonly id: Id } | { readonly failure: Failure }> {
  const scenario = findDraft(desk, id);
  if ('failure' in scenario) return scenario;
  const thing = calledIn(scenario, desk.languages);
  const { steps, operations } = tryOut(scenario);
  const faults: DeedRefusal[] = [
    ...(reason.trim() === '' ? [{ code: 'WHY_MISSING' as const, thing }] : []),
    ...steps.flatMap((step, at) => stepProblem(step, at, desk) ?? []),
  ];
  if (faults.length === 0 && operations.length === 0) {
    faults.push({ code: 'NOTHING_WOULD_CHANGE', thing });
  }
  if (faults.length > 0) return { failure: desk.refuse(faults) };
  const set = { state: 'APPLIED', appliedBy: changeSet };
  const failure = await desk.commit([
    ...operations,
    { do: 'change', entry: { id }, set, expectedVersion },
  ]);
  return failure ? { failure } : { id };
}
