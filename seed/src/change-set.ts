/**
 * The part of the server's vocabulary of change that seeds speak; structurally the same as
 * `server/src/catalog/change-set.ts`, which the seed may not import.
 */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export type Values = Readonly<Record<string, Json>>;

/** Seeds speak in keys: what they name need not be there yet. */
export interface Ref {
  readonly kind: string;
  readonly key: string;
}

/** People name the version that they saw (`expectedVersion`) of what is there already. */
export type Operation =
  | {
      readonly do: 'put' | 'change';
      readonly entry: Ref;
      readonly set: Values;
      readonly expectedVersion?: number;
    }
  | {
      readonly do: 'connect' | 'disconnect';
      readonly type: string;
      readonly from: Ref;
      readonly to: Ref;
      readonly by?: Values;
      readonly set?: Values;
      readonly expectedVersion?: number;
    };

export interface Actor {
  readonly type: 'person' | 'source' | 'system';
  readonly id: string;
  readonly name: string;
}

export interface ChangeSet {
  readonly id: string;
  readonly source: string;
  readonly by: Actor;
  readonly saidAt: string;
  readonly reason: string;
  /** What came in together: all sets of one crawl, all sets of one file. */
  readonly importId?: string;
  readonly operations: readonly Operation[];
}

/** At most so many operations in one change set; the catalog refuses more. */
export const OPERATIONS_IN_A_SET = 500;
