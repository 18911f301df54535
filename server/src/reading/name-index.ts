import { IntColumn } from './int-column.ts';
import type { Keeper, Kept } from './keep.ts';
import { SortedSuffixes } from './sorted-suffixes.ts';
import { plain } from './words.ts';

/** One name under which an entry is found. */
export interface Named {
  readonly text: string;
  /** 0 for a name, 1 for a synonym: names stand above synonyms. */
  readonly rank: 0 | 1;
}

/** A name that begins, from one of its words on, as was asked. Valid only while it is being visited. */
export interface NameHit {
  ordinal: number;
  rank: number;
  /** Not the first word of the name. */
  inner: boolean;
  /** The whole name is what was asked. */
  exact: boolean;
  length: number;
}

/** Only words that begin within so many bytes of a name are found. */
const REACH = 255;

/**
 * Folded names in one buffer, each ended by a zero, and from every word on a suffix in sorted order: what begins
 * with a text, at any word, is then one range. A suffix is `slot << 8 | offset`.
 */
export class NameIndex {
  #bytes: Buffer;
  #used: number;
  readonly #start: IntColumn;
  /** By slot: the ordinal plus one, or 0 where the name is no longer in use. */
  readonly #owner: IntColumn;
  /** By slot: twice the length of the name in bytes, plus its rank. */
  readonly #rank: IntColumn;
  /** The slots of an entry as a chain of numbers plus one. */
  readonly #first: IntColumn;
  readonly #next: IntColumn;
  readonly #suffixes: SortedSuffixes;

  constructor(kept?: Kept) {
    const bytes = kept?.bytes('names.bytes') ?? new Uint8Array(0);
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#used = bytes.byteLength;
    this.#start = new IntColumn(kept?.ints('names.start'));
    this.#owner = new IntColumn(kept?.ints('names.owner'));
    this.#rank = new IntColumn(kept?.ints('names.rank'));
    this.#first = new IntColumn(kept?.ints('names.first'));
    this.#next = new IntColumn(kept?.ints('names.next'));
    this.#suffixes = new SortedSuffixes(
      (one, other) => this.#compare(this.#place(one), this.#bytes, this.#place(other)),
      Uint32Array.from(kept?.words('names.suffixes') ?? []),
    );
  }

  keep(into: Keeper): void {
    into.setBytes('names.bytes', this.#bytes.subarray(0, this.#used));
    into.setInts('names.start', this.#start.view());
    into.setInts('names.owner', this.#owner.view());
    into.setInts('names.rank', this.#rank.view());
    into.setInts('names.first', this.#first.view());
    into.setInts('names.next', this.#next.view());
    into.setInts('names.suffixes', this.#suffixes.all());
  }

  /** How many names were ever taken in; grows with every name. */
  get size(): number {
    return this.#owner.length;
  }

  /** From now on the entry has these names and no others. */
  set(ordinal: number, names: readonly Named[]): void {
    const wanted = names
      .map(({ text, rank }) => ({ text: plain(text), rank }))
      .filter(({ text }) => text !== '');
    const slots = this.#slotsOf(ordinal);
    const asBefore =
      slots.length === wanted.length &&
      slots.every((slot, at) => {
        const name = wanted[wanted.length - 1 - at];
        return name?.rank === (this.#rank.get(slot) & 1) && name.text === this.text(slot);
      });
    if (asBefore) return;
    for (const slot of slots) this.#owner.set(slot, 0);
    this.#first.set(ordinal, 0);
    for (const name of wanted) this.#add(ordinal, name);
  }

  /** Latest first. */
  #slotsOf(ordinal: number): readonly number[] {
    const slots: number[] = [];
    for (let slot = this.#first.get(ordinal); slot > 0; slot = this.#next.get(slot - 1)) {
      slots.push(slot - 1);
    }
    return slots;
  }

  /** Calls back for every suffix that begins so, in order within each of two lists; the hit is reused. */
  each(query: string, visit: (hit: NameHit) => void): void {
    const prefix = Buffer.from(query);
    const hit: NameHit = { ordinal: 0, rank: 0, inner: false, exact: false, length: 0 };
    const owners = this.#owner.view();
    const ranks = this.#rank.view();
    for (const list of this.#suffixes.lists()) {
      const end = this.#bound(list, prefix, true);
      for (let at = this.#bound(list, prefix, false); at < end; at++) {
        const suffix = list[at] ?? 0;
        const slot = suffix >>> 8;
        const owner = owners[slot] ?? 0;
        if (owner === 0) continue;
        const rank = ranks[slot] ?? 0;
        hit.ordinal = owner - 1;
        hit.rank = rank & 1;
        hit.inner = (suffix & REACH) !== 0;
        hit.length = rank >> 1;
        hit.exact = !hit.inner && hit.length === prefix.length;
        visit(hit);
      }
    }
  }

  /** Every name in use, folded. */
  *texts(): Generator<string> {
    for (let slot = 0; slot < this.#owner.length; slot++) {
      if (this.#owner.get(slot) > 0) yield this.text(slot);
    }
  }

  text(slot: number): string {
    const start = this.#start.get(slot);
    return this.#bytes.toString('utf8', start, this.#bytes.indexOf(0, start));
  }

  #add(ordinal: number, { text, rank }: Named): void {
    const slot = this.#owner.length;
    const written = Buffer.from(`${text}\0`);
    if (this.#used + written.length > this.#bytes.length) this.#grow(this.#used + written.length);
    written.copy(this.#bytes, this.#used);
    this.#start.set(slot, this.#used);
    this.#used += written.length;
    this.#owner.set(slot, ordinal + 1);
    this.#rank.set(slot, ((written.length - 1) << 1) | rank);
    this.#next.set(slot, this.#first.get(ordinal));
    this.#first.set(ordinal, slot + 1);
    for (let at = 0; at >= 0 && at <= REACH; at = after(written.indexOf(32, at))) {
      this.#suffixes.add(((slot << 8) | at) >>> 0);
    }
  }

  /** The first place whose suffix is not below the prefix; with `past`, the first beyond all that begin with it. */
  #bound(list: Uint32Array, prefix: Uint8Array, past: boolean): number {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.#begins(this.#place(list[middle] ?? 0), prefix);
      if (order < 0 || (past && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** 0 where the suffix begins with the prefix, otherwise below or above. */
  #begins(place: number, prefix: Uint8Array): number {
    for (let at = 0; at < prefix.length; at++) {
      const difference = (this.#bytes[place + at] ?? 0) - (prefix[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #compare(place: number, bytes: Uint8Array, other: number): number {
    for (let at = 0; ; at++) {
      const one = this.#bytes[place + at] ?? 0;
      const difference = one - (bytes[other + at] ?? 0);
      if (difference !== 0 || one === 0) return difference;
    }
  }

  #place(suffix: number): number {
    return this.#start.get(suffix >>> 8) + (suffix & REACH);
  }

  #grow(length: number): void {
    const grown = Buffer.alloc(Math.max(length, 16_384, Math.ceil(this.#bytes.length * 1.5)));
    this.#bytes.copy(grown, 0, 0, this.#used);
    this.#bytes = grown;
  }
}

const after = (place: number): number => (place < 0 ? -1 : place + 1);
