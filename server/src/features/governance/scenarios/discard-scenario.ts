import type { Id } from '../../../catalog/change-set.ts';
import type { Desk } from '../../catalog/deed.ts';
import { findDraft } from './find-scenario.ts';

/** Nobody will apply it; it stays to be read and copied. */
export async function discardScenario<Failure>(
  desk: Desk<Failure>,
  { id, expectedVersion }: { id: Id; expectedVersion: number },
): Promise<{ readonly id: Id } | { readonly failure: Failure }> {
  const scenario = findDraft(desk, id);
  if ('failure' in scenario) return scenario;
  const set = { state: 'DISCARDED' };
  const failure = await desk.commit([{ do: 'change', entry: { id }, set, expectedVersion }]);
  return failure ? { failure } : { id };
}
