import { wayTo } from '../classification-flow.ts';
import { CARRIERS } from '../looks.ts';
import { asChoice, each, tell } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const wronglyAnonymous: Rule = {
  id: 'P2',
  severity: 'MEDIUM',
  title: { es: '{1} se da por anónimo y no lo es', en: '{1} is taken for anonymous and is not' },
  question: {
    es: '¿Qué se da por anónimo y no lo es?',
    en: 'What is taken for anonymous and is not?',
  },
  why: {
    es: 'Lo cifrado o resumido por huella sigue siendo dato personal; tratarlo como anónimo es una infracción.',
    en: 'What is encrypted or hashed is still personal data; to treat it as anonymous is an infringement.',
  },
  mend: {
    es: 'Clasifíquelo como personal, anonimícelo de verdad, o escriba por qué se corta.',
    en: 'Classify it as personal, anonymise it truly, or write down why it is cut.',
  },
  looksAt: CARRIERS,
  tells: [
    tell('Por el camino solo queda {marks}.', 'On its way it is only {marks}.', each(asChoice)),
  ],
  *find({ privacy, cuts, carriers }) {
    const claimed = new Set([
      ...privacy.ANONYMOUS,
      ...[...cuts].flatMap(([field, { reasoned }]) => (reasoned ? [] : [field])),
    ]);
    for (const field of claimed) {
      const carried = carriers.personal.get(field);
      if (carried?.from === undefined) continue;
      const way = wayTo(carriers.personal, field);
      yield {
        subjects: [field],
        entries: way.map(({ node }) => node),
        edges: way.flatMap(({ edge }) => edge ?? []),
        says: { marks: carried.marks.join(' ') },
      };
    }
  },
};
