import { speechOf } from '../../api/errors.ts';
import type { Speech } from '../../api/sentences/sentence.ts';
import type { Lacking } from './readiness.ts';

/** What is lacking, as a part of a sentence: `a definition in English`. */
export function lackingInWords(lacking: Lacking, languages: readonly string[]): string {
  const speech = speechOf(languages);
  const language = 'language' in lacking ? languageName(lacking.language, speech) : '';
  return words[lacking.what][speech].replace('{language}', language);
}

/** `Still lacks a definition in English and a steward.` */
export function readinessInWords(
  lacking: readonly Lacking[],
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  if (lacking.length === 0) return ready[speech];
  const parts = lacking.map((one) => lackingInWords(one, languages));
  const list = new Intl.ListFormat(speech, { type: 'conjunction' }).format(parts);
  return lacks[speech].replace('{list}', list);
}

const words: Readonly<Record<Lacking['what'], Readonly<Record<Speech, string>>>> = {
  NAME: { es: 'un nombre en {language}', en: 'a name in {language}' },
  DEFINITION: { es: 'una definición en {language}', en: 'a definition in {language}' },
  STEWARD: { es: 'un administrador de datos en activo', en: 'an active steward' },
};
const lacks = { es: 'Todavía le falta {list}.', en: 'Still lacks {list}.' };
const ready = { es: 'No le falta nada.', en: 'Lacks nothing.' };

function languageName(tag: string, speech: Speech): string {
  try {
    return new Intl.DisplayNames([speech], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // what a person wrote as a language and is none
  }
}
