import { RecentCache } from './recent-cache.ts';

/** Enough for what one transaction holds; more would only take memory. */
const texts = new RecentCache<object, string>(4_096);

/**
 * The JSON of something that no longer changes (a state, an operation), written once for all who need it shortly after
 * each other: the bounds of a set, the chain of hashes, the log, the truth, the reading.
 */
export function textOf(value: object): string {
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = JSON.stringify(value);
  texts.set(value, text);
  return text;
}

/** Where somebody had to write it anyway. */
export function noteText(value: object, text: string): void {
  texts.set(value, text);
}

/** The JSON of a list of such. */
export const textOfList = (values: readonly object[]): string => `[${values.map(textOf).join()}]`;
