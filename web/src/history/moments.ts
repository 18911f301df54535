import { useMemo } from 'react';
import { useSpoken } from '../app/spoken.ts';

export interface Moments {
  /** `hace 3 días`; after a month the day itself. */
  readonly ago: (iso: string) => string;
  readonly day: (iso: string) => string;
  readonly exact: (iso: string) => string;
}

/** Moments as the reader says them. */
export function useMoments(): Moments {
  const language = useSpoken();
  return useMemo(() => momentsIn(language, () => new Date()), [language]);
}

const steps = [
  { unit: 'second', ms: 1_000, below: 60_000 },
  { unit: 'minute', ms: 60_000, below: 3_600_000 },
  { unit: 'hour', ms: 3_600_000, below: 86_400_000 },
  { unit: 'day', ms: 86_400_000, below: 30 * 86_400_000 },
] as const;

function momentsIn(language: string, now: () => Date): Moments {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const day = (iso: string) => days.format(new Date(iso));
  return {
    day,
    exact: (iso) => exact.format(new Date(iso)),
    ago: (iso) => {
      const since = now().getTime() - Date.parse(iso);
      const step = steps.find(({ below }) => Math.abs(since) < below);
      return step ? relative.format(-Math.round(since / step.ms), step.unit) : day(iso);
    },
  };
}
