import { isActive } from '../../../master/holding.ts';
import { isUnobserved, observations } from '../../../measure/observations.ts';
import type { Rule } from '../rule.ts';

export const metricNotObserved: Rule = {
  id: 'V3',
  severity: 'MEDIUM',
  question: {
    es: '¿Qué indicadores no se han medido a tiempo?',
    en: 'Which metrics were not measured in time?',
  },
  why: {
    es: 'Se decide con una cifra vieja, o sin cifra.',
    en: 'Decisions are taken on an old figure, or on none.',
  },
  mend: { es: 'Registre la observación que falta.', en: 'Enter the observation that is missing.' },
  *find({ scene }) {
    for (const metric of scene.all('Metric')) {
      if (!isActive(scene, metric) || !isUnobserved(scene, metric)) continue;
      const last = observations(scene, metric).at(-1)?.periodEnd;
      yield { subjects: [metric], ...(last !== undefined && { says: { last } }) };
    }
  },
};
