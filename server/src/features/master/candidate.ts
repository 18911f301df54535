import type { Trust } from './trust.ts';

export type Value =
  string | number | boolean | null | readonly (string | number | boolean | null)[];

/** What one source offers for one attribute. */
export interface Candidate {
  readonly source: string;
  readonly value: Value;
  /** Day of the value, ISO. */
  readonly on?: string;
  readonly rank?: number;
  readonly trust?: Trust;
  /** The whole record that the value stands in; for the most complete one. */
  readonly record?: Readonly<Record<string, Value>>;
  /** Whether it satisfies the rule's validity filter; taken as valid unless said. */
  readonly valid?: boolean;
}
