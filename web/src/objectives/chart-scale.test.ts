import { expect, test } from 'vitest';
import { scaleOf } from './chart-scale.ts';

const frame = { width: 100, height: 50 };

test('the first day stands at the left edge, the last at the right, values inside', () => {
  const { x, y } = scaleOf({ days: ['2026-01-01', '2026-12-31'], values: [0.145, 0.178] }, frame);
  expect(x('2026-01-01')).toBe(0);
  expect(x('2026-12-31')).toBe(100);
  expect(y(0.178)).toBeGreaterThan(0);
  expect(y(0.145)).toBeLessThan(50);
});

test('ticks are round and few', () => {
  const { ticks } = scaleOf({ days: ['2026-01-01'], values: [14.5, 25] }, frame);
  expect(ticks).toEqual([15, 20, 25]);
});

test('a value that never moved still has a scale', () => {
  const { y, ticks } = scaleOf({ days: ['2026-01-01'], values: [0] }, frame);
  expect(Number.isFinite(y(0))).toBe(true);
  expect(ticks.length).toBeGreaterThan(0);
});
