import { questions } from '../../../customer/coverage.ts';
import { COVERED } from '../looks.ts';
import { tell, words } from '../telling.ts';
import type { Rule } from '../rule.ts';

export const questionOpen: Rule = {
  id: 'C1',
  severity: 'MEDIUM',
  title: { es: 'Sin respuesta completa: {1}', en: 'Without a full answer: {1}' },
  question: {
    es: '¿Qué preguntas sobre el cliente no tienen respuesta?',
    en: 'Which questions about the customer have no answer?',
  },
  why: {
    es: 'La empresa no conoce a su cliente en eso.',
    en: 'In that, the company does not know its customer.',
  },
  mend: {
    es: 'Dé una fuente viva a lo que la pregunta necesita.',
    en: 'Give a live source to what the question needs.',
  },
  looksAt: [...COVERED, 'ProfileQuestion', 'ProfileQuestion.order', 'ANSWERED_BY'],
  tells: [
    tell(
      'Queda {answer}.',
      'It stays {answer}.',
      words({
        OPEN: { es: 'sin responder', en: 'unanswered' },
        PARTLY: { es: 'respondida a medias', en: 'half answered' },
      }),
    ),
  ],
  *find({ scene, holding }) {
    for (const { subject, answer, missing } of questions(scene, holding)) {
      if (answer === 'ANSWERED') continue;
      const severity = answer === 'OPEN' ? 'MEDIUM' : 'LOW';
      yield { subjects: [subject], severity, entries: missing, says: { answer } };
    }
  },
};
