import { isDefined, notDefined } from './outcome.ts';
import type { Outcome } from './outcome.ts';

/** Part of a base, 0–1, refused where there can be no such part. */
function rate(part: number, base: number, empty: 'NOBODY_CONTACTED' | 'EMPTY_BASE'): Outcome {
  if (part < 0 || base < 0 || part > base) return notDefined('IMPOSSIBLE_INPUT');
  return base === 0 ? notDefined(empty) : part / base;
}

/** Responders / contacts delivered; persons, so at most 1. */
export const response = (responders: number, delivered: number): Outcome =>
  rate(responders, delivered, 'NOBODY_CONTACTED');

/** Conversions / the stated base: those contacted, or those who responded. */
export const conversion = (conversions: number, base: number): Outcome =>
  rate(conversions, base, 'EMPTY_BASE');

/** Total cost / objectives achieved, in the cost's currency. */
export const costPerObjective = (cost: number, achieved: number): Outcome =>
  achieved === 0 ? notDefined('NOTHING_ACHIEVED') : cost / achieved;

/** (incremental contribution margin − cost) / cost. */
export const roi = (incrementalMargin: number, cost: number): Outcome =>
  cost === 0 ? notDefined('NO_COST') : (incrementalMargin - cost) / cost;

/** ⌈fixed / (price − variable)⌉ units. */
export const breakEvenUnits = (fixed: number, price: number, variable: number): Outcome =>
  price <= variable
    ? notDefined('PRICE_BELOW_VARIABLE_COST')
    : Math.ceil(fixed / (price - variable));

export interface Mailing {
  /** Cost that does not depend on how many are contacted. */
  readonly fixed: number;
  readonly contacts: number;
  readonly costPerContact: number;
  readonly marginPerResponse: number;
}

/** (F/N + c) / m: the response rate, 0–1, at which a mailing pays; above 1 it never does. */
export function breakEvenResponse(mailing: Mailing): Outcome {
  const { fixed, contacts, costPerContact, marginPerResponse } = mailing;
  if (contacts <= 0) return notDefined('NOBODY_CONTACTED');
  if (marginPerResponse <= 0) return notDefined('NO_MARGIN');
  const needed = (fixed / contacts + costPerContact) / marginPerResponse;
  return needed > 1 ? notDefined('NEVER_PAYS') : needed;
}

/** |S ∩ E| / |S|: customers at the start who are still active at the end. */
export const retention = (stayed: number, atStart: number): Outcome =>
  rate(stayed, atStart, 'EMPTY_BASE');

/** 1 − retention over the same base. */
export function churn(stayed: number, atStart: number): Outcome {
  const kept = retention(stayed, atStart);
  return isDefined(kept) ? 1 - kept : kept;
}

/** A year's churn from those of its months: 1 − ∏(1 − cᵢ); never the sum. */
export function churnOver(periods: readonly number[]): Outcome {
  if (periods.length === 0) return notDefined('EMPTY_BASE');
  if (periods.some((one) => !(one >= 0 && one <= 1))) return notDefined('IMPOSSIBLE_INPUT');
  return 1 - periods.reduce((kept, one) => kept * (1 - one), 1);
}

/** What a churn over n equal periods is in one of them: 17.8 % a year is 1.62 % a month. */
export const churnWithin = (whole: number, periods: number): Outcome =>
  whole >= 0 && whole < 1 && periods > 0
    ? 1 - (1 - whole) ** (1 / periods)
    : notDefined('IMPOSSIBLE_INPUT');

export interface LifetimeValue {
  /** Margin a period. */
  readonly margin: number;
  /** Retention a period, 0–1. */
  readonly retention: number;
  /** Discount rate a period. */
  readonly discount: number;
  /** Acquisition cost. */
  readonly acquisition: number;
  /** Whether the first margin comes at the end of the first period or at once. */
  readonly timing: 'END' | 'IMMEDIATE';
}

/** Customer lifetime value for ever, and over T periods (Gupta and Lehmann). */
export function clvPerpetuity(given: LifetimeValue): Outcome {
  const { margin, retention: r, discount: i, acquisition, timing } = given;
  if (!(r >= 0 && r <= 1)) return notDefined('RETENTION_OUT_OF_RANGE');
  if (1 + i <= r) return notDefined('DISCOUNT_TOO_LOW');
  const first = timing === 'END' ? margin * r : margin * (1 + i);
  return first / (1 + i - r) - acquisition;
}

export function clvFinite(given: LifetimeValue & { readonly periods: number }): Outcome {
  const { margin, retention: r, discount: i, acquisition, timing, periods } = given;
  if (!(r >= 0 && r <= 1)) return notDefined('RETENTION_OUT_OF_RANGE');
  if (1 + i <= 0 || !Number.isInteger(periods) || periods < 1)
    return notDefined('IMPOSSIBLE_INPUT');
  const q = r / (1 + i);
  const start = timing === 'END' ? 1 : 0;
  let sum = 0;
  for (let t = start; t < start + periods; t++) sum += q ** t;
  return margin * sum - acquisition;
}
