import type { Derived } from '../../api/derive/derive.ts';
import { Fault } from '../../api/fault.ts';
import { entriesIn, entryIn, ordinalIn } from '../../api/scene-entry.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Seen } from '../../api/scenes.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Scene } from '../../reading/scene.ts';
import type { AnswerType } from './answer.graphql.ts';
import { answerInWords } from './answer-words.ts';
import { questions, segments, stages } from './coverage.ts';
import type { Coverage, Scope } from './coverage.ts';
import { feedbackType } from './feedback.graphql.ts';
import { gapType } from './gap.graphql.ts';
import { gaps } from './gaps.ts';
import type { OnBoard } from './on-board.ts';
import { supportType } from './support.graphql.ts';
import type { SupportGuests } from './support.graphql.ts';
import { touchpoints } from './touchpoints.ts';

/** The whole board with its lists, each worked out when it is first asked for. */
interface Board extends Seen {
  readonly scope: Scope;
  list<Told>(about: string, ask: () => readonly Told[]): readonly OnBoard<Told>[];
}

/** `coverage`: what can be answered about the customer, and what is missing. */
export function coverageDoor(derived: Derived, Answer: AnswerType, guests: SupportGuests): void {
  const { builder } = derived;
  const Covered = coveredType(derived, Answer, guests);
  const FeedbackType = feedbackType(derived);
  const GapType = gapType(derived, Answer);
  const Whole = builder.objectRef<Board>('Coverage').implement({
    description: 'What can be answered about the customer, and what is missing.',
    fields: (t) => ({
      questions: t.field({
        type: [Covered],
        description: 'The profile questions, in their order.',
        resolve: ({ scene, known, scope, list }) =>
          list('questions', () => questions(scene, known, scope)),
      }),
      stages: t.field({
        type: [Covered],
        description: 'The stages of the life cycle, in their order.',
        resolve: ({ scene, known, scope, list }) =>
          list('stages', () => stages(scene, known, scope)),
      }),
      segments: t.field({
        type: [Covered],
        description: 'The segments; answered when everything they select by is governed.',
        resolve: ({ scene, known, scope, list }) =>
          list('segments', () => segments(scene, known, scope)),
      }),
      one: t.field({
        type: Covered,
        nullable: true,
        description: 'One question, stage or segment of it; null where the board has no such.',
        args: { id: t.arg.id({ required: true }) },
        resolve: ({ scene, known, scope, list }, { id }) =>
          [
            ...list('questions', () => questions(scene, known, scope)),
            ...list('stages', () => stages(scene, known, scope)),
            ...list('segments', () => segments(scene, known, scope)),
          ].find(({ told }) => scene.structure.id(told.subject) === id) ?? null,
      }),
      touchpoints: t.field({
        type: [FeedbackType],
        description: 'Where feedback is collected, and what it reaches.',
        resolve: ({ scene, list }) => list('touchpoints', () => touchpoints(scene)),
      }),
      gaps: t.field({
        type: [GapType],
        description: 'What is missing, the most valuable to mend first: the list to act on.',
        resolve: ({ scene, known, scope, list }) => list('gaps', () => gaps(scene, known, scope)),
      }),
    }),
  });
  builder.queryField('coverage', (t) =>
    t.field({
      type: Whole,
      description:
        'Which questions about the customer can be answered, at present or at a moment; of one entity, or for the customers of one segment.',
      args: {
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it then.' }),
        entity: t.arg.id({ description: 'Only what concerns this master entity.' }),
        segment: t.arg.id({
          description: 'For these customers: it also needs what the segment is selected by.',
        }),
      },
      resolve: async (_, { asOf, entity, segment }, context) => {
        const seen = await seenAt(context, asOf);
        const scope = {
          entity: ofKind(seen.scene, entity, 'MasterEntity'),
          segment: ofKind(seen.scene, segment, 'Segment'),
        };
        return boardOf(context.reading, seen, scope);
      },
    }),
  );
}

/** The place of an entry of a kind; a fault where it is something else, or nothing at all. */
function ofKind(scene: Scene, id: string | null | undefined, kind: string): number | undefined {
  if (id === null || id === undefined) return undefined;
  const ordinal = ordinalIn(scene, id);
  if (scene.structure.kind(ordinal) !== kind) throw new Fault('NOT_OF_KIND', { thing: id, kind });
  return ordinal;
}

function boardOf(reading: Reading, seen: Seen, scope: Scope): Board {
  const when = seen.asOf ?? seen.scene.now.slice(0, 16);
  const about = `board ${when} ${String(scope.entity)} ${String(scope.segment)}`;
  return remembered(reading, about, () => {
    const lists = new Map<string, readonly unknown[]>();
    const list: Board['list'] = (name, ask) => {
      const made = lists.get(name) ?? ask().map((told) => ({ scene: seen.scene, scope, told }));
      lists.set(name, made);
      return made as never; // what is kept under a name was made for it
    };
    return { ...seen, scope, list };
  });
}

function coveredType(derived: Derived, Answer: AnswerType, guests: SupportGuests) {
  const { builder, Entry } = derived;
  const SupportType = supportType(derived, guests);
  return builder.objectRef<OnBoard<Coverage>>('Covered').implement({
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
        resolve: ({ told, ...at }) => told.supports.map((support) => ({ ...at, told: support })),
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
