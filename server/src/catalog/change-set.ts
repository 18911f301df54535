/**
 * The vocabulary of change. What is written here goes into the log and must be readable in ten years:
 * add to it, never change the meaning of what is there.
 */

/** A UUID in lower case. Of an entry: from a hash of kind and key; of a relationship: of type, ends, by and source. */
export type Id = string;
/** The number of a change in the log: 1, 2, 3, … without gaps. 0 stands before the first. */
export type Sequence = number;
/** An instant as `2026-11-22T10:00:00.000Z`: UTC with milliseconds, so that text order is time order. */
export type Instant = string;
/** Hex SHA-256. */
export type Hash = string;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

/**
 * Who says something: an instance, `method` or `method:instance`, as `hand`, `file:terms.csv`, `dbt:shop`,
 * `openlineage:NAMESPACE/JOB`, `crawl:crm`. The method carries precedence.
 */
export type Source = string;
export const methods = ['hand', 'contract', 'file', 'dbt', 'openlineage', 'crawl'] as const;
export type Method = (typeof methods)[number];

export interface Actor {
  readonly type: 'person' | 'source' | 'system';
  readonly id: string;
  readonly name: string;
}

/** Imports speak in keys, people in ids. */
export type Ref = { readonly id: Id } | { readonly kind: string; readonly key: string };

/** Values by property; a localized property takes a map of languages, of which only those named are said. */
export type Values = Readonly<Record<string, Json>>;

/**
 * `put` creates or changes, `create` is refused where the entry exists, `change` where it does not.
 * `set` with null says "it is empty"; `unset` (`status`, `name`, `name.es`) withdraws what this source said.
 */
export type Operation =
  | {
      readonly do: 'put';
      readonly entry: Ref;
      readonly set?: Values;
      readonly unset?: readonly string[];
      readonly expectedVersion?: number;
      readonly via?: Via;
    }
  | { readonly do: 'create'; readonly entry: Ref; readonly set: Values }
  | {
      readonly do: 'change';
      readonly entry: Ref;
      readonly set?: Values;
      readonly unset?: readonly string[];
      readonly expectedVersion?: number;
      readonly via?: Via;
    }
  | { readonly do: 'retire' | 'restore'; readonly entry: Ref; readonly expectedVersion?: number }
  | {
      readonly do: 'connect' | 'disconnect' | 'deny';
      readonly type: string;
      readonly from: Ref;
      readonly to: Ref;
      readonly by?: Values;
      readonly set?: Values;
      readonly expectedVersion?: number;
    };

/**
 * The facet of which target an operation was made from; its newest stamp is the true `saidAt` of the claims. With a
 * hash it is the newest stamp with this hash, whichever source's it is: many jobs may describe one table alike.
 */
export type Via = readonly [facet: string, target: Id, hash?: Hash];

/** What one change set may hold. */
export const OPERATIONS_IN_A_SET = 500;
export const BYTES_IN_A_SET = 2_000_000;

export interface ChangeSet {
  /** A UUID of the caller's choosing: the same id with the same content is the same change. */
  readonly id: Id;
  readonly source: Source;
  readonly by: Actor;
  /** The source's own clock; without it the moment of the commit. */
  readonly saidAt?: Instant;
  readonly reason?: string;
  readonly importId?: string;
  readonly undoes?: Id;
  readonly operations: readonly Operation[];
  readonly evidence?: Evidence;
}

/** What a change set was made from. Logged even where it has no effect. */
export interface Evidence {
  /** Hash of the canonical body. */
  readonly id: Hash;
  readonly format: 'openlineage';
  /** When the source says it happened. */
  readonly at: Instant;
  /** Facets that this evidence carries, so that the newest by (at, hash) stands. */
  readonly stamps: readonly Stamp[];
  readonly run?: RunNote;
  /** What was odd about it and taken all the same. */
  readonly odd: readonly string[];
  /** The raw text; may be gone after the time it is kept. */
  readonly body?: string;
}

/** One facet about one thing: `{ facet: 'schema', target: datasetId, hash }`. */
export interface Stamp {
  readonly facet: string;
  readonly target: Id;
  readonly hash: Hash;
}

export interface RunNote {
  readonly id: string;
  readonly process: Id;
  readonly event: 'START' | 'RUNNING' | 'COMPLETE' | 'ABORT' | 'FAIL' | 'OTHER';
  readonly nominalStart?: Instant;
  readonly nominalEnd?: Instant;
  readonly parentRun?: string;
}

/**
 * What is claimed of one unit (`status`, `name.es`, or `@` for existence) by one source, and since when it says so.
 * Of existence a source says `true`; a person's retiring is `{ retired: true, claimed }`, where `claimed` keeps
 * whether the person had said before that it exists.
 * A claim without a `via` of its own was made from the facet that its source's claim of existence names, if any:
 * what comes with one facet says so once.
 */
export type Claim =
  | { readonly value: Json; readonly saidAt: Instant; readonly via?: Via }
  | { readonly withdrawn: true; readonly saidAt: Instant; readonly via?: Via };
export type Unit = string;
export const EXISTENCE: Unit = '@';
export type Claims = Readonly<Record<Unit, Readonly<Record<Source, Claim>>>>;

/** From a sequence number on, up to and without another; null while it lasts. */
export type Span = readonly [from: Sequence, to: Sequence | null];

export interface EntryState {
  readonly is: 'entry';
  readonly id: Id;
  readonly kind: string;
  readonly key: string;
  readonly version: number;
  readonly claims: Claims;
  /** The golden values, settled from the claims. */
  readonly properties: Values;
  /** The last span is open while the entry itself is not retired (its containers may be). */
  readonly spans: readonly Span[];
}

/** What one source says of one edge. The reader sees all facts of an edge as one. */
export interface RelationshipState {
  readonly is: 'relationship';
  readonly id: Id;
  /** Hash of type, ends and by: the same for all sources that speak of this edge. */
  readonly edge: Id;
  readonly type: string;
  readonly from: Id;
  readonly to: Id;
  readonly by: Values;
  readonly source: Source;
  /** A person's denial hides what the others say; it is a record of its own beside what the person says. */
  readonly stance: 'says' | 'denies';
  readonly version: number;
  readonly properties: Values;
  readonly saidAt: Instant;
  readonly spans: readonly Span[];
}

export type State = EntryState | RelationshipState;

/** The whole state of a thing before and after: following twice, or onto something newer, changes nothing. */
export interface Effect {
  readonly thing: Id;
  readonly before: State | null;
  readonly after: State;
}

/** A change set after `decide`: what it does is settled, only its number is not yet given. */
export interface ResolvedChangeSet {
  readonly set: ChangeSet & { readonly saidAt: Instant };
  /** Over the set's own content; the same for every try of it. */
  readonly contentHash: Hash;
  readonly effects: readonly Effect[];
}

/** One line of the log. */
export interface Change {
  readonly sequence: Sequence;
  /** Given under the lock; never goes back. */
  readonly at: Instant;
  readonly id: Id;
  readonly contentHash: Hash;
  /** `hashOf` the change before; sixty-four zeros before the first. */
  readonly previousHash: Hash;
  /** Version of the model under which it was written. */
  readonly model: number;
  readonly source: Source;
  readonly by: Actor;
  readonly saidAt: Instant;
  readonly reason?: string;
  readonly importId?: string;
  readonly undoes?: Id;
  readonly operations: readonly Operation[];
  readonly effects: readonly Effect[];
  readonly evidence?: Evidence;
}
