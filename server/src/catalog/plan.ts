import type { Facts } from '../reading/reading.ts';
import type { ChangeSet, Id } from './change-set.ts';

/** A change set, or what makes change sets out of facts and is asked again whenever the log has moved on. */
export type Plan = ChangeSet | Planner;
export interface Planner {
  /** Where the last of its sets is in the log under this id, all of it is done and it is not asked. */
  readonly id?: Id;
  readonly plan: (facts: Facts) => readonly ChangeSet[];
}
