import type { TFunction } from 'i18next';

const SIMPLE = /^P(\d+)([YMWD])$/;

/** `P5Y` as "5 years"; a duration of several parts (ISO 8601) stays as it is written. */
export function periodInWords(t: TFunction, period: string): string {
  const [, count, unit] = SIMPLE.exec(period) ?? [];
  return count === undefined ? period : t(`catalog.period.${unit}`, { count: Number(count) });
}
