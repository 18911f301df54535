import { IntColumn } from './int-column.ts';

/** Few different words over many numbers; 0 stands for none. */
export class DictionaryColumn {
  readonly #codes: IntColumn;
  readonly #words: string[];
  readonly #codeOf: Map<string, number>;

  constructor(kept?: { codes: Int32Array; words: readonly string[] }) {
    this.#codes = new IntColumn(kept?.codes);
    this.#words = [...(kept?.words ?? [])];
    this.#codeOf = new Map(this.#words.map((word, at) => [word, at + 1]));
  }

  get(at: number): string | undefined {
    return this.#words[this.#codes.get(at) - 1];
  }

  /** The number of the word there; 0 where there is none. */
  code(at: number): number {
    return this.#codes.get(at);
  }

  word(code: number): string | undefined {
    return this.#words[code - 1];
  }

  set(at: number, word: string | undefined): void {
    const code = word === undefined ? 0 : this.#codeFor(word);
    if (code !== this.#codes.get(at)) this.#codes.set(at, code);
  }

  view(): { codes: Int32Array; words: readonly string[] } {
    return { codes: this.#codes.view(), words: this.#words };
  }

  #codeFor(word: string): number {
    const known = this.#codeOf.get(word);
    if (known !== undefined) return known;
    this.#words.push(word);
    this.#codeOf.set(word, this.#words.length);
    return this.#words.length;
  }
}
