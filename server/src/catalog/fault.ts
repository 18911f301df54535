import type { Json } from './change-set.ts';

/** What can be wrong with one operation, or (operation null) with the change set as a whole. */
export type FaultCode =
  | 'MALFORMED'
  | 'TOO_MANY_OPERATIONS'
  | 'TOO_LARGE'
  | 'NOTHING_TO_DO'
  | 'OTHER_CONTENT'
  | 'UNKNOWN_KIND'
  | 'UNKNOWN_PROPERTY'
  | 'UNKNOWN_RELATIONSHIP'
  | 'UNKNOWN_ENTRY'
  | 'BAD_KEY'
  | 'BAD_VALUE'
  | 'ALREADY_EXISTS'
  | 'RETIRED'
  | 'VERSION_REQUIRED'
  | 'STALE_VERSION'
  | 'WRONG_END'
  | 'RETIRED_END'
  | 'SELF_LOOP'
  | 'CYCLE'
  | 'ONLY_ONE'
  | 'MISSING_IDENTITY'
  | 'NOT_CONNECTED'
  | 'SAID_BY_OTHERS'
  | 'ONLY_PEOPLE_DENY';

export interface Fault {
  /** Its place in the change set, from 0. */
  readonly operation: number | null;
  readonly code: FaultCode;
  /** Where in the operation: `set.status`, `to`. */
  readonly path?: string;
  /** The thing concerned, as `Term glossary|churn`. */
  readonly thing?: string;
  /** What the sentence names: expected and found versions, kinds, the reason a value was refused. */
  readonly data: Readonly<Record<string, Json>>;
}
