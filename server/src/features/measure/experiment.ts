import { contains, newcombe } from './interval.ts';
import type { Interval, Share } from './interval.ts';
import { notDefined } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export interface Experiment {
  readonly test: Share;
  readonly control: Share;
  /** What the test group cost, in any currency. */
  readonly cost?: number;
}

export interface Incremental extends Interval {
  /** p_T − p_C, between −1 and 1. */
  readonly difference: number;
  readonly couldBeChance: boolean;
  /** (p_T − p_C) · n_T: customers who would not have come by themselves. */
  readonly customers: number;
}

/** Incremental response of a test against its control (Newcombe 1998); chance where the interval holds 0. */
export function incrementalResponse(
  experiment: Experiment,
): Incremental | { notDefined: 'EMPTY_BASE' | 'IMPOSSIBLE_INPUT' } {
  const { test, control } = experiment;
  if (test.n === 0 || control.n === 0) return { notDefined: 'EMPTY_BASE' };
  if ([test, control].some(({ count, n }) => count < 0 || count > n)) {
    return { notDefined: 'IMPOSSIBLE_INPUT' };
  }
  const found = newcombe(test, control);
  return {
    ...found,
    couldBeChance: contains(found, 0),
    customers: found.difference * test.n,
  };
}

export interface CostRange {
  readonly cost: number;
  readonly low: number;
  /** Without an upper bound where the lower limit of the difference is 0 or less. */
  readonly high: number | null;
}

/** Test cost / incremental customers, with the range that the interval of the difference gives. */
export function costPerIncremental(
  experiment: Experiment & { readonly cost: number },
): CostRange | { notDefined: 'NO_INCREMENT' | 'EMPTY_BASE' | 'IMPOSSIBLE_INPUT' } {
  const found = incrementalResponse(experiment);
  if ('notDefined' in found) return found;
  const per = (difference: number) => experiment.cost / (difference * experiment.test.n);
  if (found.difference <= 0) return { notDefined: 'NO_INCREMENT' };
  return {
    cost: per(found.difference),
    low: per(found.high),
    high: found.low > 0 ? per(found.low) : null,
  };
}

export interface Sizing {
  /** Rates expected in test and control, 0–1. */
  readonly test: number;
  readonly control: number;
  /** Size of the control group in test groups. */
  readonly ratio?: number;
  /** Normal points: two-sided .05 and power .80 unless told. */
  readonly zAlpha?: number;
  readonly zBeta?: number;
}

/** How many the test group needs; the control needs `ratio` times as many (Fleiss, Levin and Paik, two proportions). */
export function sampleSize({ test, control, ratio = 1, ...points }: Sizing): Outcome {
  const { zAlpha = 1.959964, zBeta = 0.841621 } = points;
  const rates = [test, control];
  if (rates.some((one) => !(one >= 0 && one <= 1)) || ratio <= 0)
    return notDefined('IMPOSSIBLE_INPUT');
  if (test === control) return notDefined('NO_DIFFERENCE_TO_FIND');
  const mean = (test + ratio * control) / (1 + ratio);
  const byChance = zAlpha * Math.sqrt((1 + 1 / ratio) * mean * (1 - mean));
  const byPower = zBeta * Math.sqrt(test * (1 - test) + (control * (1 - control)) / ratio);
  return Math.ceil(((byChance + byPower) / (test - control)) ** 2);
}
