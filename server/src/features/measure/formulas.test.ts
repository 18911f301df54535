import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costPerIncremental, incrementalResponse, sampleSize } from './experiment.ts';
import { newcombe, wilson } from './interval.ts';
import { isnCutOffs, netIndex, netIndexInterval, npsCutOffs, votes } from './satisfaction.ts';
import {
  breakEvenResponse,
  breakEvenUnits,
  churn,
  churnOver,
  churnWithin,
  clvFinite,
  clvPerpetuity,
  conversion,
  costPerObjective,
  response,
  retention,
  roi,
} from './value.ts';

const clv = { margin: 120, retention: 0.85, discount: 0.1, acquisition: 0 };

describe('worked examples', () => {
  test('NPS of 504 promoters, 366 passives and 330 detractors, with its margin', () => {
    const given = { plus: 504, minus: 330, n: 1_200 };
    expect(netIndex(given)).toBeCloseTo(14.5, 10);
    const { low, high } = netIndexInterval(given);
    expect((high - low) / 2).toBeCloseTo(4.64, 1);
    expect(low).toBeLessThan(14.5);
    expect(high).toBeGreaterThan(14.5);
  });

  test('net satisfaction of 852 against 192 in 1,200', () => {
    expect(netIndex({ plus: 852, minus: 192, n: 1_200 })).toBeCloseTo(55, 10);
  });

  test('answers are counted for and against by the cut-offs of their scale', () => {
    const ten = [0, 6, 7, 8, 9, 10].map((score) => ({ score, answers: 10 }));
    expect(votes(ten, npsCutOffs)).toEqual({ plus: 20, minus: 20, n: 60 });
    const seven = [1, 4, 5, 6, 7].map((score) => ({ score, answers: 1 }));
    expect(votes(seven, isnCutOffs)).toEqual({ plus: 2, minus: 2, n: 5 });
    expect(votes([{ score: 11, answers: 1 }], npsCutOffs)).toEqual({
      notDefined: 'IMPOSSIBLE_INPUT',
    });
  });

  test('churn of 17.8 % a year is 1.62 % a month, and the months make the year again', () => {
    const month = churnWithin(0.178, 12);
    expect(month).toBeCloseTo(0.0162, 4);
    expect(churnOver(Array.from({ length: 12 }, () => Number(month)))).toBeCloseTo(0.178, 10);
  });

  test('lifetime value over five periods and for ever (Gupta and Lehmann)', () => {
    expect(clvFinite({ ...clv, timing: 'END', periods: 5 })).toBeCloseTo(295.59, 2);
    expect(clvFinite({ ...clv, timing: 'IMMEDIATE', periods: 5 })).toBeCloseTo(382.53, 2);
    expect(clvPerpetuity({ ...clv, timing: 'END' })).toBeCloseTo(408, 10);
    expect(clvPerpetuity({ ...clv, timing: 'IMMEDIATE' })).toBeCloseTo(528, 10);
  });

  test('lifetime value of Seguros Arrayán at .822 and at .855', () => {
    const given = { margin: 84_000, discount: 0.1, acquisition: 65_000, timing: 'END' as const };
    expect(clvPerpetuity({ ...given, retention: 0.822 })).toBeCloseTo(183_374, 0);
    expect(clvPerpetuity({ ...given, retention: 0.855 })).toBeCloseTo(228_143, 0);
  });

  test("Newcombe's own example: 56 of 70 against 48 of 80", () => {
    const { difference, low, high } = newcombe({ count: 56, n: 70 }, { count: 48, n: 80 });
    expect(difference).toBeCloseTo(0.2, 10);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  test('the welcome call: 180 customers more at CLP 100,000 each', () => {
    const call = {
      test: { count: 5_250, n: 6_000 },
      control: { count: 1_690, n: 2_000 },
      cost: 18_000_000,
    };
    const found = incrementalResponse(call);
    expect(found).toMatchObject({ couldBeChance: false });
    if ('notDefined' in found) throw new Error('it is defined');
    expect(100 * found.low).toBeCloseTo(1.25, 2);
    expect(100 * found.high).toBeCloseTo(4.84, 2);
    expect(found.customers).toBeCloseTo(180, 6);
    const cost = costPerIncremental(call);
    if ('notDefined' in cost) throw new Error('it is defined');
    expect(cost.cost).toBeCloseTo(100_000, 4);
    expect(Math.round(cost.low)).toBe(61_967);
    expect(Math.round(cost.high ?? 0)).toBe(239_367);
  });

  test('the renewal discount could be chance, and its cost has no upper bound', () => {
    const discount = { test: { count: 48, n: 300 }, control: { count: 42, n: 300 } };
    expect(incrementalResponse(discount)).toMatchObject({ couldBeChance: true });
    expect(costPerIncremental({ ...discount, cost: 1 })).toMatchObject({ high: null });
  });

  test('10 against 12 % needs 3,841 in each group (Fleiss)', () => {
    expect(sampleSize({ test: 0.1, control: 0.12 })).toBe(3_841);
  });

  test('break-even in units and in responses', () => {
    expect(breakEvenUnits(1_000, 12, 5)).toBe(143);
    const mailing = { fixed: 1_000, contacts: 10_000, costPerContact: 0.4, marginPerResponse: 20 };
    expect(breakEvenResponse(mailing)).toBeCloseTo(0.025, 10);
  });
});

describe('what is not defined says so', () => {
  test.each([
    [netIndex({ plus: 0, minus: 0, n: 0 }), 'NOBODY_ASKED'],
    [netIndex({ plus: 3, minus: 3, n: 5 }), 'IMPOSSIBLE_INPUT'],
    [response(1, 0), 'IMPOSSIBLE_INPUT'],
    [response(0, 0), 'NOBODY_CONTACTED'],
    [conversion(0, 0), 'EMPTY_BASE'],
    [costPerObjective(10, 0), 'NOTHING_ACHIEVED'],
    [roi(10, 0), 'NO_COST'],
    [breakEvenUnits(10, 5, 5), 'PRICE_BELOW_VARIABLE_COST'],
    [retention(0, 0), 'EMPTY_BASE'],
    [churn(11, 10), 'IMPOSSIBLE_INPUT'],
    [clvPerpetuity({ ...clv, retention: 1.2, timing: 'END' }), 'RETENTION_OUT_OF_RANGE'],
    [clvPerpetuity({ ...clv, retention: 1, discount: 0, timing: 'END' }), 'DISCOUNT_TOO_LOW'],
    [sampleSize({ test: 0.1, control: 0.1 }), 'NO_DIFFERENCE_TO_FIND'],
    [
      breakEvenResponse({ fixed: 0, contacts: 1, costPerContact: 3, marginPerResponse: 2 }),
      'NEVER_PAYS',
    ],
    [
      breakEvenResponse({ fixed: 0, contacts: 1, costPerContact: 3, marginPerResponse: 0 }),
      'NO_MARGIN',
    ],
  ])('%j is %s', (outcome, why) => {
    expect(outcome).toEqual({ notDefined: why });
  });
});

describe('properties', () => {
  const share = fc
    .record({
      n: fc.integer({ min: 1, max: 5_000 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ n, part }) => ({ n, count: Math.round(n * part) }));

  test('Wilson limits hold the share and stay within 0 and 1', () => {
    fc.assert(
      fc.property(share, (one) => {
        const { low, high } = wilson(one);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(one.count / one.n);
        expect(high + 1e-12).toBeGreaterThanOrEqual(one.count / one.n);
      }),
    );
  });

  test('exchanging test and control turns the difference round', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [one, other] = [newcombe(a, b), newcombe(b, a)];
        expect(one.difference).toBeCloseTo(-other.difference, 12);
        expect(one.low).toBeCloseTo(-other.high, 12);
      }),
    );
  });

  test('a longer finite lifetime value comes nearer to the perpetuity', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), (kept) => {
        const given = { ...clv, retention: kept, timing: 'END' as const };
        const ever = Number(clvPerpetuity(given));
        expect(Number(clvFinite({ ...given, periods: 400 }))).toBeCloseTo(ever, 4);
      }),
    );
  });
});
