import type { IntColumn } from './int-column.ts';

/**
 * The edges at each ordinal in one direction, as compressed sparse rows (`starts`, `edges`).
 * What came since the rows were built waits in a small map; above a sixteenth of all, the rows are built anew.
 */
export class Adjacency {
  readonly #here: IntColumn;
  readonly #there: IntColumn;
  #starts = new Int32Array(1);
  #edges = new Int32Array(0);
  #recent = new Map<number, number[]>();
  #waiting = 0;

  /** `here` and `there` are the ends by edge: from and to for the edges going out, the reverse for those coming in. */
  constructor(here: IntColumn, there: IntColumn) {
    this.#here = here;
    this.#there = there;
    this.#build();
  }

  add(ordinal: number, edge: number): void {
    const waiting = this.#recent.get(ordinal);
    if (waiting) waiting.push(edge);
    else this.#recent.set(ordinal, [edge]);
    if (++this.#waiting > Math.max(1_024, this.#edges.length >> 4)) this.#build();
  }

  each(ordinal: number, visit: (edge: number, end: number) => boolean | void): void {
    if (ordinal + 1 < this.#starts.length) {
      const end = this.#starts[ordinal + 1] ?? 0;
      for (let at = this.#starts[ordinal] ?? 0; at < end; at++) {
        const edge = this.#edges[at] ?? 0;
        if (visit(edge, this.#there.get(edge)) === false) return;
      }
    }
    if (this.#waiting === 0) return;
    for (const edge of this.#recent.get(ordinal) ?? []) {
      if (visit(edge, this.#there.get(edge)) === false) return;
    }
  }

  /** Counting sort by end: two passes over all edges. */
  #build(): void {
    const here = this.#here.view();
    let size = 0;
    for (const ordinal of here) if (ordinal >= size) size = ordinal + 1;
    const starts = new Int32Array(size + 1);
    for (const ordinal of here) starts[ordinal + 1] = (starts[ordinal + 1] ?? 0) + 1;
    for (let at = 0; at < size; at++) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
    const next = starts.slice();
    const edges = new Int32Array(here.length);
    for (let edge = 0; edge < here.length; edge++) {
      const ordinal = here[edge] ?? 0;
      const at = next[ordinal] ?? 0;
      edges[at] = edge;
      next[ordinal] = at + 1;
    }
    this.#starts = starts;
    this.#edges = edges;
    this.#recent = new Map();
    this.#waiting = 0;
  }
}
