import { expect, test } from 'vitest';
import type { TrendDay } from './trend-query.ts';
import { nearestDay, trendPicture } from './trend-scale.ts';

const day = (date: string, high: number, low = 0): TrendDay => ({
  date,
  open: high + low,
  came: 0,
  went: 0,
  severities: [
    ...(high > 0 ? [{ severity: 'HIGH' as const, count: high }] : []),
    ...(low > 0 ? [{ severity: 'LOW' as const, count: low }] : []),
  ],
});
const frame = { width: 300, height: 100 };

test('what was open stays so until the next day on which something turned', () => {
  const days = [day('2026-01-01', 0), day('2026-01-11', 4), day('2026-01-31', 2)];
  const { lines, ticks } = trendPicture(days, frame);
  expect(ticks).toEqual([0, 1, 2, 3, 4]);
  expect(lines).toEqual([
    {
      severity: 'HIGH',
      path: 'M0 100H100V0H300V50',
      last: 2,
      end: { x: 300, y: 50 },
    },
  ]);
});

test('the graver stand first, and what never was is left out', () => {
  const { lines } = trendPicture([day('2026-01-01', 3, 90), day('2026-02-01', 0, 117)], frame);
  expect(lines.map(({ severity, last }) => [severity, last])).toEqual([
    ['HIGH', 0],
    ['LOW', 117],
  ]);
});

test('a single day is a picture too', () => {
  const { lines } = trendPicture([day('2026-01-01', 1)], frame);
  expect(lines[0]?.path).toBe('M0 0');
});

test('a click is about the nearest day on which something turned', () => {
  const days = [day('2026-01-01', 0), day('2026-01-11', 4), day('2026-01-31', 2)];
  const { x } = trendPicture(days, frame);
  expect(nearestDay(days, 120, x)?.date).toBe('2026-01-11');
  expect(nearestDay(days, 290, x)?.date).toBe('2026-01-31');
  expect(nearestDay([], 10, x)).toBeUndefined();
});
