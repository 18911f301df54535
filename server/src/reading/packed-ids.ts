import type { Id } from '../catalog/change-set.ts';

/**
 * UUIDs at 16 bytes each, numbered 0, 1, 2, … in order of arrival, with an open-addressing table for finding them.
 * 3·10^5 of them take 8 MB; as strings in a Map they would take 45 MB.
 */
export class PackedIds {
  #words: Uint32Array;
  #slots: Int32Array;
  #length: number;

  constructor(words: Uint32Array = new Uint32Array(0)) {
    this.#words = words;
    this.#length = words.length / 4;
    this.#slots = new Int32Array(0);
    this.#rehash();
  }

  get length(): number {
    return this.#length;
  }

  /** The number of an id, or undefined; also for what is no UUID in lower case. */
  find(id: Id): number | undefined {
    if (!parse(id)) return undefined;
    const slot = this.#slots[this.#slotOf()] ?? 0;
    return slot === 0 ? undefined : slot - 1;
  }

  /** Takes in an id that is not there yet and gives its number. Throws for what is no UUID in lower case. */
  add(id: Id): number {
    if (!parse(id)) throw new Error(`An id is not a UUID in lower case: ${id}`);
    const number = this.#length;
    if (number * 4 >= this.#words.length) this.#grow();
    this.#words.set(parsed, number * 4);
    this.#length = number + 1;
    if (this.#length * 2 > this.#slots.length) this.#rehash();
    else this.#slots[this.#slotOf()] = number + 1;
    return number;
  }

  at(number: number): Id {
    return uuidOf(this.#words, number * 4);
  }

  /** Copies the four words of an id to a place in another array; `uuidOf` reads them there. */
  copy(number: number, into: Uint32Array, at: number): void {
    into.set(this.#words.subarray(number * 4, number * 4 + 4), at);
  }

  view(): Uint32Array {
    return this.#words.subarray(0, this.#length * 4);
  }

  /** Where the id in `parsed` stands in the table, or the free slot where it would. */
  #slotOf(): number {
    const mask = this.#slots.length - 1;
    let slot = ((parsed[0] ?? 0) ^ (parsed[3] ?? 0)) & mask;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0 || this.#is(number)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #is(number: number): boolean {
    const from = number * 4;
    return (
      this.#words[from] === parsed[0] &&
      this.#words[from + 1] === parsed[1] &&
      this.#words[from + 2] === parsed[2] &&
      this.#words[from + 3] === parsed[3]
    );
  }

  #grow(): void {
    const grown = new Uint32Array(Math.max(256, Math.ceil(this.#words.length / 8) * 12));
    grown.set(this.#words);
    this.#words = grown;
  }

  #rehash(): void {
    let size = 256;
    while (size < this.#length * 3) size *= 2;
    this.#slots = new Int32Array(size);
    for (let number = 0; number < this.#length; number++) {
      parsed.set(this.#words.subarray(number * 4, number * 4 + 4));
      this.#slots[this.#slotOf()] = number + 1;
    }
  }
}

/** The UUID whose four words begin at a place. */
export function uuidOf(words: Uint32Array, at: number): Id {
  const a = hex(words[at] ?? 0);
  const b = hex(words[at + 1] ?? 0);
  const c = hex(words[at + 2] ?? 0);
  const d = hex(words[at + 3] ?? 0);
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
}

const parsed = new Uint32Array(4);
const DIGITS = new Int8Array(128).fill(-1);
for (const [value, digit] of [...'0123456789abcdef'].entries()) DIGITS[digit.charCodeAt(0)] = value;
const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex(word: number): string {
  return (
    (BYTES[word >>> 24] ?? '') +
    (BYTES[(word >>> 16) & 255] ?? '') +
    (BYTES[(word >>> 8) & 255] ?? '') +
    (BYTES[word & 255] ?? '')
  );
}

/** Reads a UUID into `parsed`; false where it is none. */
function parse(id: Id): boolean {
  if (id.length !== 36) return false;
  let word = 0;
  let digits = 0;
  for (let at = 0; at < 36; at++) {
    const code = id.charCodeAt(at);
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (code !== 45) return false;
      continue;
    }
    const digit = code < 128 ? (DIGITS[code] ?? -1) : -1;
    if (digit < 0) return false;
    word = (word << 4) | digit;
    if ((++digits & 7) === 0) {
      parsed[(digits >> 3) - 1] = word;
      word = 0;
    }
  }
  return true;
}
