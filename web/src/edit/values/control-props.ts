import type { Known } from './entry-form-query.ts';

/** What a control is told of the value that is written in it. */
export interface ControlProps {
  readonly known: Known;
  readonly language: string | null;
  readonly value: string;
  readonly onWrite: (text: string) => void;
  /** Of the label, and of what is wrong with it, where something is. */
  readonly labelledBy: string;
  readonly wrong?: string | undefined;
}
