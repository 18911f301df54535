/** Months that each cadence has; days for the shorter ones. */
const months: Readonly<Record<string, number>> = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 };
const days: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7 };

export interface Period {
  readonly start: string;
  readonly end: string;
}

/** The period that would be observed next, the day after the last one ended; undefined where it cannot be told. */
export function nextPeriod(
  lastEnd: string | undefined,
  cadence: string | null,
): Period | undefined {
  if (lastEnd === undefined || cadence === null) return undefined;
  const start = dayAfter(lastEnd);
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const span = months[cadence];
  if (span !== undefined)
    return { start, end: dayText(Date.UTC(year, month - 1 + span, day) - DAY) };
  const length = days[cadence];
  return length === undefined
    ? undefined
    : { start, end: dayText(Date.parse(start) + (length - 1) * DAY) };
}

const DAY = 86_400_000;
const dayText = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const dayAfter = (day: string): string => dayText(Date.parse(day) + DAY);
