/**
 * Keeps what was used lately, in two generations: at least the last `generation` things, at most twice as many.
 * When the young generation is full it becomes the old one, and what nobody asked for since is gone.
 * (A list of least recent use costs a delete and an insert on every look-up; this costs one on few.)
 */
export class RecentCache<Key, Value> {
  readonly #generation: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(generation: number) {
    this.#generation = generation;
  }

  get(key: Key): Value | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  delete(key: Key): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  set(key: Key, value: Value): void {
    if (this.#young.size >= this.#generation) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
