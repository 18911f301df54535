import type { Id } from '../../../catalog/change-set.ts';
import type { Day } from './day.ts';
import { ruleOf } from './finding-key.ts';
import type { Severity } from './rule.ts';

/** Days at whose end a finding stood, as grave, on the same evidence, decided alike. */
export interface Stretch {
  readonly key: string;
  /** In the order in which the title names them. */
  readonly subjects: readonly Id[];
  readonly severity: Severity;
  readonly evidence: string;
  readonly accepted: boolean;
  readonly from: Day;
  /** The first day on which it no longer stood so; null while it does. */
  readonly to: Day | null;
  /** The pattern is gone, its rule was switched off, or something about the finding is another. */
  readonly end?: 'GONE' | 'NOT_ASKED' | 'CHANGED';
}

/** How a finding stands on a day. */
export type Mark = Pick<Stretch, 'subjects' | 'severity' | 'evidence' | 'accepted'>;

/** What stands on a day, by key, and which rules were asked then. */
export interface Standing {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly asked: (rule: string) => boolean;
}

/** Stretches as they are written day by day. */
export interface StretchBook {
  /** How things stand from this day on; days are noted in order. */
  note(day: Day, standing: Standing): void;
  open(): readonly Stretch[];
  /** In the order in which they ended, then those that have not. */
  all(): readonly Stretch[];
}

export function stretchBook(before: readonly Stretch[] = []): StretchBook {
  const ended = before.filter(({ to }) => to !== null);
  const open = new Map(before.filter(({ to }) => to === null).map((one) => [one.key, one]));

  function close(one: Stretch, to: Day, end: NonNullable<Stretch['end']>): void {
    ended.push({ ...one, to, end });
    open.delete(one.key);
  }

  return {
    note(day, { marks, asked }) {
      for (const one of [...open.values()]) {
        const mark = marks.get(one.key);
        if (!mark) close(one, day, asked(ruleOf(one.key)) ? 'GONE' : 'NOT_ASKED');
        else if (!isAlike(one, mark)) close(one, day, 'CHANGED');
      }
      for (const [key, mark] of marks) {
        if (!open.has(key)) open.set(key, { key, ...mark, from: day, to: null });
      }
    },
    open: () => [...open.values()],
    all: () => [...ended, ...open.values()],
  };
}

export const isAlike = (one: Omit<Mark, 'subjects'>, other: Omit<Mark, 'subjects'>): boolean =>
  one.severity === other.severity &&
  one.evidence === other.evidence &&
  one.accepted === other.accepted;
