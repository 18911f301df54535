import type { EntryState } from '../../../../catalog/change-set.ts';
import type { Scene } from '../../../../reading/scene.ts';
import { isActive } from '../../../master/holding.ts';
import { daysOf } from '../../../master/trust.ts';
import type { Activities } from '../activities.ts';
import { ACTIVITIES, CARRIERS } from '../looks.ts';
import { tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const keptTooLong: Rule = {
  id: 'P8',
  severity: 'MEDIUM',
  title: {
    es: '{1} no dice cuánto se conserva, o se conserva de más',
    en: '{1} does not say how long it is kept, or is kept too long',
  },
  question: {
    es: '¿Qué conjuntos con datos personales no dicen cuánto se conservan, o se conservan de más?',
    en: 'Which datasets of personal data do not say how long they are kept, or are kept too long?',
  },
  why: {
    es: 'Guardar datos de personas más de lo necesario es una infracción.',
    en: 'To keep data of people longer than necessary is an infringement.',
  },
  mend: {
    es: 'Ponga al conjunto un plazo que no pase del de sus tratamientos.',
    en: 'Give the dataset a retention no longer than that of its activities.',
  },
  looksAt: [
    ...CARRIERS,
    ...ACTIVITIES,
    'Dataset.lifecycle',
    'Dataset.retention',
    'ProcessingActivity.retention',
  ],
  tells: [
    tell('Se conserva {kept} días.', 'It is kept for {kept} days.'),
    tell('Sus tratamientos permiten {allowed} días.', 'Its activities allow {allowed} days.'),
  ],
  *find({ scene, personalDatasets, activities }) {
    for (const dataset of personalDatasets) {
      if (!isActive(scene, dataset)) continue;
      const { days: kept } = scene.derived(dataset, ownRetention) ?? { days: undefined };
      const acting = actingOn(scene, activities, dataset);
      const allowed = longest(scene, acting);
      if (kept !== undefined && (allowed === undefined || kept <= allowed)) continue;
      yield {
        subjects: [dataset],
        entries: acting,
        says: { ...(kept !== undefined && { kept }), ...(allowed !== undefined && { allowed }) },
      };
    }
  },
};

/** The activities that process a dataset or a field of it. */
function actingOn(scene: Scene, { of }: Activities, dataset: number): readonly number[] {
  const found = new Set(of(dataset));
  scene.eachOut(dataset, 'HAS_FIELD', (_, field) => {
    for (const activity of of(field)) found.add(activity);
  });
  return [...found];
}

/** In days, where it is said as a duration. */
interface Kept {
  readonly days: number | undefined;
}

const ownRetention = ({ properties: { retention } }: EntryState): Kept => ({
  days: daysOf(String(retention ?? '')),
});

// The model's shape says what the retention of an activity is.
const activityRetention = ({ properties }: EntryState): Kept => ({
  days: daysOf((properties['retention'] as { period?: string } | undefined)?.period ?? ''),
});

/** The longest that any of them keeps data, in days; undefined where none says. */
function longest(scene: Scene, activities: readonly number[]): number | undefined {
  const periods = activities.flatMap(
    (activity) => scene.derived(activity, activityRetention)?.days ?? [],
  );
  return periods.length === 0 ? undefined : Math.max(...periods);
}
