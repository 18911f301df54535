import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Lack } from './governed.ts';

/** What an attribute lacks to be governed, for people. */
export const lackInWords = (lack: Lack, languages: readonly string[]): string =>
  sentences[lack][speechOf(languages)];

const sentences: Readonly<Record<Lack, Sentence>> = {
  DOES_NOT_HOLD: {
    es: 'Ninguna fuente en activo lo alimenta.',
    en: 'No active source feeds it.',
  },
  NO_SURVIVORSHIP_RULE: {
    es: 'Varias fuentes lo alimentan y ninguna regla decide entre ellas.',
    en: 'Several sources feed it and no rule decides between them.',
  },
  NO_APPROVED_TERM: {
    es: 'Ningún término aprobado dice qué significa.',
    en: 'No approved term says what it means.',
  },
  NO_ACTIVE_OWNER: {
    es: 'Nadie en activo responde por él.',
    en: 'Nobody active answers for it.',
  },
  NO_PROCESSING_ACTIVITY: {
    es: 'Es un dato personal y ninguna actividad de tratamiento lo ampara.',
    en: 'It is personal data and no processing activity covers it.',
  },
};
