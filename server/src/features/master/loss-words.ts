import { speechOf } from '../../api/errors.ts';
import type { Sentence, Speech } from '../../api/sentences/sentence.ts';
import type { Strategy } from './strategies.ts';
import type { Loss, Lost, Step, TieBreak } from './survivorship.ts';

/** Why one value lost under one rule, with the figures that decided. */
export function lossInWords(
  { why, own, best, at }: Lost,
  by: Step['by'],
  languages: readonly string[],
): string {
  const speech = speechOf(languages);
  const words = sentenceFor(why, { by, at })[speech];
  return words
    .replace('{own}', () => figureIn(own, speech))
    .replace('{best}', () => figureIn(best, speech));
}

function sentenceFor(
  why: Loss,
  { by, at }: { by: Step['by']; at: TieBreak | undefined },
): Sentence {
  if (why === 'WORSE') return worse[by] ?? plain.WORSE;
  if (why === 'NOTHING_TO_COMPARE') return without[by] ?? plain.NOTHING_TO_COMPARE;
  return why === 'TIE_BREAK' ? ties[at ?? 'NAME'] : plain[why];
}

/** Figures and days as the reader writes them. */
function figureIn(figure: number | string | undefined, speech: Speech): string {
  if (figure === undefined || figure === '') return '—';
  if (typeof figure === 'number') {
    return new Intl.NumberFormat(speech, { maximumFractionDigits: 1 }).format(figure);
  }
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(figure);
  return isDay
    ? new Intl.DateTimeFormat(speech, { dateStyle: 'medium', timeZone: 'UTC' }).format(
        new Date(figure),
      )
    : figure;
}

const plain: Readonly<Record<Exclude<Loss, 'TIE_BREAK'>, Sentence>> = {
  EMPTY: { es: 'vacío', en: 'empty' },
  NOT_VALID: { es: 'no es válido', en: 'not valid' },
  OVERRIDDEN: { es: 'lo fijó una persona', en: 'fixed by a person' },
  NOT_THE_FOLLOWED_SOURCE: {
    es: 'no es la fuente del atributo que se sigue',
    en: 'not the source of the attribute that is followed',
  },
  NOTHING_TO_COMPARE: { es: 'no trae con qué comparar', en: 'brings nothing to compare by' },
  WORSE: { es: 'otro es mejor', en: 'another is better' },
};

type ByRule = Partial<Record<Strategy | Step['by'], Sentence>>;

const worse: ByRule = {
  TRUSTED_SOURCE: { es: 'rango {own} frente a {best}', en: 'rank {own} against {best}' },
  MOST_TRUSTED: {
    es: 'confianza {own} frente a {best} a su edad',
    en: 'trust {own} against {best} at its age',
  },
  MOST_RECENT: {
    es: 'del {own}, anterior al {best}',
    en: 'of {own}, before {best}',
  },
  OLDEST: { es: 'del {own}, posterior al {best}', en: 'of {own}, after {best}' },
  MOST_COMPLETE: {
    es: 'datos que trae: {own} frente a {best}',
    en: 'values brought: {own} against {best}',
  },
  LONGEST: {
    es: 'caracteres: {own} frente a {best}',
    en: 'characters: {own} against {best}',
  },
  MOST_FREQUENT: {
    es: 'fuentes que lo dicen: {own} frente a {best}',
    en: 'sources that say so: {own} against {best}',
  },
  MINIMUM: { es: '{own}, mayor que {best}', en: '{own}, more than {best}' },
  MAXIMUM: { es: '{own}, menor que {best}', en: '{own}, less than {best}' },
};

const without: ByRule = {
  TRUSTED_SOURCE: { es: 'no tiene rango', en: 'has no rank' },
  MOST_TRUSTED: { es: 'no declara confianza', en: 'declares no trust' },
  MOST_RECENT: { es: 'no dice de qué día es', en: 'does not say of which day it is' },
  OLDEST: { es: 'no dice de qué día es', en: 'does not say of which day it is' },
  MINIMUM: { es: 'no es un número', en: 'is no number' },
  MAXIMUM: { es: 'no es un número', en: 'is no number' },
};

const ties: Readonly<Record<TieBreak, Sentence>> = {
  RANK: {
    es: 'empate; peor rango ({own} frente a {best})',
    en: 'tie; worse rank ({own} against {best})',
  },
  TRUST: {
    es: 'empate; menos confianza ({own} frente a {best})',
    en: 'tie; less trust ({own} against {best})',
  },
  DAY: {
    es: 'empate; más antiguo ({own} frente a {best})',
    en: 'tie; older ({own} against {best})',
  },
  NAME: { es: 'empate en todo; decide el nombre', en: 'a tie in everything; the name decides' },
};
