import { stages } from '../../../customer/coverage.ts';
import { COVERED } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const stageInTheDark: Rule = {
  id: 'C2',
  severity: 'MEDIUM',
  title: {
    es: 'En la etapa {1} no se ve nada imprescindible',
    en: 'At the stage {1} nothing essential is seen',
  },
  question: {
    es: '¿En qué etapas del cliente no se ve nada imprescindible?',
    en: 'At which stages of the customer is nothing essential seen?',
  },
  why: { es: 'En esa etapa se actúa a ciegas.', en: 'At that stage the company acts blindly.' },
  mend: {
    es: 'Dé una fuente viva a lo imprescindible de la etapa.',
    en: 'Give a live source to what is essential at the stage.',
  },
  looksAt: [...COVERED, 'LifecycleStage', 'LifecycleStage.order', 'RELEVANT_IN'],
  *find({ scene, holding }) {
    for (const { subject, supports, missing } of stages(scene, holding)) {
      if (supports.some(({ essential, holds }) => essential && holds)) continue;
      yield { subjects: [subject], entries: missing };
    }
  },
};
