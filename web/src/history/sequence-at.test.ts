import { expect, test } from 'vitest';
import { sequenceAt } from './sequence-at.ts';

const moments = [10, 20, 20, 30, 50];
const log = { last: moments.length, atOf: async (n: number) => moments[n - 1] };

test('the last change up to a moment is found', async () => {
  expect(await sequenceAt(20, log)).toBe(3);
  expect(await sequenceAt(49, log)).toBe(4);
  expect(await sequenceAt(1_000, log)).toBe(5);
});

test('before the first change there is none', async () => {
  expect(await sequenceAt(9, log)).toBe(0);
});
