import type { NameHit, NameIndex } from './name-index.ts';
import { plain } from './words.ts';

/** What decides whether a name may be shown, and how early. */
export interface Candidates {
  readonly size: number;
  /** Live and of a kind that was asked for. */
  readonly allowed: (ordinal: number) => boolean;
  /** By ordinal: 0 for terms, more for what stands below them. */
  readonly tier: (ordinal: number) => number;
}

/**
 * The ordinals of the best names that begin so at any of their words: a term of just this name, other exact names,
 * terms, then the rest; within these the first word before inner ones, names before synonyms, short before long.
 */
export function typeahead(
  names: NameIndex,
  text: string,
  first: number,
  candidates: Candidates,
): readonly number[] {
  const query = plain(text);
  if (query === '' || first <= 0) return [];
  const best = new Best(first);
  names.each(query, (hit) => {
    const score = scoreOf(hit, candidates.tier(hit.ordinal));
    if (best.takes(score) && candidates.allowed(hit.ordinal)) best.offer(hit.ordinal, score);
  });
  if (best.size < first && query.includes(' ')) scattered(names, query, candidates, best);
  return best.ordinals();
}

/** Smaller is better. */
export function scoreOf({ exact, inner, rank, length }: NameHit, tier: number): number {
  const place = exact ? (tier === 0 ? 0 : 1) : tier === 0 ? 2 : 3;
  return (
    (place << 16) | (tier << 12) | (inner ? 1 << 11 : 0) | (rank << 10) | Math.min(length, 1_023)
  );
}

/** Names that have all the words, in any order; worse than any name that has them as they were written. */
function scattered(names: NameIndex, query: string, candidates: Candidates, best: Best): void {
  const words = [...new Set(query.split(' '))];
  const seen = new Uint8Array(candidates.size);
  words.forEach((word, index) => {
    names.each(word, (hit) => {
      if (seen[hit.ordinal] !== index) return;
      seen[hit.ordinal] = index + 1;
      if (index + 1 < words.length || !candidates.allowed(hit.ordinal)) return;
      best.offer(hit.ordinal, (1 << 20) | scoreOf(hit, candidates.tier(hit.ordinal)));
    });
  });
}

/** The few best of many, each ordinal once. */
class Best {
  readonly #limit: number;
  readonly #found: { ordinal: number; score: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#found.length;
  }

  takes(score: number): boolean {
    return this.#found.length < this.#limit || score < (this.#found.at(-1)?.score ?? 0);
  }

  offer(ordinal: number, score: number): void {
    const known = this.#found.findIndex((one) => one.ordinal === ordinal);
    if (known >= 0) {
      if ((this.#found[known]?.score ?? 0) <= score) return;
      this.#found.splice(known, 1);
    } else if (!this.takes(score)) return;
    const at = this.#found.findIndex((one) => one.score > score);
    this.#found.splice(at < 0 ? this.#found.length : at, 0, { ordinal, score });
    if (this.#found.length > this.#limit) this.#found.pop();
  }

  ordinals(): readonly number[] {
    return this.#found.map(({ ordinal }) => ordinal);
  }
}
