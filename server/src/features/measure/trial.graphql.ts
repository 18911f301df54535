import type { Derived } from '../../api/derive/derive.ts';
import { notDefinedInWords } from './figure-words.ts';
import { sampleSize } from './experiment.ts';
import type { Share } from './interval.ts';
import { figure as figureOf } from './trial.ts';
import type { Figure, Group, Trial } from './trial.ts';

export type FigureType = ReturnType<typeof figureType>;

/** A figure, or why there is none. */
export const figureType = ({ builder }: Derived) =>
  builder.objectRef<Figure>('Figure').implement({
    description: 'A figure with its limits, or why it is not defined; never infinite.',
    fields: (t) => ({
      value: t.float({
        nullable: true,
        resolve: (one) => ('value' in one ? one.value : null),
      }),
      low: t.float({
        nullable: true,
        resolve: (one) => ('value' in one ? (one.low ?? null) : null),
      }),
      high: t.float({
        nullable: true,
        resolve: (one) => ('value' in one ? (one.high ?? null) : null),
      }),
      notDefined: t.string({
        nullable: true,
        description: 'Why there is no figure, as a stable word.',
        resolve: (one) => ('notDefined' in one ? one.notDefined : null),
      }),
      why: t.string({
        nullable: true,
        description: "Why there is no figure, in the asker's language.",
        resolve: (one, _, { languages }) =>
          'notDefined' in one ? notDefinedInWords(one.notDefined, languages) : null,
      }),
    }),
  });

/** The sample that a trial needs before it is made. */
export function sampleSizeDoor({ builder }: Derived, Figure: FigureType): void {
  builder.queryField('sampleSize', (t) =>
    t.field({
      type: Figure,
      description:
        'How many the test group needs for a difference to be seen (Fleiss; 95 %, power 80 %).',
      args: {
        test: t.arg.float({ required: true, description: 'Response expected in it, 0–1.' }),
        control: t.arg.float({ required: true, description: 'Response without it, 0–1.' }),
        ratio: t.arg.float({ description: 'Size of the control group in test groups; 1.' }),
      },
      resolve: (_, { test, control, ratio }) =>
        figureOf(sampleSize({ test, control, ratio: ratio ?? 1 })),
    }),
  );
}

/** What an initiative's test and control groups have shown. */
export function trialType(derived: Derived, FigureType: FigureType) {
  const { builder } = derived;
  const GroupType = groupType(derived);
  const Pays = builder.enumType('Pays', {
    description: 'Whether the difference covers the costs.',
    values: {
      SURELY: { value: 'SURELY', description: 'The whole interval lies above what is needed.' },
      PERHAPS: { value: 'PERHAPS', description: 'The difference does, its lower limit does not.' },
      NOT: { value: 'NOT', description: 'The difference is less than what is needed.' },
      NOT_KNOWN: { value: 'NOT_KNOWN' },
    } as const,
  });
  const figure = (of: (trial: Trial) => Figure, description: string) => ({ of, description });
  const figures = {
    incremental: figure(
      ({ incremental }) => incremental,
      'Response of the test group less that of the control, with 95 % limits (Newcombe 1998).',
    ),
    incrementalConversion: figure(
      ({ incrementalConversion }) => incrementalConversion,
      'The same of conversions, over those contacted or those who responded, as it is declared.',
    ),
    customers: figure(
      ({ customers }) => customers,
      'Customers who would not have come by themselves.',
    ),
    costPerCustomer: figure(
      ({ costPerCustomer }) => costPerCustomer,
      'Cost per incremental customer; without upper limit where the difference may be none.',
    ),
    sampleSize: figure(
      ({ sampleSize: size }) => size,
      'How many the test group would need to be sure of this difference (95 %, power 80 %).',
    ),
    breakEven: figure(
      ({ breakEven }) => breakEven,
      "The incremental response, 0–1, at which the contacts pay for themselves by the first year's margin.",
    ),
    breakEvenLifetime: figure(
      ({ breakEvenLifetime }) => breakEvenLifetime,
      'The same by the margin of as long as a customer stays.',
    ),
  };
  return builder.objectRef<Trial>('TrialResult').implement({
    description: 'What trying an initiative on a test and a control group has shown.',
    fields: (t) => ({
      test: t.field({ type: GroupType, nullable: true, resolve: ({ test }) => test ?? null }),
      control: t.field({
        type: GroupType,
        nullable: true,
        resolve: ({ control }) => control ?? null,
      }),
      couldBeChance: t.boolean({
        nullable: true,
        description: 'Whether the limits of the difference hold 0.',
        resolve: ({ couldBeChance }) => couldBeChance ?? null,
      }),
      pays: t.field({ type: Pays, resolve: ({ pays }) => pays }),
      paysLifetime: t.field({ type: Pays, resolve: ({ paysLifetime }) => paysLifetime }),
      ...Object.fromEntries(
        Object.entries(figures).map(([name, { of, description }]) => [
          name,
          t.field({ type: FigureType, description, resolve: of }),
        ]),
      ),
    }),
  });
}

const rateOf = ({ count, n }: Share): number | null => (n === 0 ? null : count / n);

const groupType = ({ builder }: Derived) =>
  builder.objectRef<Group>('TrialGroup').implement({
    description: 'One group of a trial.',
    fields: (t) => ({
      contacts: t.field({ type: 'Count', resolve: ({ n }) => n }),
      responses: t.field({ type: 'Count', resolve: ({ count }) => count }),
      rate: t.float({
        nullable: true,
        description: 'Responses / contacts, 0–1.',
        resolve: (group) => rateOf(group),
      }),
      conversions: t.field({
        type: 'Count',
        nullable: true,
        resolve: ({ conversions }) => conversions?.count ?? null,
      }),
      conversionRate: t.float({
        nullable: true,
        description: 'Conversions / those contacted or those who responded, as it is declared.',
        resolve: ({ conversions }) => (conversions ? rateOf(conversions) : null),
      }),
    }),
  });
