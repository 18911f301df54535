import type { Candidate } from './candidate.ts';
import { trustAt } from './trust.ts';

export type Strategy =
  | 'TRUSTED_SOURCE'
  | 'MOST_TRUSTED'
  | 'MOST_RECENT'
  | 'OLDEST'
  | 'MOST_COMPLETE'
  | 'LONGEST'
  | 'MOST_FREQUENT'
  | 'MINIMUM'
  | 'MAXIMUM'
  | 'UNION'
  | 'FOLLOWS_ATTRIBUTE'
  | 'MANUAL';

/** What a strategy sees beside one candidate: all that still stand, and the day of the question. */
export interface Sight {
  readonly standing: readonly Candidate[];
  /** In milliseconds. */
  readonly today: number;
}

/** A strategy that compares: the greater score stays; a candidate without one loses to those that have one. */
interface Comparing {
  readonly score: (candidate: Candidate, sight: Sight) => number | undefined;
  /** The score as people say it: a rank, a day, so many letters. */
  readonly said: (score: number) => number | string;
}

const asItIs = (score: number) => score;
const turned = (score: number) => -score;
const dayOf = (score: number) => new Date(Math.abs(score)).toISOString().slice(0, 10);

export const comparing: Partial<Record<Strategy, Comparing>> = {
  TRUSTED_SOURCE: { score: ({ rank }) => (rank === undefined ? undefined : -rank), said: turned },
  MOST_TRUSTED: { score: (candidate, { today }) => trustOn(candidate, today), said: asItIs },
  MOST_RECENT: { score: ({ on }) => momentOf(on), said: dayOf },
  OLDEST: {
    score: ({ on }) => {
      const moment = momentOf(on);
      return moment === undefined ? undefined : -moment;
    },
    said: dayOf,
  },
  MOST_COMPLETE: {
    score: ({ record, value }) =>
      Object.values(record ?? { value }).filter((one) => !isEmpty(one)).length,
    said: asItIs,
  },
  LONGEST: { score: ({ value }) => [...textOf(value)].length, said: asItIs },
  MOST_FREQUENT: {
    score: ({ value }, { standing }) =>
      standing.filter((other) => textOf(other.value) === textOf(value)).length,
    said: asItIs,
  },
  MINIMUM: { score: ({ value }) => (typeof value === 'number' ? -value : undefined), said: turned },
  MAXIMUM: { score: ({ value }) => (typeof value === 'number' ? value : undefined), said: asItIs },
};

const momentOf = (on: string | undefined) => (on === undefined ? undefined : Date.parse(on));

/** Age of a value in days; undefined where nobody says since when it is. */
export const ageOf = ({ on }: Pick<Candidate, 'on'>, today: number): number | undefined =>
  on === undefined ? undefined : (today - Date.parse(on)) / 86_400_000;

/** Trust in a value at its age, in percent; what has no day is taken as old as can be. Undefined where none is declared. */
export const trustOn = (candidate: Candidate, today: number): number | undefined =>
  candidate.trust && trustAt(candidate.trust, ageOf(candidate, today) ?? Infinity);

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

/** Equal values are equal texts, whatever spaces stand around them. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value ?? null);
