/** How often each word stands in names. */
export type Vocabulary = ReadonlyMap<string, number>;

export function vocabularyOf(names: Iterable<string>): Vocabulary {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const word of name.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words as they were probably meant, or undefined where one of them is like no word of any name. */
export function meant(words: readonly string[], vocabulary: Vocabulary): string | undefined {
  const nearest = words.map((word) => (vocabulary.has(word) ? word : nearestTo(word, vocabulary)));
  return nearest.every((word) => word !== undefined) ? nearest.join(' ') : undefined;
}

/** The word with the fewest typing slips between; of several the most frequent. */
function nearestTo(word: string, vocabulary: Vocabulary): string | undefined {
  let best: string | undefined;
  let least = word.length <= 3 ? 1 : word.length <= 7 ? 2 : 3;
  let often = -1;
  for (const [candidate, count] of vocabulary) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const slips = slipsBetween(word, candidate, least);
    if (slips < least || (slips === least && count > often)) {
      [best, least, often] = [candidate, slips, count];
    }
  }
  return best;
}

const rows = [new Uint8Array(66), new Uint8Array(66), new Uint8Array(66)];

/**
 * Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment, a restricted
 * Damerau-Levenshtein distance); `limit + 1` as soon as there are more than `limit`.
 */
export function slipsBetween(one: string, other: string, limit: number): number {
  if (one.length > 64 || other.length > 64) return limit + 1;
  let [before = rows0(), above = rows0(), row = rows0()] = rows;
  for (let at = 0; at <= other.length; at++) above[at] = at;
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let slips = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row[j] = slips;
      if (slips < least) least = slips;
    }
    if (least > limit) return limit + 1;
    [before, above, row] = [above, row, before];
  }
  return Math.min(above[other.length] ?? 0, limit + 1);
}

const rows0 = (): Uint8Array => new Uint8Array(66);
