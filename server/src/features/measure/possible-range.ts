import type { Values } from '../../catalog/change-set.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Where values of each formula can lie; rates are kept 0–1, indices −100…100. */
const ofFormula: Readonly<Record<string, Range>> = {
  NPS: { low: -100, high: 100 },
  NET_SATISFACTION: { low: -100, high: 100 },
  RESPONSE: { low: 0, high: 1 },
  CONVERSION: { low: 0, high: 1 },
  RETENTION: { low: 0, high: 1 },
  CHURN: { low: 0, high: 1 },
  INCREMENTAL_RESPONSE: { low: -1, high: 1 },
  BREAK_EVEN_RESPONSE: { low: 0, high: 1 },
  BREAK_EVEN_UNITS: { low: 0, high: Infinity },
  COST_PER_OBJECTIVE: { low: 0, high: Infinity },
  COST_PER_INCREMENTAL_CUSTOMER: { low: 0, high: Infinity },
};

/** The values that a metric can take: those of its formula, narrowed by what the metric itself declares. */
export function possibleRange({ formula, range }: Values): Range {
  const formal = ofFormula[String(formula)] ?? { low: -Infinity, high: Infinity };
  const declared = (range ?? {}) as { low?: number | null; high?: number | null }; // the model's shape
  return {
    low: Math.max(formal.low, declared.low ?? -Infinity),
    high: Math.min(formal.high, declared.high ?? Infinity),
  };
}
