import { severities } from './severity.tsx';
import type { SeverityWord } from './severity.tsx';
import type { TrendDay } from './trend-query.ts';

export interface TrendLine {
  readonly severity: SeverityWord;
  /** Steps: what was open at the end of a day stays so until the next day on which something turned. */
  readonly path: string;
  readonly last: number;
  readonly end: { readonly x: number; readonly y: number };
}

export interface TrendPicture {
  readonly lines: readonly TrendLine[];
  readonly x: (day: string) => number;
  readonly y: (count: number) => number;
  readonly ticks: readonly number[];
  readonly months: readonly string[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Lines of open findings by severity, from nothing up; severities that never were are left out. */
export function trendPicture(days: readonly TrendDay[], { width, height }: Frame): TrendPicture {
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const start = Date.parse(first);
  const span = Math.max(1, Date.parse(last) - start);
  const counts = days.map((day) => countsOf(day));
  const most = Math.max(1, ...counts.flatMap((one) => Object.values(one)));
  const step = roundStep(most / 4);
  const top = Math.ceil(most / step) * step;
  const x = (day: string) => round(((Date.parse(day) - start) / span) * width);
  const y = (count: number) => round(height - (count / top) * height);
  const there = severities.filter((severity) => counts.some((one) => one[severity] > 0));
  return {
    x,
    y,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => at * step),
    months: monthsBetween(first, last),
    lines: there.map((severity) => {
      const steps = days.map(({ date }, at) => {
        const count = counts[at]?.[severity] ?? 0;
        return at === 0 ? `M${x(date)} ${y(count)}` : `H${x(date)}V${y(count)}`;
      });
      const count = counts.at(-1)?.[severity] ?? 0;
      return { severity, path: steps.join(''), last: count, end: { x: x(last), y: y(count) } };
    }),
  };
}

export const countsOf = (day: TrendDay): Readonly<Record<SeverityWord, number>> => ({
  CRITICAL: 0,
  HIGH: 0,
  MEDIUM: 0,
  LOW: 0,
  ...Object.fromEntries(day.severities.map(({ severity, count }) => [severity, count])),
});

const round = (value: number): number => Math.round(value * 10) / 10;

/** The next of 1, 2, 5 times a power of ten: counts have no parts. */
function roundStep(rough: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rough))));
  return ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
}

/** First days of months to write under the axis, at most eight. */
function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  const end = new Date(`${last.slice(0, 7)}-01T00:00:00Z`);
  const at = new Date(`${first.slice(0, 7)}-01T00:00:00Z`);
  while (at <= end) {
    const day = at.toISOString().slice(0, 10);
    if (day >= first) months.push(day);
    at.setUTCMonth(at.getUTCMonth() + 1);
  }
  const every = Math.max(1, Math.ceil(months.length / 8));
  return months.filter((_, place) => place % every === 0);
}

/** The day on which something turned nearest to a place on the axis. */
export function nearestDay(
  days: readonly TrendDay[],
  place: number,
  x: TrendPicture['x'],
): TrendDay | undefined {
  return days.reduce<TrendDay | undefined>((near, day) => {
    if (!near) return day;
    return Math.abs(x(day.date) - place) < Math.abs(x(near.date) - place) ? day : near;
  }, undefined);
}
