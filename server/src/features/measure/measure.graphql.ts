import type { Derived } from '../../api/derive/derive.ts';
import { changed, noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import { handleOf } from '../../api/handle.ts';
import type { Handle } from '../../api/handle.ts';
import { present, seenAt } from '../../api/scenes.ts';
import { observedType, standingType } from './figures.graphql.ts';
import { formulaDoor } from './formula.graphql.ts';
import { observations } from './observations.ts';
import { recordObservations, refusedObservations } from './record-observations.ts';
import { standings } from './standing.ts';
import { figureType, sampleSizeDoor, trialType } from './trial.graphql.ts';
import { trial } from './trial.ts';

interface Recorded {
  readonly is: 'ObservationsRecorded';
  readonly metric: Handle;
  readonly ids: readonly string[];
}

/** Observations of metrics, how objectives stand, and what initiatives have shown. */
export function measureDoor(derived: Derived): void {
  const { builder, kindOf } = derived;
  const Observed = observedType(derived);
  const Figure = figureType(derived);
  builder.objectField(kindOf('Metric'), 'series', (t) =>
    t.field({
      type: [Observed],
      extensions: { size: 60 },
      description: 'Its observations, the oldest period first; those of one part say where.',
      args: {
        from: t.arg({ type: 'Date', description: 'Periods that end on this day or later.' }),
        last: t.arg.int({ description: 'Only the newest so many.' }),
        asOf: t.arg({ type: 'DateTime', description: 'Those that were known then.' }),
      },
      resolve: async ({ ordinal }, { from, last, asOf }, context) => {
        const { scene } = await seenAt(context, asOf);
        if (ordinal === undefined) return [];
        const all = observations(scene, ordinal).filter(
          ({ periodEnd }) => periodEnd >= (from ?? ''),
        );
        const wanted = last === null || last === undefined ? all : all.slice(-Math.max(1, last));
        return wanted.map((observed) => ({ scene, metric: ordinal, observed }));
      },
    }),
  );
  builder.objectField(kindOf('Objective'), 'progress', (t) =>
    t.field({
      type: [standingType(derived, Observed)],
      extensions: { size: 4 },
      description: 'How each of its metrics stands against its target.',
      args: { asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }) },
      resolve: async ({ ordinal }, { asOf }, context) => {
        const { scene } = await seenAt(context, asOf);
        if (ordinal === undefined || (asOf && !scene.structure.live(ordinal))) return [];
        return standings(scene, ordinal).map((standing) => ({ scene, standing }));
      },
    }),
  );
  builder.objectField(kindOf('Initiative'), 'result', (t) =>
    t.field({
      type: trialType(derived, Figure),
      description: 'What trying it on a test and a control group has shown.',
      resolve: ({ ordinal }, _, context) =>
        trial(ordinal === undefined ? {} : present(context).scene.properties(ordinal)),
    }),
  );
  sampleSizeDoor(derived, Figure);
  formulaDoor(derived);
  recording(derived);
}

function recording({ builder, kindOf, failures, Entry }: Derived): void {
  const Score = builder.inputType('ScoreInput', {
    description: 'A score and how many gave it.',
    fields: (t) => ({
      score: t.float({ required: true }),
      answers: t.field({ type: 'Count', required: true }),
    }),
  });
  const Given = builder.inputType('ObservationGiven', {
    description: 'One observation; rates as 0–1, indices as −100…100.',
    fields: (t) => ({
      periodStart: t.field({ type: 'Date', required: true, description: 'First day.' }),
      periodEnd: t.field({ type: 'Date', required: true, description: 'Last day.' }),
      value: t.float({ required: true }),
      n: t.field({ type: 'Count', description: 'Size of the sample.' }),
      numerator: t.float(),
      denominator: t.float(),
      currency: t.string({ description: 'ISO 4217.' }),
      distribution: t.field({ type: [Score], description: 'How many gave each score.' }),
      takenIn: t.id({ description: 'A segment, touchpoint or stage; left out: over all.' }),
    }),
  });
  const Recorded = builder.objectRef<Recorded>('ObservationsRecorded').implement({
    description: 'Observations that went in.',
    fields: (t) => ({
      metric: t.field({ type: kindOf('Metric'), resolve: ({ metric }) => metric }),
      count: t.int({ resolve: ({ ids }) => ids.length }),
      observations: t.field({
        type: [Entry],
        resolve: ({ ids }, _, { reading }) => ids.flatMap((id) => handleOf(reading, id) ?? []),
      }),
    }),
  });
  const Result = builder.unionType('RecordObservationsResult', {
    types: [Recorded, failures.Refused, failures.Conflict],
    resolveType: ({ is }: Recorded | Failure) => is,
  });
  builder.queryField('observationsRefused', (t) =>
    t.field({
      type: failures.Refused,
      nullable: true,
      description: 'What would be refused of these observations; null where all would go in.',
      args: {
        metric: t.arg.id({ required: true }),
        observations: t.arg({ type: [Given], required: true }),
      },
      resolve: (_, { metric, observations: given }, context) => {
        const wish = { metric, observations: given.map((one) => withoutNull(one)) };
        const failure = refusedObservations(deskOf(context, {}), wish);
        return failure?.is === 'Refused' ? failure : null;
      },
    }),
  );
  builder.mutationField('recordObservations', (t) =>
    t.field({
      type: Result,
      description: 'Writes observations of a metric, all or none; impossible ones are refused.',
      args: {
        metric: t.arg.id({ required: true }),
        observations: t.arg({ type: [Given], required: true }),
        ...noteArgs(t),
      },
      resolve: async (_, { metric, observations: given, ...note }, context) => {
        const said = given.map((one) => withoutNull(one));
        const outcome = await recordObservations(deskOf(context, note), {
          metric,
          observations: said,
        });
        if ('failure' in outcome) return outcome.failure;
        return {
          is: 'ObservationsRecorded' as const,
          metric: changed(context, outcome.metric),
          ids: outcome.ids,
        };
      },
    }),
  );
}

type Given<Shape> = { [Name in keyof Shape]: Exclude<Shape[Name], null> };

/** What was given as null is what was left out. */
const withoutNull = <Shape extends object>(given: Shape): Given<Shape> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Given<Shape>; // nothing but nulls was taken away
