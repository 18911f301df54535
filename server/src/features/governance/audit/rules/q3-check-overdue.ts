import { latestResult } from '../../../master/quality.ts';
import { isLate } from '../../../measure/cadence.ts';
import type { Rule } from '../rule.ts';

export const checkOverdue: Rule = {
  id: 'Q3',
  severity: 'LOW',
  question: {
    es: '¿Qué comprobaciones de calidad llevan tiempo sin hacerse?',
    en: 'Which quality checks have not been done for long?',
  },
  why: {
    es: 'La última cifra ya no dice cómo están los datos.',
    en: 'The last figure no longer says how the data are.',
  },
  mend: { es: 'Vuelva a medir, o retire la regla.', en: 'Measure again, or retire the rule.' },
  *find({ scene }) {
    for (const rule of scene.all('QualityRule')) {
      const latest = latestResult(scene, rule);
      const cadence = scene.structure.counted(rule, 'cadence');
      if (!latest || !isLate(latest.measuredAt, cadence, { now: scene.now, times: 2 })) continue;
      yield {
        subjects: [rule],
        entries: scene.targets(rule, 'CHECKS'),
        says: { measuredAt: latest.measuredAt },
      };
    }
  },
};
