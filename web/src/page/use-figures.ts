import { useMemo } from 'react';
import { useSpoken } from '../app/spoken.ts';

/** Figures and days as the reader writes them. */
export interface Figures {
  readonly number: (value: number, digits?: number) => string;
  /** `0.178` as `17,8 %`. */
  readonly percent: (value: number, digits?: number) => string;
  readonly day: (iso: string) => string;
  readonly month: (iso: string) => string;
  readonly list: (words: readonly string[]) => string;
}

export function useFigures(): Figures {
  const language = useSpoken();
  return useMemo(() => figuresIn(language), [language]);
}

export function figuresIn(language: string): Figures {
  // Days of the catalog are days, not moments: said as they stand, wherever the reader is.
  const dated = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const day = dated({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = dated({ month: 'short', year: '2-digit' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    number: (value, digits = 2) =>
      new Intl.NumberFormat(language, {
        maximumFractionDigits: digits,
        useGrouping: 'always',
      }).format(value),
    percent: (value, digits = 1) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(
        value,
      ),
    day: (iso) => day.format(new Date(iso)),
    month: (iso) => month.format(new Date(iso)),
    list: (words) => list.format(words),
  };
}
