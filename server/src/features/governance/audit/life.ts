import { dayOf } from './day.ts';
import type { Day } from './day.ts';
import type { Finding } from './findings.ts';
import { stretchBook } from './stretch-book.ts';
import type { Stretch } from './stretch-book.ts';

/** Days through which a finding stood without a break; `to` is the first day without it. */
export interface LifeSpan {
  readonly from: Day;
  readonly to: Day | null;
  readonly end: 'GONE' | 'NOT_ASKED' | null;
}

/** The whole life of a finding. */
export interface Life {
  readonly key: string;
  readonly spans: readonly LifeSpan[];
  /** How it stood, stretch after stretch. */
  readonly stretches: readonly Stretch[];
}

/** Every finding there ever was, by key, up to now. */
export type Lives = ReadonlyMap<string, Life>;

/** What was written of the past, with the present as its last day. */
export function upToNow(
  past: readonly Stretch[],
  present: readonly Finding[],
  { now, asked }: { now: string; asked: (rule: string) => boolean },
): readonly Stretch[] {
  const book = stretchBook(past);
  const marks = present.map(({ key, subjects, severity, state, evidenceHash }) => {
    const mark = {
      subjects,
      severity,
      evidence: evidenceHash,
      accepted: state === 'ACCEPTED',
    };
    return [key, mark] as const;
  });
  book.note(dayOf(now), { marks: new Map(marks), asked });
  return book.all();
}

export function livesOf(stretches: readonly Stretch[]): Lives {
  const byKey = Map.groupBy(stretches, ({ key }) => key);
  const lives = [...byKey].map(([key, all]): [string, Life] => {
    const inOrder = all.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    return [key, { key, stretches: inOrder, spans: spansOf(inOrder) }];
  });
  return new Map(lives);
}

/** Stretches that follow one another without a day between are one span. */
function spansOf(stretches: readonly Stretch[]): readonly LifeSpan[] {
  const spans: LifeSpan[] = [];
  for (const { from, to, end } of stretches) {
    const last = spans.at(-1);
    const begun = last?.to === from && last.end === null ? spans.pop() : undefined;
    spans.push({ from: begun?.from ?? from, to, end: end === 'CHANGED' ? null : (end ?? null) });
  }
  return spans;
}

/** The days through which it stood on one of them. */
export const spanOn = ({ spans }: Life, day: Day): LifeSpan | undefined =>
  spans.find(({ from, to }) => from <= day && (to === null || day < to));

/** Whether it was there before a day, and mended in between. */
export const hadGone = ({ spans }: Life, day: Day): boolean =>
  spans.some(({ to, end }) => end === 'GONE' && to !== null && to <= day);

/** A finding that was there and is no longer. */
export const isOver = ({ spans }: Life): boolean => spans.at(-1)?.to !== null;
