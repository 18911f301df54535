import type { Instant } from '../../catalog/change-set.ts';

/** Days between one time and the next. */
const days: Readonly<Record<string, number>> = {
  HOURLY: 1 / 24,
  DAILY: 1,
  WEEKLY: 7,
  MONTHLY: 31,
  QUARTERLY: 92,
  YEARLY: 366,
};

/** Whether something last done then is later than so many cadences; never, where no cadence is declared. */
export function isLate(
  last: string,
  cadence: string | undefined,
  { now, times }: { now: Instant; times: number },
): boolean {
  const due = cadence === undefined ? undefined : days[cadence];
  if (due === undefined) return false;
  return Date.parse(now) - Date.parse(last) > due * times * 86_400_000;
}
