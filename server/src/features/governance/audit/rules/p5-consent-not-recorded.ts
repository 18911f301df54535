import { HOLDING } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const consentNotRecorded: Rule = {
  id: 'P5',
  severity: 'HIGH',
  title: {
    es: '{1} pide un consentimiento que nadie guarda',
    en: '{1} asks for a consent that nobody keeps',
  },
  question: {
    es: '¿Qué tratamientos piden un consentimiento que nadie guarda?',
    en: 'Which activities ask for a consent that nobody keeps?',
  },
  why: {
    es: 'No se puede probar que la persona dijo que sí, ni respetar que diga que no.',
    en: 'It cannot be proved that the person said yes, nor respected that they say no.',
  },
  mend: {
    es: 'Guarde el consentimiento en un atributo maestro con fuente viva y únalo al tratamiento.',
    en: 'Keep the consent in a master attribute with a live source, and tie it to the activity.',
  },
  looksAt: [
    ...HOLDING,
    'ProcessingActivity',
    'ProcessingActivity.lawfulBasis',
    'RECORDS_CONSENT_FOR',
  ],
  *find({ scene, holding }) {
    for (const activity of scene.all('ProcessingActivity')) {
      if (scene.structure.counted(activity, 'lawfulBasis') !== 'CONSENT') continue;
      const records = scene.sources(activity, 'RECORDS_CONSENT_FOR');
      if (records.some((attribute) => holding.holds(attribute))) continue;
      yield { subjects: [activity], entries: records };
    }
  },
};
