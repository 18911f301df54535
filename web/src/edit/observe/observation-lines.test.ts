import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn, linesOf, numberIn } from './observation-lines.ts';

const share = { isShare: true };
const points = { isShare: false };
const october = { periodStart: '2026-10-01', periodEnd: '2026-10-31' };

describe('lines as people paste them', () => {
  test.each([
    ['2026-10-01;2026-10-31;14,5;1200', { ...october, value: 14.5, n: 1200 }],
    ['2026-10-01,2026-10-31,14.5,1200', { ...october, value: 14.5, n: 1200 }],
    ['01/10/2026\t31/10/2026\t14,5\t1200', { ...october, value: 14.5, n: 1200 }],
    ['2026-10;;−3', { ...october, value: -3 }],
    ['2026-10-01,2026-10-31,"14,5"', { ...october, value: 14.5 }],
    ['2026-10;2026-10;0,5;;50;100', { ...october, value: 0.5, numerator: 50, denominator: 100 }],
    ['2026-10;;1.234,56', { ...october, value: 1234.56 }],
  ])('%j', (text, given) => {
    expect(linesOf(text, points)).toEqual([{ at: 1, text, read: { given } }]);
  });

  test('a share may be written in per cent', () => {
    expect(linesOf('2026-10;;17,8 %', share)).toMatchObject([
      { read: { given: { value: 0.178 } } },
    ]);
    expect(linesOf('2026-10;;17,8 %', points)).toMatchObject([{ read: { why: { is: 'share' } } }]);
  });

  test('headings give the order, in Spanish or in English', () => {
    const lines = linesOf(
      'Valor;Desde;Hasta;Tamaño de la muestra\r\n14,5;2026-10-01;2026-10-31;9\r\n',
      points,
    );
    expect(lines).toMatchObject([{ at: 2, read: { given: { ...october, value: 14.5, n: 9 } } }]);
    expect(linesOf('value,from\n3,2026-10', points)).toMatchObject([
      { read: { given: { ...october, value: 3 } } },
    ]);
  });
});

test.each([
  ['2026-10-01;2026-10-31;mucho', { is: 'number', text: 'mucho' }],
  ['2026-13;;3', { is: 'day', text: '2026-13' }],
  ['2026-02-30;2026-03-01;3', { is: 'day', text: '2026-02-30' }],
  [';;3', { is: 'noPeriod' }],
  ['2026-10;;', { is: 'noValue' }],
  ['2026-10;;3;1,5', { is: 'whole', text: '1,5' }],
  ['2026-10;;3;1;2;3;4', { is: 'tooManyCells' }],
])('%j is not understood, and it is said why', (text, why) => {
  expect(linesOf(text, points)).toMatchObject([{ read: { why } }]);
});

test('empty lines are passed over, and lines keep their numbers', () => {
  expect(linesOf('\n2026-10;;3\n\n2026-11;;x\n', points).map(({ at }) => at)).toEqual([2, 4]);
  expect(linesOf('  \n', points)).toEqual([]);
});

test('a number written with a comma or a point is read back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom('.', ','), (cents, sign) => {
      const text = (cents / 100).toFixed(2).replace('.', sign);
      expect(numberIn(text, false)).toBeCloseTo(cents / 100, 10);
    }),
  );
});

test('a month by itself is all of its days', () => {
  expect([dayIn('2028-02', 'first'), dayIn('2028-02', 'last')]).toEqual([
    '2028-02-01',
    '2028-02-29',
  ]);
  expect(dayIn('2026-12', 'last')).toBe('2026-12-31');
});
