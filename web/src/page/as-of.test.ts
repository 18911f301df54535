import { expect, test } from 'vitest';
import { dayIn, momentThen, today } from './as-of.ts';

test('a day is asked about at its end, today as the present', () => {
  const now = new Date(2026, 10, 22, 10);
  expect(today(now)).toBe('2026-11-22');
  expect(momentThen('2026-11-22', now)).toBeNull();
  expect(momentThen(undefined, now)).toBeNull();
  expect(momentThen('2026-11-21', now)).toBe(new Date(2026, 10, 21, 23, 59, 59, 999).toISOString());
  // What is still to come is not hidden: the server says so.
  expect(momentThen('2026-11-23', now)).toBe(new Date(2026, 10, 23, 23, 59, 59, 999).toISOString());
});

test('what is no day is no day', () => {
  expect(['2026-11-22', '2026-13-40', 'yesterday', undefined].map(dayIn)).toEqual([
    '2026-11-22',
    undefined,
    undefined,
    undefined,
  ]);
});
