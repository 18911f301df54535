/** Everything that can decide between values, in the model's words. */
export const strategies = [
  'TRUSTED_SOURCE',
  'MOST_TRUSTED',
  'MOST_RECENT',
  'OLDEST',
  'MOST_COMPLETE',
  'LONGEST',
  'MOST_FREQUENT',
  'MINIMUM',
  'MAXIMUM',
  'UNION',
  'FOLLOWS_ATTRIBUTE',
  'MANUAL',
] as const;
export type Strategy = (typeof strategies)[number];

export const isStrategy = (word: string): word is Strategy =>
  (strategies as readonly string[]).includes(word);
