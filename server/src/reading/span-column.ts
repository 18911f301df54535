import type { Sequence, Span } from '../catalog/change-set.ts';
import { IntColumn } from './int-column.ts';

/** Spans by number: the latest in two columns, the rare earlier ones in a map beside them. */
export class SpanColumn {
  readonly #from: IntColumn;
  readonly #to: IntColumn;
  readonly #earlier = new Map<number, readonly Span[]>();

  constructor(kept?: { from: Int32Array; to: Int32Array; earlier: Int32Array }) {
    this.#from = new IntColumn(kept?.from);
    this.#to = new IntColumn(kept?.to);
    if (kept) this.#restore(kept.earlier);
  }

  set(at: number, spans: readonly Span[]): void {
    const last = spans.at(-1);
    this.#from.set(at, last?.[0] ?? 0);
    this.#to.set(at, last?.[1] ?? 0);
    if (spans.length > 1) this.#earlier.set(at, spans.slice(0, -1));
    else if (this.#earlier.size > 0) this.#earlier.delete(at);
  }

  /** All spans, earliest first. */
  of(at: number): readonly Span[] {
    const from = this.#from.get(at);
    if (from === 0) return [];
    const last: Span = [from, this.#to.get(at) || null];
    const earlier = this.#earlier.get(at);
    return earlier ? [...earlier, last] : [last];
  }

  /** Now, when no number is given. */
  open(at: number, sequence?: Sequence): boolean {
    const from = this.#from.get(at);
    const to = this.#to.get(at);
    if (from === 0) return false;
    if (sequence === undefined) return to === 0;
    if (from <= sequence) return to === 0 || sequence < to;
    return this.#earlier.get(at)?.some((span) => holds(span, sequence)) ?? false;
  }

  view(): { from: Int32Array; to: Int32Array; earlier: Int32Array } {
    const earlier = [...this.#earlier].flatMap(([at, spans]) =>
      spans.flatMap(([from, to]) => [at, from, to ?? 0]),
    );
    return { from: this.#from.view(), to: this.#to.view(), earlier: Int32Array.from(earlier) };
  }

  #restore(earlier: Int32Array): void {
    for (let at = 0; at + 2 < earlier.length; at += 3) {
      const [number = 0, from = 0, to = 0] = earlier.subarray(at, at + 3);
      this.#earlier.set(number, [...(this.#earlier.get(number) ?? []), [from, to || null]]);
    }
  }
}

const holds = ([from, to]: Span, sequence: Sequence): boolean =>
  from <= sequence && (to === null || sequence < to);
