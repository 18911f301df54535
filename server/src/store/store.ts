import type {
  Change,
  EntryState,
  Id,
  RelationshipState,
  ResolvedChangeSet,
  Sequence,
} from '../catalog/change-set.ts';

/**
 * Where the truth is kept. All that an adapter has to do; `store-contract.ts` is the suite every adapter passes.
 *
 * `apply` is one transaction with a time limit of 10 s. Its first statement write-locks the counter. Under that lock:
 *  1. ids of change sets that are in the log already: nothing is written, `known` gives their changes;
 *  2. the counter differs from `basedOn`: nothing is written, `moved` gives what came since (at most 1,000 changes);
 *  3. otherwise every set becomes the next change (sequence, at, previousHash), its effects' `after` states are kept, all or nothing.
 */
export interface Store {
  apply(sets: readonly ResolvedChangeSet[], basedOn: Sequence): Promise<Applied>;
  /**
   * Up to `limit` changes after this number, in order; fewer where they are large (see BYTES_AT_ONCE).
   * Only an empty answer means that the log ends there.
   */
  changes(after: Sequence, limit: number): Promise<readonly Change[]>;
  /** The present states; at least as new as `from`, from where the log is replayed. */
  snapshot(): Promise<{
    from: Sequence;
    rows: AsyncIterable<EntryState | RelationshipState>;
  }>;
  status(): Promise<StoreStatus>;
  close(): Promise<void>;
}

/** So many changes at most are given back as `moved`. */
export const MOVED_AT_ONCE = 1_000;
/** Changes are given in pieces of about so many characters, so that a long log of large changes fits into memory. */
export const BYTES_AT_ONCE = 16_000_000;

export type Applied =
  | { readonly applied: readonly Change[] }
  | { readonly known: readonly Change[] }
  | { readonly moved: readonly Change[] };

export interface StoreStatus {
  /** Given at birth: a reading of another truth is thrown away. */
  readonly truth: string;
  readonly sequence: Sequence;
  /** States that are kept, those of retired entries and closed facts included. */
  readonly entries: number;
  readonly relationships: number;
  /** Version of the model the store was last written under. */
  readonly model: number;
  readonly where: string;
}

/**
 * Why a store could not do what was asked. `UNKNOWN`: the answer to COMMIT was lost; ask again with the same ids.
 * `AWAY`: nothing was written. The rest concern its opening.
 */
export type StoreFault =
  | 'AWAY'
  | 'UNKNOWN'
  | 'LOCKED'
  | 'WRONG_PASSWORD'
  | 'FULL'
  | 'NEWER_MODEL'
  | 'DAMAGED'
  | 'NOT_WRITABLE';

export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, believed: string, options?: ErrorOptions) {
    super(believed, options);
    this.fault = fault;
  }
}

/** A store that a newer program wrote is not written by an older one. */
export function newerModel(found: number, known: number): StoreError {
  return new StoreError(
    'NEWER_MODEL',
    `The data was written by a newer Linaje (model ${found}; this one knows up to ${known}). Use the newer program.`,
  );
}

/** Somebody has read further than the log goes: the store was replaced by an older copy of itself. */
export function cutOff(basedOn: Sequence, end: Sequence): StoreError {
  return new StoreError(
    'DAMAGED',
    `The log ends at change ${end}, but change ${basedOn} has been read from it: it was replaced by an older copy. Rebuild the reading, or bring the newer copy back.`,
  );
}

/** What time it is, or when a change set came in: that is now, unless the clock was told otherwise of it. */
export type Clock = (set?: { readonly id: Id }) => Date;

/** What an adapter is given when it opens. */
export interface StoreGuests {
  readonly now: Clock;
  /** Version of the model this program writes under. */
  readonly model: number;
}
