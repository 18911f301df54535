/**
 * Numbers in an order that is costly to compare, held sorted: a large list, a small one, and an unsorted tail that is
 * put in order only when somebody asks (or when it has grown too long), so that an import sorts few times.
 */
export class SortedSuffixes {
  readonly #compare: (one: number, other: number) => number;
  #large: Uint32Array;
  #small = new Uint32Array(0);
  #tail: number[] = [];

  constructor(compare: (one: number, other: number) => number, sorted = new Uint32Array(0)) {
    this.#compare = compare;
    this.#large = sorted;
  }

  add(number: number): void {
    this.#tail.push(number);
    if (this.#tail.length > this.#limit()) this.#settle();
  }

  /** Both sorted lists; what lies between two places in each is a range. */
  lists(): readonly Uint32Array[] {
    if (this.#tail.length > 0) this.#settle();
    return this.#small.length === 0 ? [this.#large] : [this.#large, this.#small];
  }

  /** All in one sorted list, for keeping. */
  all(): Uint32Array {
    if (this.#tail.length > 0) this.#settle();
    return merge(this.#large, this.#small, this.#compare);
  }

  #limit(): number {
    return Math.max(4_096, this.#large.length >> 4);
  }

  #settle(): void {
    const tail = Uint32Array.from(this.#tail.sort(this.#compare));
    this.#tail = [];
    this.#small = merge(this.#small, tail, this.#compare);
    if (this.#small.length <= this.#limit()) return;
    this.#large = merge(this.#large, this.#small, this.#compare);
    this.#small = new Uint32Array(0);
  }
}

function merge(
  one: Uint32Array,
  other: Uint32Array,
  compare: (one: number, other: number) => number,
): Uint32Array<ArrayBuffer> {
  const merged = new Uint32Array(one.length + other.length);
  let [left, right] = [0, 0];
  for (let at = 0; at < merged.length; at++) {
    const fromLeft =
      right >= other.length ||
      (left < one.length && compare(one[left] ?? 0, other[right] ?? 0) <= 0);
    merged[at] = (fromLeft ? one[left++] : other[right++]) ?? 0;
  }
  return merged;
}
