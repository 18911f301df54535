import { adjustedWald } from './interval.ts';
import type { Interval } from './interval.ts';
import { notDefined } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** How many gave each score. */
export interface Answers {
  readonly score: number;
  readonly answers: number;
}

/** Scores that count for and against; what lies between is neutral. */
export interface CutOffs {
  readonly lowest: number;
  readonly highest: number;
  readonly againstUpTo: number;
  readonly forFrom: number;
}

/** 0–10: promoters 9–10, detractors 0–6 (Reichheld 2003). */
export const npsCutOffs: CutOffs = { lowest: 0, highest: 10, againstUpTo: 6, forFrom: 9 };
/** 1–7: satisfied 6–7, dissatisfied 1–4, 5 neutral. */
export const isnCutOffs: CutOffs = { lowest: 1, highest: 7, againstUpTo: 4, forFrom: 6 };
/** 1–5: satisfied 4–5, dissatisfied 1–2. */
export const fivePointCutOffs: CutOffs = { lowest: 1, highest: 5, againstUpTo: 2, forFrom: 4 };

export interface Votes {
  readonly plus: number;
  readonly minus: number;
  readonly n: number;
}

/** For, against and all of a distribution; scores outside the scale make it impossible. */
export function votes(
  distribution: readonly Answers[],
  cutOffs: CutOffs,
): Votes | { notDefined: 'IMPOSSIBLE_INPUT' } {
  const { lowest, highest, againstUpTo, forFrom } = cutOffs;
  const fits = distribution.every(
    ({ score, answers }) => score >= lowest && score <= highest && answers >= 0,
  );
  if (!fits) return { notDefined: 'IMPOSSIBLE_INPUT' };
  const sum = (keep: (score: number) => boolean) =>
    distribution.reduce((all, { score, answers }) => all + (keep(score) ? answers : 0), 0);
  return {
    plus: sum((score) => score >= forFrom),
    minus: sum((score) => score <= againstUpTo),
    n: sum(() => true),
  };
}

/** 100 (for − against) / n, from −100 to 100: the NPS, or the net satisfaction index. Not defined where n = 0. */
export function netIndex({ plus, minus, n }: Votes): Outcome {
  if (plus < 0 || minus < 0 || plus + minus > n) return notDefined('IMPOSSIBLE_INPUT');
  return n === 0 ? notDefined('NOBODY_ASKED') : (100 * (plus - minus)) / n;
}

/** 95 % limits of a net index, clipped to ±100: adjusted Wald (Rocks 2016). */
export function netIndexInterval({ plus, minus, n }: Votes): Interval {
  const { low, high } = adjustedWald(plus, minus, n);
  return { low: 100 * low, high: 100 * high };
}
