import type { Sequence } from '../catalog/change-set.ts';
import type { Edges } from './edges.ts';
import { IntColumn } from './int-column.ts';
import type { SpanColumn } from './span-column.ts';

/** Deeper nesting than any model declares; only a circle of containers could go further. */
const DEEPEST = 32;

/**
 * Which entries are live: their own span is open and, where they are held by containers, one of these is live.
 * The present is kept in two columns and brought on with every change; the past is worked out from the spans.
 */
export class Containment {
  readonly #edges: Edges;
  readonly #spans: SpanColumn;
  readonly #holds: (typeCode: number) => boolean;
  readonly #live = new IntColumn();
  /** The live container's ordinal plus one; 0 for none. */
  readonly #container = new IntColumn();

  constructor(edges: Edges, spans: SpanColumn, size: number, holds: (typeCode: number) => boolean) {
    this.#edges = edges;
    this.#spans = spans;
    this.#holds = holds;
    for (let ordinal = 0; ordinal < size; ordinal++) this.refresh(ordinal);
  }

  /** To be called when an entry's spans changed, or those of an edge that holds it. */
  refresh(ordinal: number): void {
    const { held, container } = this.#holder(ordinal, (whole) => this.#live.get(whole) === 1);
    const live = this.#spans.open(ordinal) && (!held || container !== undefined) ? 1 : 0;
    this.#container.set(ordinal, container === undefined ? 0 : container + 1);
    if (live === this.#live.get(ordinal)) return;
    this.#live.set(ordinal, live);
    this.#edges.out.each(ordinal, (edge, part) => {
      if (this.#holds(this.#edges.type.get(edge))) this.refresh(part);
    });
  }

  live(ordinal: number, at?: Sequence): boolean {
    return at === undefined ? this.#live.get(ordinal) === 1 : this.#wasLive(ordinal, at, 0);
  }

  container(ordinal: number, at?: Sequence): number | undefined {
    if (at !== undefined) {
      return this.#holder(ordinal, (whole) => this.#wasLive(whole, at, 0), at).container;
    }
    const container = this.#container.get(ordinal);
    return container === 0 ? undefined : container - 1;
  }

  #wasLive(ordinal: number, at: Sequence, depth: number): boolean {
    if (depth > DEEPEST || !this.#spans.open(ordinal, at)) return false;
    const whole = (one: number): boolean => this.#wasLive(one, at, depth + 1);
    const { held, container } = this.#holder(ordinal, whole, at);
    return !held || container !== undefined;
  }

  /** Whether an entry is held at all, and its first live container. */
  #holder(
    ordinal: number,
    isLive: (whole: number) => boolean,
    at?: Sequence,
  ): { held: boolean; container: number | undefined } {
    let held = false;
    let container: number | undefined;
    this.#edges.in.each(ordinal, (edge, whole) => {
      if (!this.#holds(this.#edges.type.get(edge)) || !this.#edges.spans.open(edge, at)) return;
      held = true;
      if (!isLive(whole)) return;
      container = whole;
      return false;
    });
    return { held, container };
  }
}
