import { isSaid } from '../is-said.ts';
import { ACTIVITIES, CARRIERS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const specialWithoutCondition: Rule = {
  id: 'P6',
  severity: 'CRITICAL',
  title: {
    es: '{1} usa datos sensibles sin la condición que lo permite',
    en: '{1} uses special data without the condition that allows it',
  },
  question: {
    es: '¿Qué tratamientos usan datos sensibles sin la condición que lo permite?',
    en: 'Which activities use special data without the condition that allows it?',
  },
  why: {
    es: 'Está prohibido salvo que se dé una condición expresa de la ley.',
    en: 'It is forbidden unless an express condition of the law is met.',
  },
  mend: {
    es: 'Escriba la condición que lo permite, o deje de tratar esos datos.',
    en: 'Write down the condition that allows it, or stop processing these data.',
  },
  looksAt: [...CARRIERS, ...ACTIVITIES, 'ProcessingActivity.specialCondition'],
  *find({ scene, privacy, carriers }) {
    const isSpecial = (one: number) => privacy.SPECIAL.has(one) || carriers.special.has(one);
    for (const activity of scene.all('ProcessingActivity')) {
      if (isSaid(scene.property(activity, 'specialCondition'))) continue;
      const special = scene
        .targets(activity, 'PROCESSES')
        .flatMap((one) => [one, ...scene.targets(one, 'HAS_FIELD')])
        .filter(isSpecial);
      if (special.length > 0) yield { subjects: [activity], entries: special };
    }
  },
};
