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
  readonly today: number;
}

/** Strategies that compare: the greater score stays; a candidate without one loses to those that have one. */
export type Score = (candidate: Candidate, sight: Sight) => number | string | undefined;

export const scores: Partial<Record<Strategy, Score>> = {
  TRUSTED_SOURCE: ({ rank }) => (rank === undefined ? undefined : -rank),
  MOST_TRUSTED: ({ trust, on }, { today }) =>
    trust && trustAt(trust, on === undefined ? Infinity : daysBetween(on, today)),
  MOST_RECENT: ({ on }) => (on === undefined ? undefined : Date.parse(on)),
  OLDEST: ({ on }) => (on === undefined ? undefined : -Date.parse(on)),
  MOST_COMPLETE: ({ record, value }) =>
    Object.values(record ?? { value }).filter((one) => !isEmpty(one)).length,
  LONGEST: ({ value }) => [...textOf(value)].length,
  MOST_FREQUENT: ({ value }, { standing }) =>
    standing.filter((other) => textOf(other.value) === textOf(value)).length,
  MINIMUM: ({ value }) => (typeof value === 'number' ? -value : undefined),
  MAXIMUM: ({ value }) => (typeof value === 'number' ? value : undefined),
};

const daysBetween = (on: string, today: number): number => (today - Date.parse(on)) / 86_400_000;

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** Equal values are equal texts, whatever spaces stand around them. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.normalize('NFC').trim() : JSON.stringify(value ?? null);
