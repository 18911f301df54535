import { expect, test } from 'vitest';
import { parted } from './rests.ts';

const group = (kind: string) => ({ kind, count: 1, nearest: 1 });

test('what rests on a thing stands apart from what receives its data, objectives first', () => {
  const groups = ['Field', 'Term', 'System', 'Objective', 'Touchpoint', 'Metric'].map(group);
  const { resting, receiving } = parted(groups);
  expect(resting.map(({ kind }) => kind)).toEqual(['Objective', 'Metric', 'Term', 'Touchpoint']);
  expect(receiving.map(({ kind }) => kind)).toEqual(['System', 'Field']);
});
