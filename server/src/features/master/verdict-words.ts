import { speechOf } from '../../api/errors.ts';
import type { Sentence, Speech } from '../../api/sentences/sentence.ts';
import { lossInWords } from './loss-words.ts';
import type { Step, Verdict } from './survivorship.ts';

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

/** What one rule did: what lost under it and why, or that it told nothing apart. */
export function stepInWords(step: Step, nameOf: NameOf, languages: readonly string[]): string {
  const speech = speechOf(languages);
  const lost = step.lost.map(
    (one) => `${nameOf(one.source)} (${lossInWords(one, step.by, languages)})`,
  );
  if (lost.length === 0 && step.by !== 'UNION') return undecided[step.by]?.[speech] ?? none[speech];
  return heads[step.by][speech].replace('{lost}', () => listed(lost, speech));
}

const none: Sentence = { es: 'Esta regla no separa a nadie.', en: 'This rule tells nobody apart.' };

/** What a rule says where all that stand are alike to it. */
const undecided: Partial<Record<Step['by'], Sentence>> = {
  TRUSTED_SOURCE: {
    es: 'Empatan en rango: la regla no decide.',
    en: 'They tie in rank: the rule does not decide.',
  },
  MOST_TRUSTED: {
    es: 'Empatan en confianza: la regla no decide.',
    en: 'They tie in trust: the rule does not decide.',
  },
  MOST_RECENT: {
    es: 'Son del mismo día: la regla no decide.',
    en: 'They are of the same day: the rule does not decide.',
  },
  OLDEST: {
    es: 'Son del mismo día: la regla no decide.',
    en: 'They are of the same day: the rule does not decide.',
  },
  FOLLOWS_ATTRIBUTE: {
    es: 'La fuente del atributo guía no está entre ellas: la regla no decide.',
    en: 'The source of the leading attribute is not among them: the rule does not decide.',
  },
  MANUAL: {
    es: 'Nadie ha fijado un valor: la regla no decide.',
    en: 'Nobody has fixed a value: the rule does not decide.',
  },
  MINIMUM: {
    es: 'No hay números que comparar: la regla no decide.',
    en: 'There are no numbers to compare: the rule does not decide.',
  },
  MAXIMUM: {
    es: 'No hay números que comparar: la regla no decide.',
    en: 'There are no numbers to compare: the rule does not decide.',
  },
};

const listed = (names: readonly string[], speech: Speech): string =>
  new Intl.ListFormat(speech, { type: 'conjunction' }).format(names);

const heads: Readonly<Record<Step['by'], Sentence>> = {
  FILTER: { es: 'Quedan fuera: {lost}.', en: 'Left out: {lost}.' },
  TIE_BREAK: {
    es: 'Siguen empatadas; deciden rango, confianza, fecha y nombre, en ese orden. Fuera: {lost}.',
    en: 'They still tie; rank, trust, date and name decide, in that order. Out: {lost}.',
  },
  TRUSTED_SOURCE: {
    es: 'Vale la fuente de mejor rango. Fuera: {lost}.',
    en: 'The source of the best rank counts. Out: {lost}.',
  },
  MOST_TRUSTED: {
    es: 'Vale la mayor confianza a su edad. Fuera: {lost}.',
    en: 'The greatest trust at its age counts. Out: {lost}.',
  },
  MOST_RECENT: {
    es: 'Vale lo más reciente. Fuera: {lost}.',
    en: 'The latest counts. Out: {lost}.',
  },
  OLDEST: { es: 'Vale lo más antiguo. Fuera: {lost}.', en: 'The oldest counts. Out: {lost}.' },
  MOST_COMPLETE: {
    es: 'Vale el registro más completo. Fuera: {lost}.',
    en: 'The most complete record counts. Out: {lost}.',
  },
  LONGEST: { es: 'Vale lo más largo. Fuera: {lost}.', en: 'The longest counts. Out: {lost}.' },
  MOST_FREQUENT: {
    es: 'Vale lo que más se repite. Fuera: {lost}.',
    en: 'The most frequent counts. Out: {lost}.',
  },
  MINIMUM: { es: 'Vale el mínimo. Fuera: {lost}.', en: 'The least counts. Out: {lost}.' },
  MAXIMUM: { es: 'Vale el máximo. Fuera: {lost}.', en: 'The greatest counts. Out: {lost}.' },
  UNION: { es: 'Se unen todos los valores.', en: 'All values are united.' },
  FOLLOWS_ATTRIBUTE: {
    es: 'Se sigue a la fuente del atributo guía. Fuera: {lost}.',
    en: 'The source of the leading attribute is followed. Out: {lost}.',
  },
  MANUAL: {
    es: 'Rige lo que fijó una persona. Fuera: {lost}.',
    en: 'What a person fixed holds. Out: {lost}.',
  },
};

const verdicts: Readonly<Record<Verdict['decidedBy'], Sentence>> = {
  FILTER: { es: 'Vale el de {sources}.', en: 'The value of {sources} stands.' },
  ONLY_ONE: {
    es: 'Vale el de {sources}: no hay otro valor.',
    en: 'The value of {sources} stands: there is no other.',
  },
  NOTHING: { es: 'No queda ningún valor.', en: 'No value is left.' },
  TIE_BREAK: {
    es: 'Vale el de {sources}, por desempate: rango, confianza, fecha y nombre.',
    en: 'The value of {sources} stands by tie-break: rank, trust, date and name.',
  },
  TRUSTED_SOURCE: {
    es: 'Vale el de {sources}: es la fuente de mejor rango.',
    en: 'The value of {sources} stands: the source of the best rank.',
  },
  MOST_TRUSTED: {
    es: 'Vale el de {sources}: es en el que más se confía a su edad.',
    en: 'The value of {sources} stands: the most trusted at its age.',
  },
  MOST_RECENT: {
    es: 'Vale el de {sources}: es el más reciente.',
    en: 'The value of {sources} stands: the latest.',
  },
  OLDEST: {
    es: 'Vale el de {sources}: es el más antiguo.',
    en: 'The value of {sources} stands: the oldest.',
  },
  MOST_COMPLETE: {
    es: 'Vale el de {sources}: su registro es el más completo.',
    en: 'The value of {sources} stands: its record is the most complete.',
  },
  LONGEST: {
    es: 'Vale el de {sources}: es el más largo.',
    en: 'The value of {sources} stands: the longest.',
  },
  MOST_FREQUENT: {
    es: 'Vale el de {sources}: es el que más se repite.',
    en: 'The value of {sources} stands: the most frequent.',
  },
  MINIMUM: {
    es: 'Vale el de {sources}: es el mínimo.',
    en: 'The value of {sources} stands: the least.',
  },
  MAXIMUM: {
    es: 'Vale el de {sources}: es el máximo.',
    en: 'The value of {sources} stands: the greatest.',
  },
  UNION: { es: 'Se unen los valores de {sources}.', en: 'The values of {sources} are united.' },
  FOLLOWS_ATTRIBUTE: {
    es: 'Vale el de {sources}: es la fuente del atributo guía.',
    en: 'The value of {sources} stands: the source of the leading attribute.',
  },
  MANUAL: { es: 'Rige lo que fijó una persona.', en: 'What a person fixed holds.' },
};
