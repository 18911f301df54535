import { expect, test } from 'vitest';
import { asked, daysBefore, isTurned, whenIn } from './when.ts';

test('a moment in the address is a day or the number of a change', () => {
  expect(['2026-03-01', '12', '0', 'soon', '-1', undefined].map(whenIn)).toEqual([
    { day: '2026-03-01' },
    { change: 12 },
    { change: 0 },
    undefined,
    undefined,
    undefined,
  ]);
  expect(asked({ change: 0 })).toEqual({ moment: null, change: 0 });
  expect(asked({ day: '2026-03-01' })).toEqual({
    moment: new Date('2026-03-01T23:59:59.999').toISOString(),
    change: null,
  });
  expect(asked(undefined)).toEqual({ moment: null, change: null });
});

test('moments the wrong way round are noticed', () => {
  expect(isTurned({ day: '2026-03-02' }, { day: '2026-03-01' })).toBe(true);
  expect(isTurned({ change: 3 }, { change: 12 })).toBe(false);
  expect(isTurned({ day: '2026-03-02' }, undefined)).toBe(false);
});

test('a week ago is a week ago', () => {
  expect(daysBefore(7, new Date(2026, 2, 3, 10))).toBe('2026-02-24');
});
