import { IntColumn } from './int-column.ts';

/** One text per number, as UTF-8 in one buffer with offsets. A changed text is written anew at the end. */
export class TextColumn {
  #bytes: Buffer;
  #used: number;
  #starts: IntColumn;
  #lengths: IntColumn;

  constructor(kept?: { bytes: Uint8Array; starts: Int32Array; lengths: Int32Array }) {
    const bytes = kept?.bytes ?? new Uint8Array(0);
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#used = bytes.byteLength;
    this.#starts = new IntColumn(kept?.starts);
    this.#lengths = new IntColumn(kept?.lengths);
  }

  get(at: number): string {
    const start = this.#starts.get(at);
    return this.#bytes.toString('utf8', start, start + this.#lengths.get(at));
  }

  set(at: number, text: string): void {
    const length = Buffer.byteLength(text);
    if (this.#used + length > this.#bytes.length) this.#grow(this.#used + length);
    this.#bytes.write(text, this.#used);
    this.#starts.set(at, this.#used);
    this.#lengths.set(at, length);
    this.#used += length;
  }

  view(): { bytes: Uint8Array; starts: Int32Array; lengths: Int32Array } {
    return {
      bytes: this.#bytes.subarray(0, this.#used),
      starts: this.#starts.view(),
      lengths: this.#lengths.view(),
    };
  }

  #grow(length: number): void {
    const grown = Buffer.alloc(Math.max(length, 16_384, Math.ceil(this.#bytes.length * 1.5)));
    this.#bytes.copy(grown, 0, 0, this.#used);
    this.#bytes = grown;
  }
}
