import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Seen } from '../../api/scenes.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Scene } from '../../reading/scene.ts';
import type { AttributeLackType, QualityType } from '../master/governed.graphql.ts';
import { answerInWords } from './answer-words.ts';
import { questions, segments, stages } from './coverage.ts';
import type { Coverage, Support } from './coverage.ts';
import { touchpoints } from './touchpoints.ts';
import type { Feedback } from './touchpoints.ts';

interface In<Told> {
  readonly scene: Scene;
  readonly told: Told;
}
interface Guests {
  readonly Lack: AttributeLackType;
  readonly Quality: QualityType;
}

export type AnswerType = ReturnType<typeof answerType>;

/** How far something about the customer can be answered. */
export const answerType = ({ builder }: Derived) =>
  builder.enumType('Answer', {
    description: 'How far a question, a stage or a segment can be answered.',
    values: {
      ANSWERED: { value: 'ANSWERED', description: 'Every essential attribute or metric holds.' },
      PARTLY: { value: 'PARTLY', description: 'Something linked holds.' },
      OPEN: { value: 'OPEN', description: 'Nothing linked holds.' },
    } as const,
  });

/** `coverage`: what can be answered about the customer, and what is missing. */
export function coverageDoor(derived: Derived, Answer: AnswerType, guests: Guests): void {
  const { builder } = derived;
  const Covered = coveredType(derived, Answer, guests);
  const FeedbackType = feedbackType(derived);
  const Whole = builder.objectRef<Seen & { reading: Reading }>('Coverage').implement({
    description: 'What can be answered about the customer, and what is missing.',
    fields: (t) => ({
      questions: t.field({
        type: [Covered],
        description: 'The profile questions, in their order.',
        resolve: (seen) => told(seen, 'questions', () => questions(seen.scene, seen.known)),
      }),
      stages: t.field({
        type: [Covered],
        description: 'The stages of the life cycle, in their order.',
        resolve: (seen) => told(seen, 'stages', () => stages(seen.scene, seen.known)),
      }),
      segments: t.field({
        type: [Covered],
        description: 'The segments; answered when everything they select by is governed.',
        resolve: (seen) => told(seen, 'segments', () => segments(seen.scene, seen.known)),
      }),
      touchpoints: t.field({
        type: [FeedbackType],
        description: 'Where feedback is collected, and what it reaches.',
        resolve: (seen) => told(seen, 'touchpoints', () => touchpoints(seen.scene)),
      }),
    }),
  });
  builder.queryField('coverage', (t) =>
    t.field({
      type: Whole,
      description: 'Which questions about the customer can be answered, at present or at a moment.',
      args: { asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }) },
      resolve: async (_, { asOf }, context) => ({
        ...(await seenAt(context, asOf)),
        reading: context.reading,
      }),
    }),
  );
}

function told<Told>(
  { scene, reading, asOf }: Seen & { reading: Reading },
  about: string,
  ask: () => readonly Told[],
): In<Told>[] {
  const when = asOf ?? scene.now.slice(0, 16);
  return remembered(reading, `${about} ${when}`, () => ask().map((told) => ({ scene, told })));
}

function coveredType(derived: Derived, Answer: AnswerType, guests: Guests) {
  const { builder, Entry } = derived;
  const SupportType = supportType(derived, guests);
  return builder.objectRef<In<Coverage>>('Covered').implement({
    description: 'A question, stage or segment with what it rests on.',
    fields: (t) => ({
      subject: t.field({
        type: Entry,
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.subject),
      }),
      answer: t.field({ type: Answer, resolve: ({ told }) => told.answer }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ scene, told }, _, { languages }) => answerInWords(scene, told, languages),
      }),
      supports: t.field({
        type: [SupportType],
        extensions: { size: 6 },
        description: 'What it is linked to.',
        resolve: ({ scene, told }) => told.supports.map((support) => ({ scene, told: support })),
      }),
      missing: t.field({
        type: [Entry],
        extensions: { size: 4 },
        description: 'What is linked and does not hold, the essential first: the list to act on.',
        resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.missing),
      }),
    }),
  });
}

function supportType({ builder, Entry }: Derived, { Lack, Quality }: Guests) {
  return builder.objectRef<In<Support>>('Support').implement({
    description: 'An attribute or a metric that a question, a stage or a segment is linked to.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.ordinal),
      }),
      edge: t.id({ resolve: ({ scene, told }) => scene.structure.edgeId(told.edge) }),
      essential: t.boolean({ resolve: ({ told }) => told.essential }),
      holds: t.boolean({
        description: 'Whether some live source stands behind it.',
        resolve: ({ told }) => told.holds,
      }),
      governed: t.boolean({ resolve: ({ told }) => told.holds && told.lacks.length === 0 }),
      lacking: t.field({
        type: [Lack],
        extensions: { size: 3 },
        description: 'What keeps an attribute from being governed.',
        resolve: ({ told }) => told.lacks,
      }),
      systems: t.field({
        type: [Entry],
        extensions: { size: 3 },
        description: 'Systems that feed it.',
        resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.systems),
      }),
      quality: t.field({
        type: [Quality],
        extensions: { size: 2 },
        resolve: ({ scene, told }) => told.quality.map((measured) => ({ scene, measured })),
      }),
    }),
  });
}

function feedbackType({ builder, Entry }: Derived) {
  const Collected = builder
    .objectRef<In<Feedback['datasets'][number]>>('CollectedFeedback')
    .implement({
      description: 'Feedback kept in one dataset, and what it reaches.',
      fields: (t) => ({
        dataset: t.field({
          type: Entry,
          resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.dataset),
        }),
        attributes: t.field({
          type: [Entry],
          resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.attributes),
        }),
        metrics: t.field({
          type: [Entry],
          resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.metrics),
        }),
        reaches: t.boolean({
          description: 'Whether it reaches any master attribute or metric.',
          resolve: ({ told }) => told.attributes.length + told.metrics.length > 0,
        }),
      }),
    });
  return builder.objectRef<In<Feedback>>('Feedback').implement({
    description: 'A touchpoint and the feedback it collects.',
    fields: (t) => ({
      touchpoint: t.field({
        type: Entry,
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.touchpoint),
      }),
      datasets: t.field({
        type: [Collected],
        extensions: { size: 3 },
        resolve: ({ scene, told }) => told.datasets.map((dataset) => ({ scene, told: dataset })),
      }),
    }),
  });
}
