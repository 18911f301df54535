import { describe, expect, test } from 'vitest';
import type { Values } from '../../catalog/change-set.ts';
import { trial } from './trial.ts';
import type { Figure } from './trial.ts';

const groups = (test: readonly number[], control: readonly number[]) => [
  { group: 'TEST', contacts: test[0] ?? 0, responses: test[1] ?? 0, conversions: test[2] ?? 0 },
  {
    group: 'CONTROL',
    contacts: control[0] ?? 0,
    responses: control[1] ?? 0,
    conversions: control[2] ?? 0,
  },
];
const welcomeCall: Values = {
  cost: 18_000_000,
  fixedCost: 0,
  costPerContact: 3_000,
  marginPerResponse: 84_000,
  lifetimeMarginPerResponse: 248_374,
  results: groups([6_000, 5_250, 5_250], [2_000, 1_690, 1_690]),
};
const discount: Values = {
  cost: 2_400_000,
  fixedCost: 600_000,
  costPerContact: 6_000,
  marginPerResponse: 84_000,
  results: groups([300, 48, 48], [300, 42, 42]),
};

const inPoints = (figure: Figure) =>
  'value' in figure
    ? [figure.value, figure.low ?? 0, figure.high ?? 0].map((one) => Number((100 * one).toFixed(2)))
    : figure.notDefined;

describe('the welcome call', () => {
  const found = trial(welcomeCall);

  test('renewed 3 points more (1.25; 4.84): 180 customers at 100,000 each (61,967 to 239,367)', () => {
    expect(inPoints(found.incremental)).toEqual([3, 1.25, 4.84]);
    expect(found.couldBeChance).toBe(false);
    expect(found.customers).toMatchObject({ value: expect.closeTo(180, 6) as number });
    expect(found.costPerCustomer).toEqual({
      value: expect.closeTo(100_000, 4) as number,
      low: expect.closeTo(61_967, 0) as number,
      high: expect.closeTo(239_367, 0) as number,
    });
  });

  test("does not pay on the first year's margin, which needs 3.57 points, and surely does on the lifetime margin, which needs 1.21", () => {
    expect(inPoints(found.breakEven)).toEqual([3.57, 0, 0]);
    expect(found.pays).toBe('NOT');
    expect(inPoints(found.breakEvenLifetime)).toEqual([1.21, 0, 0]);
    expect(found.paysLifetime).toBe('SURELY');
  });
});

describe('the renewal discount', () => {
  const found = trial(discount);

  test('brought 2 points more (−3.7; 7.7), which could be chance, at a cost without upper bound', () => {
    expect(inPoints(found.incremental)).toEqual([2, -3.75, 7.74]);
    expect(found.couldBeChance).toBe(true);
    expect(found.costPerCustomer).toEqual({
      value: expect.closeTo(400_000, 4) as number,
      low: expect.closeTo(103_315, 0) as number,
      high: null,
    });
  });

  test('would have needed 5,003 in each group for such a difference to be seen', () => {
    // [1.959964·√(2·.15·.85) + .841621·√(.16·.84 + .14·.86)]² / .02² = 5,002.5
    expect(found.sampleSize).toEqual({ value: 5_003 });
  });

  test('does not pay, and nothing is known of a lifetime margin that nobody gave', () => {
    expect(found.pays).toBe('NOT');
    expect(found.breakEvenLifetime).toEqual({ notDefined: 'NO_COST_GIVEN' });
    expect(found.paysLifetime).toBe('NOT_KNOWN');
  });
});

test('conversions are counted over those contacted or those who responded, as it is declared', () => {
  const results = groups([100, 50, 20], [100, 40, 10]);
  expect(inPoints(trial({ results }).incrementalConversion)[0]).toBe(10);
  const responded = trial({ results, conversionBase: 'RESPONDED' });
  expect(inPoints(responded.incrementalConversion)[0]).toBe(15);
});

test('an offer that lies above what is needed with its whole interval pays surely, otherwise perhaps', () => {
  const offer = (marginPerResponse: number) => trial({ ...welcomeCall, marginPerResponse }).pays;
  expect([offer(300_000), offer(120_000), offer(90_000), offer(2_000)]).toEqual([
    'SURELY',
    'PERHAPS',
    'NOT',
    'NOT',
  ]);
});

test('what was not tried, or on nobody, has no figures and says why', () => {
  expect(trial({})).toMatchObject({
    incremental: { notDefined: 'NOT_TRIED' },
    pays: 'NOT_KNOWN',
    couldBeChance: undefined,
  });
  expect(trial({ results: groups([0, 0, 0], [10, 1, 1]) })).toMatchObject({
    incremental: { notDefined: 'EMPTY_BASE' },
    customers: { notDefined: 'EMPTY_BASE' },
  });
});
