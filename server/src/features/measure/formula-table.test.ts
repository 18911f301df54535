import { describe, expect, test } from 'vitest';
import { notDefinedInWords } from './figure-words.ts';
import { formulaNames, formulas } from './formulas.ts';
import type { FormulaName } from './formulas.ts';

const f = formulas;
const customer = { margin: 84_000, discount: 0.1, acquisition: 65_000 };
const plain = { margin: 120, retention: 0.85, discount: 0.1, acquisition: 0 };
const newcombe = { test: 56, testN: 70, control: 48, controlN: 80 };
const call = { test: 5_250, testN: 6_000, control: 1_690, controlN: 2_000 };
const mailing = { contacts: 6_000, costPerContact: 3_000, marginPerResponse: 84_000 };
const nps = { promoters: 504, detractors: 330, answers: 1_200 };

/** The worked checks of the definitions and of the sample company; at least one for every row. */
const worked: readonly (readonly [FormulaName, string, unknown, number, number])[] = [
  ['NPS', '504 promoters and 330 detractors in 1,200', f.NPS.of(nps), 14.5, 10],
  ['NPS_MARGIN', 'the same', f.NPS_MARGIN.of(nps), 4.64, 1],
  [
    'NET_SATISFACTION',
    '852 and 192 of 1,200',
    f.NET_SATISFACTION.of({ satisfied: 852, dissatisfied: 192, answers: 1_200 }),
    55,
    10,
  ],
  ['RESPONSE', '30 of 200', f.RESPONSE.of({ responders: 30, delivered: 200 }), 0.15, 10],
  ['CONVERSION', '12 of 48', f.CONVERSION.of({ conversions: 12, base: 48 }), 0.25, 10],
  [
    'COST_PER_OBJECTIVE',
    '1,000 over 8',
    f.COST_PER_OBJECTIVE.of({ cost: 1_000, achieved: 8 }),
    125,
    10,
  ],
  ['ROI', '150 gained for 100', f.ROI.of({ margin: 150, cost: 100 }), 0.5, 10],
  [
    'BREAK_EVEN_UNITS',
    '⌈1,000 / 7⌉',
    f.BREAK_EVEN_UNITS.of({ fixed: 1_000, price: 12, variable: 5 }),
    143,
    10,
  ],
  [
    'BREAK_EVEN_RESPONSE',
    "the welcome call by the first year's margin",
    f.BREAK_EVEN_RESPONSE.of({ fixed: 0, ...mailing }),
    0.0357,
    4,
  ],
  [
    'BREAK_EVEN_RESPONSE',
    'and by the lifetime margin',
    f.BREAK_EVEN_RESPONSE.of({ fixed: 0, ...mailing, marginPerResponse: 248_374 }),
    0.0121,
    4,
  ],
  ['RETENTION', '822 of 1,000', f.RETENTION.of({ stayed: 822, atStart: 1_000 }), 0.822, 10],
  ['CHURN', '178 of 1,000 gone', f.CHURN.of({ stayed: 822, atStart: 1_000 }), 0.178, 10],
  ['CLV_PERPETUITY', 'Gupta and Lehmann', f.CLV_PERPETUITY.of(plain), 408, 10],
  [
    'CLV_PERPETUITY',
    'Seguros Arrayán today',
    f.CLV_PERPETUITY.of({ ...customer, retention: 0.822 }),
    183_374,
    0,
  ],
  [
    'CLV_PERPETUITY',
    'and at its target',
    f.CLV_PERPETUITY.of({ ...customer, retention: 0.855 }),
    228_143,
    0,
  ],
  ['CLV_FINITE', 'five periods', f.CLV_FINITE.of({ ...plain, periods: 5 }), 295.59, 2],
  ['INCREMENTAL_RESPONSE', "Newcombe's own example", f.INCREMENTAL_RESPONSE.of(newcombe), 0.2, 10],
  ['INCREMENTAL_RESPONSE', 'the welcome call', f.INCREMENTAL_RESPONSE.of(call), 0.03, 10],
  [
    'COST_PER_INCREMENTAL_CUSTOMER',
    'the welcome call',
    f.COST_PER_INCREMENTAL_CUSTOMER.of({ ...call, cost: 18_000_000 }),
    100_000,
    4,
  ],
  [
    'SAMPLE_SIZE',
    '10 against 12 %',
    f.SAMPLE_SIZE.of({ test: 0.1, control: 0.12, ratio: 1 }),
    3_841,
    10,
  ],
];

/** What leads to no figure; one case for every reason that a row names. */
const undefinedCases: readonly (readonly [FormulaName, string, unknown])[] = [
  ['NPS', 'NOBODY_ASKED', f.NPS.of({ promoters: 0, detractors: 0, answers: 0 })],
  ['NPS', 'IMPOSSIBLE_INPUT', f.NPS.of({ promoters: 3, detractors: 3, answers: 5 })],
  ['NPS_MARGIN', 'NOBODY_ASKED', f.NPS_MARGIN.of({ promoters: 0, detractors: 0, answers: 0 })],
  ['NPS_MARGIN', 'IMPOSSIBLE_INPUT', f.NPS_MARGIN.of({ promoters: -1, detractors: 0, answers: 1 })],
  [
    'NET_SATISFACTION',
    'NOBODY_ASKED',
    f.NET_SATISFACTION.of({ satisfied: 0, dissatisfied: 0, answers: 0 }),
  ],
  [
    'NET_SATISFACTION',
    'IMPOSSIBLE_INPUT',
    f.NET_SATISFACTION.of({ satisfied: 2, dissatisfied: 0, answers: 1 }),
  ],
  ['RESPONSE', 'NOBODY_CONTACTED', f.RESPONSE.of({ responders: 0, delivered: 0 })],
  ['RESPONSE', 'IMPOSSIBLE_INPUT', f.RESPONSE.of({ responders: 2, delivered: 1 })],
  ['CONVERSION', 'EMPTY_BASE', f.CONVERSION.of({ conversions: 0, base: 0 })],
  ['CONVERSION', 'IMPOSSIBLE_INPUT', f.CONVERSION.of({ conversions: 2, base: 1 })],
  ['COST_PER_OBJECTIVE', 'NOTHING_ACHIEVED', f.COST_PER_OBJECTIVE.of({ cost: 5, achieved: 0 })],
  ['ROI', 'NO_COST', f.ROI.of({ margin: 5, cost: 0 })],
  [
    'BREAK_EVEN_UNITS',
    'PRICE_BELOW_VARIABLE_COST',
    f.BREAK_EVEN_UNITS.of({ fixed: 5, price: 3, variable: 3 }),
  ],
  [
    'BREAK_EVEN_RESPONSE',
    'NO_MARGIN',
    f.BREAK_EVEN_RESPONSE.of({ fixed: 0, ...mailing, marginPerResponse: 0 }),
  ],
  [
    'BREAK_EVEN_RESPONSE',
    'NOBODY_CONTACTED',
    f.BREAK_EVEN_RESPONSE.of({ fixed: 0, ...mailing, contacts: 0 }),
  ],
  [
    'BREAK_EVEN_RESPONSE',
    'NEVER_PAYS',
    f.BREAK_EVEN_RESPONSE.of({ fixed: 0, ...mailing, marginPerResponse: 2_999 }),
  ],
  ['RETENTION', 'EMPTY_BASE', f.RETENTION.of({ stayed: 0, atStart: 0 })],
  ['RETENTION', 'IMPOSSIBLE_INPUT', f.RETENTION.of({ stayed: 2, atStart: 1 })],
  ['CHURN', 'EMPTY_BASE', f.CHURN.of({ stayed: 0, atStart: 0 })],
  ['CHURN', 'IMPOSSIBLE_INPUT', f.CHURN.of({ stayed: 2, atStart: 1 })],
  ['CLV_PERPETUITY', 'RETENTION_OUT_OF_RANGE', f.CLV_PERPETUITY.of({ ...plain, retention: 1.1 })],
  [
    'CLV_PERPETUITY',
    'DISCOUNT_TOO_LOW',
    f.CLV_PERPETUITY.of({ ...plain, retention: 1, discount: 0 }),
  ],
  [
    'CLV_FINITE',
    'RETENTION_OUT_OF_RANGE',
    f.CLV_FINITE.of({ ...plain, retention: -0.1, periods: 5 }),
  ],
  ['CLV_FINITE', 'IMPOSSIBLE_INPUT', f.CLV_FINITE.of({ ...plain, periods: 0 })],
  ['INCREMENTAL_RESPONSE', 'EMPTY_BASE', f.INCREMENTAL_RESPONSE.of({ ...newcombe, controlN: 0 })],
  [
    'INCREMENTAL_RESPONSE',
    'IMPOSSIBLE_INPUT',
    f.INCREMENTAL_RESPONSE.of({ ...newcombe, test: 71 }),
  ],
  [
    'COST_PER_INCREMENTAL_CUSTOMER',
    'NO_INCREMENT',
    f.COST_PER_INCREMENTAL_CUSTOMER.of({ ...newcombe, test: 42, cost: 1 }),
  ],
  [
    'COST_PER_INCREMENTAL_CUSTOMER',
    'EMPTY_BASE',
    f.COST_PER_INCREMENTAL_CUSTOMER.of({ ...newcombe, testN: 0, cost: 1 }),
  ],
  [
    'COST_PER_INCREMENTAL_CUSTOMER',
    'IMPOSSIBLE_INPUT',
    f.COST_PER_INCREMENTAL_CUSTOMER.of({ ...newcombe, test: -1, cost: 1 }),
  ],
  ['SAMPLE_SIZE', 'NO_DIFFERENCE_TO_FIND', f.SAMPLE_SIZE.of({ test: 0.1, control: 0.1, ratio: 1 })],
  ['SAMPLE_SIZE', 'IMPOSSIBLE_INPUT', f.SAMPLE_SIZE.of({ test: 1.1, control: 0.1, ratio: 1 })],
];

describe('the table of formulas', () => {
  test.each(worked)('%s: %s', (_, __, outcome, figure, digits) => {
    expect(outcome).toBeCloseTo(figure, digits);
  });

  test('has a worked check for every row', () => {
    const checked = new Set<string>(worked.map(([name]) => name));
    expect(formulaNames.filter((name) => !checked.has(name))).toEqual([]);
  });

  test.each(undefinedCases)('%s has no figure: %s', (_, why, outcome) => {
    expect(outcome).toEqual({ notDefined: why });
  });

  test('has a case for every reason it names, and each reason is a sentence in both languages', () => {
    const cased = new Set(undefinedCases.map(([name, why]) => `${name} ${why}`));
    for (const name of formulaNames) {
      for (const why of formulas[name].notDefined) {
        expect(cased.has(`${name} ${why}`), `${name} ${why}`).toBe(true);
        expect(notDefinedInWords(why, ['es'])).not.toBe(notDefinedInWords(why, ['en']));
      }
    }
  });

  test('every worked figure lies where its formula says it can', () => {
    for (const [name, , outcome] of worked) {
      const { low, high } = formulas[name].range;
      expect(Number(outcome)).toBeGreaterThanOrEqual(low);
      expect(Number(outcome)).toBeLessThanOrEqual(high);
    }
  });
});
