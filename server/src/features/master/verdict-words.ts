import { speechOf } from '../../api/errors.ts';
import type { Sentence, Speech } from '../../api/sentences/sentence.ts';
import type { Loss, Step, Verdict } from './survivorship.ts';

type NameOf = (source: string) => string;

/** Which value won and by which rule, in one sentence. */
export function verdictInWords(
  verdict: Verdict,
  nameOf: NameOf,
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  const sources = listed(verdict.sources.map(nameOf), speech);
  return verdicts[verdict.decidedBy][speech].replace('{sources}', () => sources);
}

/** What one rule kept and what lost under it and why. */
export function stepInWords(step: Step, nameOf: NameOf, languages: readonly string[]): string {
  const speech = speechOf(languages);
  const lost = step.lost.map(({ source, why }) => `${nameOf(source)} (${losses[why][speech]})`);
  return heads[step.by][speech].replace('{lost}', () => listed(lost, speech));
}

export const lossInWords = (why: Loss, languages: readonly string[]): string =>
  losses[why][speechOf(languages)];

const listed = (names: readonly string[], speech: Speech): string =>
  new Intl.ListFormat(speech, { type: 'conjunction' }).format(names);

const losses: Readonly<Record<Loss, Sentence>> = {
  EMPTY: { es: 'vacío', en: 'empty' },
  NOT_VALID: { es: 'no es válido', en: 'not valid' },
  OVERRIDDEN: { es: 'lo fijó una persona', en: 'fixed by a person' },
  NOT_THE_FOLLOWED_SOURCE: {
    es: 'no es la fuente del atributo que se sigue',
    en: 'not the source of the attribute that is followed',
  },
  NOTHING_TO_COMPARE: { es: 'no trae con qué comparar', en: 'brings nothing to compare by' },
  WORSE: { es: 'otro es mejor', en: 'another is better' },
  TIE_BREAK: { es: 'empate', en: 'tie' },
};

const heads: Readonly<Record<Step['by'], Sentence>> = {
  FILTER: { es: 'Quedan fuera: {lost}.', en: 'Left out: {lost}.' },
  TIE_BREAK: {
    es: 'El empate se decide por rango, confianza, fecha y nombre; pierde {lost}.',
    en: 'The tie is decided by rank, trust, date and name; {lost} loses.',
  },
  TRUSTED_SOURCE: {
    es: 'Gana la fuente de mejor rango; pierde {lost}.',
    en: 'The source of the best rank wins; {lost} loses.',
  },
  MOST_TRUSTED: {
    es: 'Gana la mayor confianza a su edad; pierde {lost}.',
    en: 'The greatest trust at its age wins; {lost} loses.',
  },
  MOST_RECENT: { es: 'Gana lo más reciente; pierde {lost}.', en: 'The latest wins; {lost} loses.' },
  OLDEST: { es: 'Gana lo más antiguo; pierde {lost}.', en: 'The oldest wins; {lost} loses.' },
  MOST_COMPLETE: {
    es: 'Gana el registro más completo; pierde {lost}.',
    en: 'The most complete record wins; {lost} loses.',
  },
  LONGEST: { es: 'Gana lo más largo; pierde {lost}.', en: 'The longest wins; {lost} loses.' },
  MOST_FREQUENT: {
    es: 'Gana lo que más se repite; pierde {lost}.',
    en: 'The most frequent wins; {lost} loses.',
  },
  MINIMUM: { es: 'Gana el mínimo; pierde {lost}.', en: 'The least wins; {lost} loses.' },
  MAXIMUM: { es: 'Gana el máximo; pierde {lost}.', en: 'The greatest wins; {lost} loses.' },
  UNION: { es: 'Se unen todos los valores.', en: 'All values are united.' },
  FOLLOWS_ATTRIBUTE: {
    es: 'Se sigue a la fuente del atributo guía; pierde {lost}.',
    en: 'The source of the leading attribute is followed; {lost} loses.',
  },
  MANUAL: {
    es: 'Rige lo que fijó una persona; pierde {lost}.',
    en: 'What a person fixed holds; {lost} loses.',
  },
};

const verdicts: Readonly<Record<Verdict['decidedBy'], Sentence>> = {
  ...heads,
  FILTER: { es: 'Gana {sources}.', en: '{sources} wins.' },
  ONLY_ONE: {
    es: 'Solo hay un valor: el de {sources}.',
    en: 'There is only one value: that of {sources}.',
  },
  NOTHING: { es: 'No queda ningún valor.', en: 'No value is left.' },
  TIE_BREAK: {
    es: 'Gana {sources}, en el desempate por rango, confianza, fecha y nombre.',
    en: '{sources} wins the tie, by rank, trust, date and name.',
  },
  TRUSTED_SOURCE: {
    es: 'Gana {sources}, la fuente de mejor rango.',
    en: '{sources} wins as the source of the best rank.',
  },
  MOST_TRUSTED: {
    es: 'Gana {sources}, en la que más se confía a esa edad.',
    en: '{sources} wins as the most trusted at that age.',
  },
  MOST_RECENT: {
    es: 'Gana {sources}, por ser lo más reciente.',
    en: '{sources} wins as the latest.',
  },
  OLDEST: { es: 'Gana {sources}, por ser lo más antiguo.', en: '{sources} wins as the oldest.' },
  MOST_COMPLETE: {
    es: 'Gana {sources}, con el registro más completo.',
    en: '{sources} wins with the most complete record.',
  },
  LONGEST: { es: 'Gana {sources}, por ser lo más largo.', en: '{sources} wins as the longest.' },
  MOST_FREQUENT: {
    es: 'Gana {sources}, por ser lo que más se repite.',
    en: '{sources} wins as the most frequent.',
  },
  MINIMUM: { es: 'Gana {sources}, con el mínimo.', en: '{sources} wins with the least.' },
  MAXIMUM: { es: 'Gana {sources}, con el máximo.', en: '{sources} wins with the greatest.' },
  UNION: { es: 'Se unen los valores de {sources}.', en: 'The values of {sources} are united.' },
  FOLLOWS_ATTRIBUTE: {
    es: 'Gana {sources}, la fuente del atributo guía.',
    en: '{sources} wins as the source of the leading attribute.',
  },
  MANUAL: { es: 'Rige lo que fijó una persona.', en: 'What a person fixed holds.' },
};
