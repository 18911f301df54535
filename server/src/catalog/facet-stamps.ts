import type { Hash, Instant, Source } from './change-set.ts';

export interface FacetStamp {
  readonly at: Instant;
  readonly hash: Hash;
}

/** By time, then by hash: the same whatever came first. */
export function isNewer(stamp: FacetStamp, than: FacetStamp | undefined): boolean {
  if (!than) return true;
  return stamp.at > than.at || (stamp.at === than.at && stamp.hash > than.hash);
}

/**
 * The newest facet of one kind that each source has sent about one thing, and of each content the newest time it was
 * said. Hubs are described by thousands of jobs, nearly all alike: laying one stamp over costs nothing for the others.
 */
export class FacetStamps {
  readonly #below: FacetStamps | undefined;
  readonly #own = new Map<Source, FacetStamp>();
  readonly #contents: Map<Hash, FacetStamp>;

  constructor(below?: FacetStamps) {
    this.#below = below;
    this.#contents = new Map(below?.contents);
  }

  get(source: Source): FacetStamp | undefined {
    return this.#own.get(source) ?? this.#below?.get(source);
  }

  has(source: Source): boolean {
    return this.get(source) !== undefined;
  }

  /** The newest stamp of every content that is some source's newest. */
  get contents(): ReadonlyMap<Hash, FacetStamp> {
    return this.#contents;
  }

  set(source: Source, stamp: FacetStamp): void {
    const before = this.get(source);
    this.#own.set(source, stamp);
    if (before && before.hash !== stamp.hash) this.#leave(before);
    if (isNewer(stamp, this.#contents.get(stamp.hash))) this.#contents.set(stamp.hash, stamp);
  }

  *[Symbol.iterator](): IterableIterator<readonly [Source, FacetStamp]> {
    for (const [source, stamp] of this.#below ?? []) {
      if (!this.#own.has(source)) yield [source, stamp];
    }
    yield* this.#own;
  }

  *values(): IterableIterator<FacetStamp> {
    for (const [, stamp] of this) yield stamp;
  }

  /** Somebody says this content no more: another one may be the newest to say it, or nobody. */
  #leave({ hash, at }: FacetStamp): void {
    if (this.#contents.get(hash)?.at !== at) return;
    this.#contents.delete(hash);
    for (const stamp of this.values()) {
      if (stamp.hash === hash && isNewer(stamp, this.#contents.get(hash))) {
        this.#contents.set(hash, stamp);
      }
    }
  }
}
