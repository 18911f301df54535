import { touchpoints } from '../../../customer/touchpoints.ts';
import { isActive } from '../../../master/holding.ts';
import type { Rule } from '../rule.ts';

export const feedbackReachesNothing: Rule = {
  id: 'C4',
  severity: 'MEDIUM',
  question: {
    es: '¿Qué opiniones se recogen y no llegan a ninguna parte?',
    en: 'Which feedback is gathered and reaches nothing?',
  },
  why: {
    es: 'El cliente habló y nadie lo oirá.',
    en: 'The customer spoke, and nobody will hear it.',
  },
  mend: {
    es: 'Lleve esos datos al registro maestro o a un indicador.',
    en: 'Bring these data to the master record or to a metric.',
  },
  *find({ scene }) {
    for (const { touchpoint, datasets } of touchpoints(scene)) {
      for (const { dataset, attributes, metrics } of datasets) {
        if (attributes.length + metrics.length > 0 || !isActive(scene, dataset)) continue;
        yield { subjects: [touchpoint, dataset] };
      }
    }
  },
};
