import type { Json, Values } from '../../catalog/change-set.ts';
import { costPerIncremental, incrementalResponse, sampleSize } from './experiment.ts';
import type { Experiment, Incremental } from './experiment.ts';
import type { Share } from './interval.ts';
import type { Undefinedness } from './outcome.ts';
import { breakEvenResponse } from './value.ts';

/** A figure with its limits where it has some; or why there is none. */
export type Figure =
  | { readonly value: number; readonly low?: number; readonly high?: number | null }
  | { readonly notDefined: Undefinedness | 'NOT_TRIED' | 'NO_COST_GIVEN' };

/** Whether what was gained covers what it cost: surely, as far as it was measured, or not. */
export type Pays = 'SURELY' | 'PERHAPS' | 'NOT' | 'NOT_KNOWN';

/** One group of a trial. */
export interface Group extends Share {
  readonly conversions: Share | undefined;
}

/** What trying an initiative on a test and a control group has shown. */
export interface Trial {
  readonly test: Group | undefined;
  readonly control: Group | undefined;
  /** Difference of the two responses, with its 95 % limits. */
  readonly incremental: Figure;
  readonly couldBeChance: boolean | undefined;
  /** The same of conversions over their stated base. */
  readonly incrementalConversion: Figure;
  /** Customers who would not have come by themselves. */
  readonly customers: Figure;
  readonly costPerCustomer: Figure;
  /** How many the test group would need to find this very difference. */
  readonly sampleSize: Figure;
  /** The incremental response at which the contacts pay for themselves, by the first year's margin. */
  readonly breakEven: Figure;
  readonly pays: Pays;
  /** The same by the margin of as long as a customer stays. */
  readonly breakEvenLifetime: Figure;
  readonly paysLifetime: Pays;
}

type Why = Extract<Figure, { notDefined: unknown }>['notDefined'];
const none = (notDefined: Why): Figure => ({ notDefined });

/** The result of an initiative out of its groups and costs. */
export function trial(initiative: Values): Trial {
  const test = groupIn(initiative, 'TEST');
  const control = groupIn(initiative, 'CONTROL');
  const found = test && control ? incrementalResponse({ test, control }) : undefined;
  const incremental = incrementOf(found);
  const breakEven = breakEvenOf(initiative, test, 'marginPerResponse');
  const breakEvenLifetime = breakEvenOf(initiative, test, 'lifetimeMarginPerResponse');
  return {
    test,
    control,
    incremental,
    couldBeChance: found && 'difference' in found ? found.couldBeChance : undefined,
    incrementalConversion: conversionsOf(test, control),
    ...gained(found, { test, control, cost: numberIn(initiative['cost']) }),
    breakEven,
    pays: payingOf(incremental, breakEven),
    breakEvenLifetime,
    paysLifetime: payingOf(incremental, breakEvenLifetime),
  };
}

type Found = ReturnType<typeof incrementalResponse> | undefined;

function incrementOf(found: Found): Figure {
  if (!found) return none('NOT_TRIED');
  if ('notDefined' in found) return found;
  return { value: found.difference, low: found.low, high: found.high };
}

function conversionsOf(test: Group | undefined, control: Group | undefined): Figure {
  if (!test?.conversions || !control?.conversions) return none('NOT_TRIED');
  return incrementOf(incrementalResponse({ test: test.conversions, control: control.conversions }));
}

interface Groups {
  readonly test: Group | undefined;
  readonly control: Group | undefined;
  readonly cost: number | undefined;
}

function gained(
  found: Found,
  { test, control, cost }: Groups,
): Pick<Trial, 'customers' | 'costPerCustomer' | 'sampleSize'> {
  if (!found || !test || !control || 'notDefined' in found) {
    const nothing = found && 'notDefined' in found ? none(found.notDefined) : none('NOT_TRIED');
    return { customers: nothing, costPerCustomer: nothing, sampleSize: nothing };
  }
  return {
    customers: customersOf(found, test),
    costPerCustomer: costOf({ test, control }, cost),
    sampleSize: figure(
      sampleSize({
        test: test.count / test.n,
        control: control.count / control.n,
        ratio: control.n / test.n,
      }),
    ),
  };
}

const customersOf = ({ customers, low, high }: Incremental, { n }: Share): Figure => ({
  value: customers,
  low: low * n,
  high: high * n,
});

function costOf(experiment: Experiment, cost: number | undefined): Figure {
  if (cost === undefined) return none('NO_COST_GIVEN');
  const found = costPerIncremental({ ...experiment, cost });
  if ('notDefined' in found) return found;
  return { value: found.cost, low: found.low, high: found.high };
}

function breakEvenOf(initiative: Values, test: Share | undefined, margin: string): Figure {
  const [costPerContact, marginPerResponse] = [
    numberIn(initiative['costPerContact']),
    numberIn(initiative[margin]),
  ];
  if (!test) return none('NOT_TRIED');
  if (costPerContact === undefined || marginPerResponse === undefined) return none('NO_COST_GIVEN');
  const fixed = numberIn(initiative['fixedCost']) ?? 0;
  return figure(breakEvenResponse({ fixed, contacts: test.n, costPerContact, marginPerResponse }));
}

/** What is gained is compared with what is needed: the response that the control group does not show. */
function payingOf(incremental: Figure, needed: Figure): Pays {
  if ('notDefined' in needed && needed.notDefined === 'NEVER_PAYS') return 'NOT';
  if ('notDefined' in incremental || 'notDefined' in needed) return 'NOT_KNOWN';
  if (incremental.value < needed.value) return 'NOT';
  return (incremental.low ?? incremental.value) >= needed.value ? 'SURELY' : 'PERHAPS';
}

export const figure = (outcome: number | { readonly notDefined: Undefinedness }): Figure =>
  typeof outcome === 'number' ? { value: outcome } : outcome;

function groupIn(
  { results, conversionBase }: Values,
  group: 'TEST' | 'CONTROL',
): Group | undefined {
  if (!Array.isArray(results)) return undefined;
  // Array.isArray does not narrow read-only arrays; the model's shape says what a result is.
  const found = (results as readonly Values[]).find((one) => one['group'] === group);
  const [n, count] = [numberIn(found?.['contacts']), numberIn(found?.['responses'])];
  if (n === undefined || count === undefined) return undefined;
  const converted = numberIn(found?.['conversions']);
  const base = conversionBase === 'RESPONDED' ? count : n;
  return {
    n,
    count,
    conversions: converted === undefined ? undefined : { count: converted, n: base },
  };
}

const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : undefined);
