import { speechOf } from '../../api/errors.ts';
import type { Sentence } from '../../api/sentences/sentence.ts';
import type { Missing } from './gaps.ts';

/** What to do about something that is missing, in one sentence. */
export const mendingInWords = (missing: Missing, languages: readonly string[]): string =>
  sentences[missing][speechOf(languages)];

const sentences: Readonly<Record<Missing, Sentence>> = {
  DOES_NOT_HOLD: {
    es: 'Conecte una fuente en activo que lo alimente.',
    en: 'Connect an active source that feeds it.',
  },
  NO_SURVIVORSHIP_RULE: {
    es: 'Declare qué regla decide entre sus fuentes.',
    en: 'Declare which rule decides between its sources.',
  },
  NO_APPROVED_TERM: {
    es: 'Apruebe un término que lo defina y vincúlelo.',
    en: 'Approve a term that defines it, and tie it.',
  },
  NO_ACTIVE_OWNER: {
    es: 'Nombre a alguien en activo que responda por él.',
    en: 'Name somebody active who answers for it.',
  },
  NO_PROCESSING_ACTIVITY: {
    es: 'Inclúyalo en la actividad de tratamiento que lo usa.',
    en: 'Include it in the processing activity that uses it.',
  },
  RESTS_ON_NOTHING: {
    es: 'Diga con qué atributos o campos vivos se calcula.',
    en: 'Say from which attributes or live fields it is worked out.',
  },
  BELOW_QUALITY_TARGET: {
    es: 'Suba su calidad hasta la meta.',
    en: 'Raise its quality to the target.',
  },
};
