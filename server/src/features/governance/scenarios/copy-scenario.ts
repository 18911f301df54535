import type { Id, Json, Values } from '../../../catalog/change-set.ts';
import type { Desk } from '../../catalog/deed.ts';
import type { SavedStep } from '../what-if/scenario-step.ts';
import { findScenario } from './find-scenario.ts';
import { saveScenario } from './save-scenario.ts';

/** A new draft with the same steps, each standing on what there is today; of applied and discarded ones too. */
export async function copyScenario<Failure>(
  desk: Desk<Failure>,
  { id, slug }: { id: Id; slug: string },
  renewed: (step: SavedStep) => SavedStep,
): Promise<{ readonly id: Id } | { readonly failure: Failure }> {
  const scenario = findScenario(desk, id);
  if ('failure' in scenario) return scenario;
  const { name, description, steps } = scenario;
  return saveScenario(desk, { slug, name: asCopy(name), description, steps: steps.map(renewed) });
}

const asCopy = (name: Values): Values =>
  Object.fromEntries(
    Object.entries(name).map(([language, text]): [string, Json] => [
      language,
      `${String(text).slice(0, 280)} (${language === 'es' ? 'copia' : 'copy'})`,
    ]),
  );
