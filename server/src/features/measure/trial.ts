import type { Json, Values } from '../../catalog/change-set.ts';
import { costPerIncremental, incrementalResponse, sampleSize } from './experiment.ts';
import type { Experiment } from './experiment.ts';
import type { Share } from './interval.ts';
import type { Undefinedness } from './outcome.ts';
import { breakEvenResponse } from './value.ts';

/** A figure with its limits where it has some; or why there is none. */
export type Figure =
  | { readonly value: number; readonly low?: number; readonly high?: number | null }
  | { readonly notDefined: Undefinedness | 'NOT_TRIED' | 'NO_COST_GIVEN' };

/** What trying an initiative on a test and a control group has shown. */
export interface Trial {
  readonly test: Share | undefined;
  readonly control: Share | undefined;
  /** Difference of the two responses, with its 95 % limits. */
  readonly incremental: Figure;
  readonly couldBeChance: boolean | undefined;
  /** Customers who would not have come by themselves. */
  readonly customers: Figure;
  readonly costPerCustomer: Figure;
  /** How many the test group would need to find this very difference. */
  readonly sampleSize: Figure;
  /** The response at which the contacts pay for themselves. */
  readonly breakEven: Figure;
}

const none = (notDefined: Extract<Figure, { notDefined: unknown }>['notDefined']): Figure => ({
  notDefined,
});

/** The result of an initiative out of its groups and costs. */
export function trial(initiative: Values): Trial {
  const test = groupIn(initiative, 'TEST');
  const control = groupIn(initiative, 'CONTROL');
  const breakEven = breakEvenOf(initiative, test);
  if (!test || !control) {
    const nothing = none('NOT_TRIED');
    return {
      test,
      control,
      incremental: nothing,
      couldBeChance: undefined,
      customers: nothing,
      costPerCustomer: nothing,
      sampleSize: nothing,
      breakEven,
    };
  }
  const experiment = { test, control };
  const found = incrementalResponse(experiment);
  if ('notDefined' in found) {
    const nothing = none(found.notDefined);
    return {
      ...experiment,
      incremental: nothing,
      couldBeChance: undefined,
      customers: nothing,
      costPerCustomer: nothing,
      sampleSize: nothing,
      breakEven,
    };
  }
  const { difference, low, high, customers } = found;
  return {
    ...experiment,
    incremental: { value: difference, low, high },
    couldBeChance: found.couldBeChance,
    customers: { value: customers, low: low * test.n, high: high * test.n },
    costPerCustomer: costOf(experiment, numberIn(initiative['cost'])),
    sampleSize: figure(
      sampleSize({
        test: test.count / test.n,
        control: control.count / control.n,
        ratio: control.n / test.n,
      }),
    ),
    breakEven,
  };
}

function costOf(experiment: Experiment, cost: number | undefined): Figure {
  if (cost === undefined) return none('NO_COST_GIVEN');
  const found = costPerIncremental({ ...experiment, cost });
  if ('notDefined' in found) return found;
  return { value: found.cost, low: found.low, high: found.high };
}

function breakEvenOf(initiative: Values, test: Share | undefined): Figure {
  const [costPerContact, marginPerResponse] = [
    numberIn(initiative['costPerContact']),
    numberIn(initiative['marginPerResponse']),
  ];
  if (!test) return none('NOT_TRIED');
  if (costPerContact === undefined || marginPerResponse === undefined) return none('NO_COST_GIVEN');
  const fixed = numberIn(initiative['fixedCost']) ?? 0;
  return figure(breakEvenResponse({ fixed, contacts: test.n, costPerContact, marginPerResponse }));
}

const figure = (outcome: number | { readonly notDefined: Undefinedness }): Figure =>
  typeof outcome === 'number' ? { value: outcome } : outcome;

function groupIn({ results }: Values, group: 'TEST' | 'CONTROL'): Share | undefined {
  if (!Array.isArray(results)) return undefined;
  // Array.isArray does not narrow read-only arrays; the model's shape says what a result is.
  const found = (results as readonly Values[]).find((one) => one['group'] === group);
  const [n, count] = [numberIn(found?.['contacts']), numberIn(found?.['responses'])];
  return n === undefined || count === undefined ? undefined : { n, count };
}

const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);
