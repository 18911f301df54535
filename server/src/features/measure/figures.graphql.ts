import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { entryOf, handleOf } from '../../api/handle.ts';
import type { Context } from '../../api/context.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import type { Scene } from '../../reading/scene.ts';
import type { Observed } from './observations.ts';
import { takenInPart } from './standing.ts';
import type { Standing } from './standing.ts';
import type { Progress } from './progress.ts';
import { distributionIn, marginOf } from './survey.ts';

export interface ObservedIn {
  readonly scene: Scene;
  readonly metric: number;
  readonly observed: Observed;
}

/** One point of a metric's series. */
export function observedType({ builder, Entry }: Derived) {
  const Score = builder.objectRef<{ score: number; answers: number }>('Score').implement({
    description: 'A score and how many gave it.',
    fields: (t) => ({ score: t.exposeFloat('score'), answers: t.exposeInt('answers') }),
  });
  return builder.objectRef<ObservedIn>('Observed').implement({
    description: 'What a metric was over a period.',
    fields: (t) => ({
      id: t.id({ resolve: ({ observed }) => observed.id }),
      periodStart: t.field({ type: 'Date', resolve: ({ observed }) => observed.periodStart }),
      periodEnd: t.field({ type: 'Date', resolve: ({ observed }) => observed.periodEnd }),
      value: t.float({
        description: 'Rates as 0–1, indices as −100…100.',
        resolve: ({ observed }) => observed.value,
      }),
      n: t.field({
        type: 'Count',
        nullable: true,
        description: 'Size of the sample.',
        resolve: ({ observed }) => observed.n ?? null,
      }),
      low: t.float({
        nullable: true,
        description: 'Lower 95 % limit; null where scores or counts were not given.',
        resolve: async (one, _, context) => (await limits(one, context))?.low ?? null,
      }),
      high: t.float({
        nullable: true,
        description: 'Upper 95 % limit.',
        resolve: async (one, _, context) => (await limits(one, context))?.high ?? null,
      }),
      distribution: t.field({
        type: [Score],
        description: 'How many gave each score, where that was told.',
        resolve: async (one, _, context) => distributionIn(await saidOf(one, context)),
      }),
      takenIn: t.field({
        type: [Entry],
        extensions: { size: 1 },
        description: 'The segment, touchpoint or stage it stands for; none: for all.',
        resolve: ({ scene, observed }, _, { reading }) =>
          entriesIn(reading, scene, takenInPart(scene).get(observed.id) ?? []),
      }),
    }),
  });
}

const limits = async (one: ObservedIn, context: Context) =>
  marginOf(one.scene.properties(one.metric), await saidOf(one, context));

async function saidOf({ observed: { id } }: ObservedIn, context: Context) {
  const handle = handleOf(context.reading, id);
  return handle ? (await entryOf(handle, context)).properties : {};
}

interface StandingIn {
  readonly scene: Scene;
  readonly standing: Standing;
}

/** How a metric stands against the target of an objective. */
export function standingType(
  { builder, kindOf }: Derived,
  ObservedType: ObjectRef<Schema, ObservedIn>,
) {
  const Course = builder.enumType('Course', {
    description: 'Against the straight line from baseline to target by the due day.',
    values: ['REACHED', 'ON_COURSE', 'OFF_COURSE', 'JUST_BEGUN', 'NOT_KNOWN'] as const,
  });
  const Along = builder.objectRef<Progress & { point: ObservedIn }>('ProgressPoint').implement({
    description: 'How a metric stood at one time.',
    fields: (t) => ({
      observed: t.field({ type: ObservedType, resolve: ({ point }) => point }),
      expected: t.float({ nullable: true, resolve: ({ expected }) => expected ?? null }),
      course: t.field({ type: Course, resolve: ({ course }) => course }),
    }),
  });
  const Aim = builder.enumType('AimDirection', {
    description: 'Which way a metric should go.',
    values: ['UP', 'DOWN', 'KEEP_WITHIN'] as const,
  });
  return builder.objectRef<StandingIn>('Progress').implement({
    description: 'How one metric of an objective stands against its target.',
    fields: (t) => ({
      metric: t.field({
        type: kindOf('Metric'),
        resolve: ({ scene, standing }, _, { reading }) => entryIn(reading, scene, standing.metric),
      }),
      baseline: t.float({
        nullable: true,
        resolve: ({ standing: { aim } }) => aim.baseline ?? null,
      }),
      baselineOn: t.field({
        type: 'Date',
        nullable: true,
        resolve: ({ standing: { aim } }) => aim.baselineOn ?? null,
      }),
      target: t.float({ nullable: true, resolve: ({ standing: { aim } }) => aim.target ?? null }),
      direction: t.field({
        type: Aim,
        nullable: true,
        resolve: ({ standing: { aim } }) => aim.direction ?? null,
      }),
      low: t.float({ nullable: true, resolve: ({ standing: { aim } }) => aim.low ?? null }),
      high: t.float({ nullable: true, resolve: ({ standing: { aim } }) => aim.high ?? null }),
      due: t.field({
        type: 'Date',
        nullable: true,
        resolve: ({ standing: { aim } }) => aim.due ?? null,
      }),
      latest: t.field({
        type: ObservedType,
        nullable: true,
        description: 'The newest observation over all.',
        resolve: ({ scene, standing: { metric, latest } }) =>
          latest ? { scene, metric, observed: latest } : null,
      }),
      course: t.field({ type: Course, resolve: ({ standing }) => standing.course }),
      expected: t.float({
        nullable: true,
        description: 'Where the line from baseline to target is at the newest observation.',
        resolve: ({ standing }) => standing.expected ?? null,
      }),
      done: t.float({
        nullable: true,
        description: 'Part of the way that is behind: 0 at the baseline, 1 at the target.',
        resolve: ({ standing }) => standing.done ?? null,
      }),
      along: t.field({
        type: [Along],
        extensions: { size: 14 },
        description: 'Every observation over all against the line, the oldest first.',
        resolve: ({ scene, standing: { metric, along } }) =>
          along.map(({ observed, ...progress }) => ({
            ...progress,
            point: { scene, metric, observed },
          })),
      }),
    }),
  });
}
