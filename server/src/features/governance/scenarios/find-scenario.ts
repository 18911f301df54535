import type { Id } from '../../../catalog/change-set.ts';
import type { Desk } from '../../catalog/deed.ts';
import { scenarioIn } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** The scenario, or what to refuse. */
export function findScenario<Failure>(
  { facts, refuse }: Desk<Failure>,
  id: Id,
): Scenario | { readonly failure: Failure } {
  const found = scenarioIn(facts, id);
  return found ?? { failure: refuse([{ code: 'SCENARIO_UNKNOWN', thing: id.slice(0, 80) }]) };
}

/** One that nobody has applied or discarded yet, or what to refuse. */
export function findDraft<Failure>(
  desk: Desk<Failure>,
  id: Id,
): Scenario | { readonly failure: Failure } {
  const found = findScenario(desk, id);
  if ('failure' in found || found.state === 'DRAFT') return found;
  const code = found.state === 'APPLIED' ? 'SCENARIO_APPLIED' : 'SCENARIO_DISCARDED';
  return { failure: desk.refuse([{ code, thing: calledIn(found, desk.languages) }]) };
}

/** The name of a scenario in the first of these languages that it has. */
export function calledIn({ name }: Scenario, languages: readonly string[]): string {
  const language = languages.find((one) => Object.hasOwn(name, one)) ?? Object.keys(name)[0];
  return language === undefined ? '—' : String(name[language]);
}
