import { expect, test } from 'vitest';
import { progress } from './progress.ts';

const aim = {
  baseline: 0.178,
  baselineOn: '2026-01-01',
  target: 0.145,
  direction: 'DOWN',
  due: '2027-01-01',
} as const;

test('half a year on, half of the way is expected', () => {
  const { expected } = progress(aim, { value: 0.15, on: '2026-07-02' });
  expect(expected).toBeCloseTo(0.178 - 0.033 * (182 / 365), 9);
});

test.each([
  [0.15, 'ON_COURSE'],
  [0.17, 'OFF_COURSE'],
  [0.145, 'REACHED'],
  [0.1, 'REACHED'],
])('churn of %d by July is %s', (value, course) => {
  expect(progress(aim, { value, on: '2026-07-02' }).course).toBe(course);
});

test('on the day of the baseline it has just begun: nothing is ahead or behind yet', () => {
  expect(progress(aim, { value: 0.178, on: '2026-01-01' }).course).toBe('JUST_BEGUN');
  expect(progress(aim, { value: 0.178, on: '2026-01-02' }).course).toBe('OFF_COURSE');
});

test('the part done is told, below zero where things got worse', () => {
  expect(progress(aim, { value: 0.1615, on: '2026-07-02' }).done).toBeCloseTo(0.5, 9);
  expect(progress(aim, { value: 0.2, on: '2026-07-02' }).done).toBeLessThan(0);
});

test('after the due day the whole way is expected, before the baseline nothing of it', () => {
  expect(progress(aim, { value: 0.15, on: '2028-01-01' })).toMatchObject({
    course: 'OFF_COURSE',
    expected: 0.145,
  });
  expect(progress(aim, { value: 0.178, on: '2025-01-01' }).expected).toBe(0.178);
});

test('what is to be kept within a range is on course inside it', () => {
  const range = { direction: 'KEEP_WITHIN', low: 40, high: 60 } as const;
  expect(progress(range, { value: 60, on: '2026-07-01' }).course).toBe('ON_COURSE');
  expect(progress(range, { value: 61, on: '2026-07-01' }).course).toBe('OFF_COURSE');
});

test('without observation, target or day of the baseline the course is not known', () => {
  expect(progress(aim, undefined).course).toBe('NOT_KNOWN');
  expect(progress({ ...aim, target: undefined }, { value: 1, on: '2026-07-01' }).course).toBe(
    'NOT_KNOWN',
  );
  expect(progress({ ...aim, baselineOn: undefined }, { value: 1, on: '2026-07-01' }).course).toBe(
    'NOT_KNOWN',
  );
});

test('a baseline that is already the target has no way to go, and nothing is divided by it', () => {
  const still = { ...aim, baseline: 0.145 };
  expect(progress(still, { value: 0.15, on: '2026-07-02' })).toEqual({
    course: 'OFF_COURSE',
    expected: 0.145,
    done: undefined,
  });
});
