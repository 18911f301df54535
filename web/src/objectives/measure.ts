import type { Figures } from '../page/use-figures.ts';

/** As much of a metric as is needed to write its figures. */
export interface Measured {
  readonly unit: string | null;
  readonly formula: string | null;
  readonly range: { readonly low: number | null; readonly high: number | null } | null;
}

/** Shares are kept as 0–1, whatever their unit is called. */
const shares: ReadonlySet<string> = new Set([
  'CHURN',
  'RETENTION',
  'CONVERSION',
  'RESPONSE',
  'ROI',
  'BREAK_EVEN_RESPONSE',
  'INCREMENTAL_RESPONSE',
]);

export const isShare = ({ formula, range }: Measured): boolean =>
  (formula !== null && shares.has(formula)) || (range?.low === 0 && range.high === 1);

/** A value of a metric as it is written: `17.8 %`, `CLP 183,374`, `14.5 points`. */
export function inUnit(figures: Figures, metric: Measured, value: number): string {
  if (isShare(metric)) return figures.percent(value);
  const text = figures.number(value, Math.abs(value) >= 1000 ? 0 : 1);
  if (metric.unit === null) return text;
  const isCurrency = /^[A-Z]{3}$/.test(metric.unit);
  return isCurrency ? `${metric.unit}\u00a0${text}` : `${text} ${metric.unit}`;
}

/** The same without its unit, for the axis of a chart. */
export const onAxis = (figures: Figures, metric: Measured, value: number): string =>
  inUnit(figures, { ...metric, unit: isShare(metric) ? metric.unit : null }, value);
