import type { Bilingual } from '@linaje/graph-schema';
import type { Json } from '../../../catalog/change-set.ts';

/** One value of a record: the text of one field, in one language where the field has several. */
export interface Cell {
  readonly field: string;
  readonly language?: string | undefined;
  readonly text: string;
}
export type Row = readonly Cell[];

/**
 * A value as people write it: a text, several texts for a list, or rows for records. What is given in none of these
 * ways, or is blank, is empty.
 */
export interface Written {
  readonly text?: string | undefined;
  readonly texts?: readonly string[] | undefined;
  readonly rows?: readonly Row[] | undefined;
}

/** A written value and what it is of; where its property has several languages, in which. */
export interface WrittenValue extends Written {
  readonly property: string;
  readonly language?: string | undefined;
}

/** What was read, or what could not be and what is expected in its place. */
export type Read = { readonly value: Json } | Unreadable;
export interface Unreadable {
  /** As it was written. */
  readonly unreadable: string;
  readonly expected: Bilingual;
}
