import type { Id, Values } from '../../../catalog/change-set.ts';
import { entryId } from '../../../catalog/identity.ts';
import type { DeedRefusal, Desk } from '../../catalog/deed.ts';
import { recordOf } from '../what-if/scenario-step.ts';
import type { SavedStep, ScenarioStep } from '../what-if/scenario-step.ts';
import { stepInWords, stepWords } from '../what-if/step-words.ts';
import { STEPS_AT_MOST } from './scenario.ts';

export interface NewScenario {
  /** A new one, so that two scenarios may bear one name. */
  readonly slug: string;
  /** By language; left out: it is called after its first step. */
  readonly name?: Values | undefined;
  readonly description?: Values | undefined;
  readonly steps: readonly SavedStep[];
}

/** Keeps a scenario, as a change that waits. */
export async function saveScenario<Failure>(
  desk: Desk<Failure>,
  { slug, name, description, steps }: NewScenario,
): Promise<{ readonly id: Id } | { readonly failure: Failure }> {
  const faults = stepFaults(steps);
  if (faults.length > 0) return { failure: desk.refuse(faults) };
  const [first] = steps;
  const set: Values = {
    name: name ?? (first ? calledAfter(first.step, desk) : unnamed),
    ...(description && { description }),
    state: 'DRAFT',
    steps: steps.map(recordOf),
  };
  const failure = await desk.commit([
    { do: 'create', entry: { kind: 'Proposal', key: slug }, set },
  ]);
  return failure ? { failure } : { id: entryId('Proposal', slug) };
}

/** What is wrong with a list of steps as such. */
export function stepFaults(steps: readonly SavedStep[]): readonly DeedRefusal[] {
  return steps.length > STEPS_AT_MOST
    ? [{ code: 'TOO_MANY_STEPS', data: { found: steps.length, most: STEPS_AT_MOST } }]
    : [];
}

/** «¿Y si…? Retirar el sistema «SIGA-2009»», in both languages. */
function calledAfter<Failure>(step: ScenarioStep, { scene, facts }: Desk<Failure>): Values {
  const said = (language: 'es' | 'en') =>
    `${unnamed[language]} ${stepInWords(step, stepWords(scene, facts, [language]))}`.slice(0, 300);
  return { es: said('es'), en: said('en') };
}

const unnamed = { es: '¿Y si…?', en: 'What if…' };
