import { isActive } from '../../../master/holding.ts';
import { isUnobserved, observations } from '../../../measure/observations.ts';
import { OBSERVATIONS } from '../looks.ts';
import { asDay, tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const metricNotObserved: Rule = {
  id: 'V3',
  severity: 'MEDIUM',
  title: { es: '{1} no se ha medido a tiempo', en: '{1} was not measured in time' },
  question: {
    es: '¿Qué indicadores no se han medido a tiempo?',
    en: 'Which metrics were not measured in time?',
  },
  why: {
    es: 'Se decide con una cifra vieja, o sin cifra.',
    en: 'Decisions are taken on an old figure, or on none.',
  },
  mend: { es: 'Registre la observación que falta.', en: 'Enter the observation that is missing.' },
  looksAt: [...OBSERVATIONS, 'Metric.lifecycle', 'Metric.cadence', 'time'],
  tells: [
    tell(
      'La última medición llega hasta el {last}.',
      'The last measurement goes up to {last}.',
      asDay,
    ),
  ],
  thresholds: {
    cadences: {
      value: 1.5,
      min: 1,
      max: 100,
      about: { es: 'Cadencias sin medirse', en: 'Cadences without being measured' },
    },
  },
  *find({ scene }, limit) {
    for (const metric of scene.all('Metric')) {
      if (!isActive(scene, metric) || !isUnobserved(scene, metric, limit('cadences'))) continue;
      const last = observations(scene, metric).at(-1)?.periodEnd;
      yield { subjects: [metric], ...(last !== undefined && { says: { last } }) };
    }
  },
};
