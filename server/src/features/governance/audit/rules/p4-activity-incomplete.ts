import { isSaid } from '../is-said.ts';
import { each, tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const activityIncomplete: Rule = {
  id: 'P4',
  severity: 'HIGH',
  title: {
    es: '{1} no dice todo lo que la ley exige',
    en: '{1} does not say all that the law asks for',
  },
  question: {
    es: '¿A qué tratamientos les falta finalidad, base o plazo?',
    en: 'Which processing activities lack purpose, basis or retention?',
  },
  why: {
    es: 'Sin ellos el tratamiento no es lícito.',
    en: 'Without them the processing is not lawful.',
  },
  mend: {
    es: 'Complete la finalidad, la base jurídica y el plazo de conservación.',
    en: 'Complete the purpose, the lawful basis and the retention.',
  },
  looksAt: [
    'ProcessingActivity',
    'ProcessingActivity.purpose',
    'ProcessingActivity.lawfulBasis',
    'ProcessingActivity.retention',
  ],
  tells: [
    tell(
      'Le falta {lacks}.',
      'It lacks {lacks}.',
      each(
        words({
          purpose: { es: 'la finalidad', en: 'the purpose' },
          lawfulBasis: { es: 'la base jurídica', en: 'the lawful basis' },
          retention: { es: 'el plazo de conservación', en: 'the retention' },
        }),
      ),
    ),
  ],
  *find({ scene }) {
    for (const activity of scene.all('ProcessingActivity')) {
      const { purpose, lawfulBasis, retention } = scene.properties(activity);
      // The model's shape says what retention is.
      const period = (retention as { period?: string } | null | undefined)?.period;
      const lacks = [
        ...(isSaid(purpose) ? [] : ['purpose']),
        ...(isSaid(lawfulBasis) ? [] : ['lawfulBasis']),
        ...(isSaid(period) ? [] : ['retention']),
      ];
      if (lacks.length > 0) yield { subjects: [activity], says: { lacks: lacks.join(' ') } };
    }
  },
};
