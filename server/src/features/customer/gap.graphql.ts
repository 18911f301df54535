import type { Derived } from '../../api/derive/derive.ts';
import { entriesIn, entryIn } from '../../api/scene-entry.ts';
import type { AnswerType } from './answer.graphql.ts';
import { mendingInWords } from './gap-words.ts';
import type { Gap, Missing } from './gaps.ts';
import type { OnBoard } from './on-board.ts';

/** What is missing on the board. */
export function gapType({ builder, Entry }: Derived, Answer: AnswerType) {
  const What = builder.enumType('GapMissing', {
    description: 'What can be missing from an attribute or a metric of the board.',
    values: [
      'DOES_NOT_HOLD',
      'NO_SURVIVORSHIP_RULE',
      'NO_APPROVED_TERM',
      'NO_ACTIVE_OWNER',
      'NO_PROCESSING_ACTIVITY',
      'RESTS_ON_NOTHING',
      'BELOW_QUALITY_TARGET',
    ] as const,
  });
  const Mend = builder.objectRef<Missing>('GapMend').implement({
    description: 'One thing that is missing, and what to do about it.',
    fields: (t) => ({
      what: t.field({ type: What, resolve: (missing) => missing }),
      sentence: t.string({
        description: "What to do, in the asker's language.",
        resolve: (missing, _, { languages }) => mendingInWords(missing, languages),
      }),
    }),
  });
  const Opened = builder.objectRef<OnBoard<Gap['turns'][number]>>('GapTurn').implement({
    description: 'A question, stage or segment that would be answered better.',
    fields: (t) => ({
      subject: t.field({
        type: Entry,
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.subject),
      }),
      from: t.field({ type: Answer, resolve: ({ told }) => told.from }),
      to: t.field({ type: Answer, resolve: ({ told }) => told.to }),
    }),
  });
  const entries = (of: (gap: Gap) => readonly number[], description: string) => ({
    of,
    description,
  });
  const lists = {
    carries: entries(({ carries }) => carries, 'What would come to hold with it.'),
    essentialFor: entries(
      ({ essentialFor }) => essentialFor,
      'Questions, stages and segments that it, or what it carries, is essential for.',
    ),
    helpfulFor: entries(({ helpfulFor }) => helpfulFor, 'Those that it merely helps.'),
    objectives: entries(({ objectives }) => objectives, 'Objectives that rest on it.'),
  };
  return builder.objectRef<OnBoard<Gap>>('CoverageGap').implement({
    description: 'Something to be mended, with what mending it would do.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        description: 'Where it begins: the attribute or metric to act on.',
        resolve: ({ scene, told }, _, { reading }) => entryIn(reading, scene, told.entry),
      }),
      missing: t.field({ type: [Mend], resolve: ({ told }) => told.missing }),
      turns: t.field({
        type: [Opened],
        resolve: ({ told, ...at }) => told.turns.map((turn) => ({ ...at, told: turn })),
      }),
      ...Object.fromEntries(
        Object.entries(lists).map(([name, { of, description }]) => [
          name,
          t.field({
            type: [Entry],
            description,
            resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, of(told)),
          }),
        ]),
      ),
      value: t.int({
        description:
          '8 an objective, 4 a question, stage or segment opened, 2 an essential need, 1 a help.',
        resolve: ({ told }) => told.value,
      }),
    }),
  });
}
