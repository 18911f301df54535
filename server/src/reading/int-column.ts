/** A column of whole numbers (Int32) that grows at its end. Beyond its end it reads 0. */
export class IntColumn {
  #values: Int32Array;
  #length: number;

  constructor(values: Int32Array = new Int32Array(0)) {
    this.#values = values;
    this.#length = values.length;
  }

  get length(): number {
    return this.#length;
  }

  get(at: number): number {
    return this.#values[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#values.length) this.#grow(at + 1);
    this.#values[at] = value;
    if (at >= this.#length) this.#length = at + 1;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  /** The values themselves, for hot loops and for keeping; valid until the next change. */
  view(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }

  #grow(length: number): void {
    const grown = new Int32Array(Math.max(length, 1_024, Math.ceil(this.#values.length * 1.5)));
    grown.set(this.#values);
    this.#values = grown;
  }
}
