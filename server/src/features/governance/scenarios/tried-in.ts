import type { Context } from '../../../api/context.ts';
import { present } from '../../../api/scenes.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import type { Scene } from '../../../reading/scene.ts';
import { auditAgain } from '../audit/audit-again.ts';
import { auditDeskOf } from '../audit/audit-desk.ts';
import { touchedBy } from '../audit/touched.ts';
import { comparison } from '../what-if/comparison.ts';
import type { Comparison } from '../what-if/comparison.ts';
import type { SavedStep } from '../what-if/scenario-step.ts';
import { putDown, tried } from '../what-if/tried.ts';
import type { Tried } from '../what-if/tried.ts';

/** Tries steps on the present of a question. */
export function triedIn(context: Context, steps: readonly SavedStep[]): Tried {
  const { catalog, reading, viewer, languages, newId } = context;
  return tried(
    steps,
    { facts: reading, structure: reading.structure },
    {
      model: catalog.model,
      precedence: defaultPrecedence,
      now: present(context).scene.now,
      by: viewer,
      id: newId(),
      languages,
    },
  );
}

/** The present beside what is supposed; what the audit finds at present is known from change to change. */
export function comparisonWith(
  context: Context,
  { scene: after, effects }: Pick<Tried, 'scene' | 'effects'>,
): { before: Scene; after: Scene; comparison: Comparison } {
  const { scene: before } = present(context);
  const found = auditDeskOf(context.catalog).found(before);
  const touched = touchedBy(after.model, [{ effects }]);
  const known = { before: found, after: auditAgain(after, { found, touched }) };
  return { before, after, comparison: comparison(before, after, known) };
}

/** A step with what it touches as it stands today. */
export function renewedIn({ catalog, reading, languages }: Context) {
  const here = { facts: reading, structure: reading.structure };
  return (saved: SavedStep): SavedStep => {
    const [renewed] = putDown([saved.step], here, { model: catalog.model, languages });
    return renewed ?? saved;
  };
}
