import { expect, test } from 'vitest';
import { nextPeriod } from './next-period.ts';

test.each([
  ['2026-10-31', 'MONTHLY', { start: '2026-11-01', end: '2026-11-30' }],
  ['2026-01-31', 'MONTHLY', { start: '2026-02-01', end: '2026-02-28' }],
  ['2026-09-30', 'QUARTERLY', { start: '2026-10-01', end: '2026-12-31' }],
  ['2025-12-31', 'YEARLY', { start: '2026-01-01', end: '2026-12-31' }],
  ['2026-11-01', 'WEEKLY', { start: '2026-11-02', end: '2026-11-08' }],
  ['2026-11-01', 'DAILY', { start: '2026-11-02', end: '2026-11-02' }],
])('after %s, %s', (last, cadence, period) => {
  expect(nextPeriod(last, cadence)).toEqual(period);
});

test('without a last one or a cadence nobody can tell', () => {
  expect(nextPeriod(undefined, 'MONTHLY')).toBeUndefined();
  expect(nextPeriod('2026-10-31', 'HOURLY')).toBeUndefined();
  expect(nextPeriod('2026-10-31', null)).toBeUndefined();
});
