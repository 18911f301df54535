import type {
  Change,
  EntryState,
  Hash,
  Id,
  Instant,
  RelationshipState,
  Sequence,
  Source,
  State,
} from '../catalog/change-set.ts';
import type { FacetStamps } from '../catalog/facet-stamps.ts';
import type { FromEntry, FromSeries } from './derived.ts';
import type { ImportSpan } from './log.ts';
import type { Structure } from './structure.ts';

/** What the rules of writing may ask; stands exactly at one sequence number. Synchronous, so that rules stay pure. */
export interface Facts {
  readonly sequence: Sequence;
  entry(id: Id): EntryState | undefined;
  relationship(id: Id): RelationshipState | undefined;
  /** All that is said and denied of one edge, closed facts included. */
  facts(edge: Id): readonly RelationshipState[];
  /** Other ends of the live edges of one type, seen from one side; for walks against cycles. */
  neighbours(
    id: Id,
    type: string,
    direction: 'out' | 'in',
    /** `open`: whether or not the ends are live, as a rule must ask that holds when they are restored. */
    which?: 'live' | 'open',
  ): readonly Id[];
  /** What is worked out from one entry, kept until it is written again; undefined where there is no entry. */
  derived<Answer>(id: Id, from: FromEntry<Answer>): Answer | undefined;
  /** What is worked out from the open entries of a series that refer to this one by a type. */
  derivedFromSeries<Answer>(id: Id, type: string, from: FromSeries<Answer>): Answer;
  /** The newest stamp of a facet about a target, by source. */
  stamps(facet: string, target: Id): FacetStamps;
  /** The open facts of one source, or of all without one, whose edges leave or reach an entry. */
  said(
    source: Source | undefined,
    type: string,
    id: Id,
    direction: 'out' | 'in',
  ): readonly RelationshipState[];
  /** A change set that is in the log already. */
  known(changeSet: Id): { sequence: Sequence; contentHash: Hash } | undefined;
}

/** When and by whom an entry or a relationship at it was changed; the change itself is in the log. */
export interface HistoryLine {
  readonly sequence: Sequence;
  readonly at: Instant;
}

export interface Run {
  readonly id: string;
  readonly process: Id;
  readonly state: 'NEW' | 'RUNNING' | 'COMPLETED' | 'ABORTED' | 'FAILED';
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly nominalStart: Instant | null;
  readonly nominalEnd: Instant | null;
  readonly firstEventAt: Instant;
  readonly lastEventAt: Instant;
  readonly parentRun: string | null;
}

/** An entry as it is read: its state with the moments translated through the log. */
export interface Entry extends EntryState {
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly retiredAt: Instant | null;
}

export interface Hit {
  readonly id: Id;
  readonly kind: string;
  /** What matched: `name`, `synonyms`, `key`, `description`, and the text with «» around the match. */
  readonly matched: string;
  readonly excerpt: string;
}

export type FacetName = 'kind' | 'domain' | 'status' | 'owner';

/** What hits are narrowed down to: any of these values of a facet, and of every facet. Domains and owners by id. */
export type Narrowing = { readonly [Name in FacetName]?: readonly string[] };

/** How many of the hits have a value: those that pass all that is narrowed by the other facets. */
export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly hits: readonly Hit[];
  readonly totalCount: number;
  /** What is narrowed to first, then the most frequent values. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  /** Where nothing has these words at all: the nearest name. */
  readonly suggestion: string | null;
}

export interface Page {
  readonly first: number;
  /** How many to pass over. */
  readonly offset: number;
}

export interface DigestOptions {
  /**
   * `all`: everything, for comparing a reading with another of the same log.
   * `meaning`: without versions, numbers and spans, for comparing catalogs that heard the same in another order;
   * what is open and what is not still counts.
   */
  readonly of: 'all' | 'meaning';
}

/** What answers questions; beside the server, thrown away and rebuilt at will. */
export interface Reading extends Facts {
  readonly structure: Structure;
  /** In the order of the ids; undefined where there is none. Series included. */
  entries(ids: readonly Id[]): readonly (Entry | undefined)[];
  /** Live facts of the edges between, by edge, for edge pages: who says it, with which properties. */
  factsOf(edges: readonly Id[]): readonly (readonly RelationshipState[])[];
  /** Full text over names, synonyms, keys and descriptions; accents and case forgiven, last word as prefix. */
  search(text: string, options: { narrowed?: Narrowing } & Page): SearchAnswer;
  /** What an entry belongs to, as facets count it; nothing for what is kept as a series. */
  belongsTo(id: Id): Readonly<Record<FacetName, readonly string[]>>;
  /** Names that begin so (any word of the name), best first, in memory. */
  typeahead(text: string, options: { kinds?: readonly string[]; first: number }): readonly Hit[];
  /** Newest first, of an entry and the relationships at it. */
  history(id: Id, page: Page): { lines: readonly HistoryLine[]; totalCount: number };
  /** The last change at or before a moment; 0 before the first. */
  sequenceAt(moment: Instant): Sequence;
  momentOf(sequence: Sequence): Instant | undefined;
  importOf(importId: string): ImportSpan | undefined;
  /** The last change that took a change set back. */
  undoneBy(changeSet: Id): Sequence | undefined;
  runs(process: Id, page: Page): { runs: readonly Run[]; totalCount: number };
  run(id: string): Run | undefined;
  /** Changes that carry evidence, by the evidence's own time. */
  evidence(
    options: {
      after?: Instant;
      before?: Instant;
      order: 'asc' | 'desc';
    } & Page,
  ): { lines: readonly { sequence: Sequence; at: Instant }[]; totalCount: number };
  /** What somebody worked out and kept under a name; gone when the reading is made anew. */
  workedOut(name: string): string | undefined;
  keepWorkedOut(name: string, text: string): void;
  /** Brings the reading on; what it has seen already changes nothing. Throws where a number is missing between. */
  follow(changes: readonly Change[]): void;
  /** Every state it holds: entries (series included), then facts. */
  states(): Iterable<State>;
  /**
   * A digest over all golden values, claims, facts, spans, runs and stamps, for comparing readings; of `meaning` it
   * leaves out versions, numbers and spans, for comparing catalogs that heard the same in another order.
   */
  digest(options?: DigestOptions): Hash;
  close(): void;
}
