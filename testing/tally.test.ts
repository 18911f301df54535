import { expect, test } from 'vitest';
import { holds, lastLine } from './tally.ts';

test('a run ends with its counts on one line', () => {
  expect(lastLine({ passed: 3, failed: 1, skipped: ['a', 'b'] })).toBe(
    '3 passed, 1 failed, 2 skipped',
  );
});

test('a run in which nothing was tried does not hold', () => {
  expect(holds({ passed: 0, failed: 0, skipped: ['all'] })).toBe(false);
  expect(holds({ passed: 1, failed: 0, skipped: [] })).toBe(true);
  expect(holds({ passed: 1, failed: 1, skipped: [] })).toBe(false);
});
