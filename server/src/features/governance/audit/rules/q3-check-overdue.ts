import { latestResult } from '../../../master/quality.ts';
import { isLate } from '../../../measure/cadence.ts';
import { QUALITY } from '../looks.ts';
import { asDay, tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const checkOverdue: Rule = {
  id: 'Q3',
  severity: 'LOW',
  title: { es: '{1} lleva tiempo sin comprobarse', en: '{1} has not been checked for long' },
  question: {
    es: '¿Qué comprobaciones de calidad llevan tiempo sin hacerse?',
    en: 'Which quality checks have not been done for long?',
  },
  why: {
    es: 'La última cifra ya no dice cómo están los datos.',
    en: 'The last figure no longer says how the data are.',
  },
  mend: { es: 'Vuelva a medir, o retire la regla.', en: 'Measure again, or retire the rule.' },
  looksAt: [...QUALITY, 'QualityRule.cadence', 'time'],
  tells: [
    tell(
      'Se comprobó por última vez el {measuredAt}.',
      'It was last checked on {measuredAt}.',
      asDay,
    ),
  ],
  thresholds: {
    cadences: {
      value: 2,
      min: 1,
      max: 100,
      about: { es: 'Cadencias sin comprobarse', en: 'Cadences without being checked' },
    },
  },
  *find({ scene }, limit) {
    for (const rule of scene.all('QualityRule')) {
      const latest = latestResult(scene, rule);
      const cadence = scene.structure.counted(rule, 'cadence');
      if (
        !latest ||
        !isLate(latest.measuredAt, cadence, { now: scene.now, times: limit('cadences') })
      )
        continue;
      yield {
        subjects: [rule],
        entries: scene.targets(rule, 'CHECKS'),
        says: { measuredAt: latest.measuredAt },
      };
    }
  },
};
