import type { EnumRef, ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { speechOf } from '../../api/errors.ts';
import type { Id } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import type { AnswerType } from '../customer/answer.graphql.ts';
import type { FlowOfTwo } from '../lineage/flow-of-two.ts';
import type { FlowTypes } from '../lineage/flow-types.graphql.ts';
import type { StrengthType } from '../measure/chain.graphql.ts';
import type { AuditTypes } from './audit-finding.graphql.ts';
import type { Found } from './audit/audit.ts';
import type { Finding } from './audit/findings.ts';
import type { Mention, MentionType } from './mention.graphql.ts';
import type { Comparison, Turn } from './what-if/comparison.ts';
import type { Owner } from './what-if/owners.ts';
import { statesInWords, turnInWords } from './what-if/turn-words.ts';
import type { TurnNames } from './what-if/turn-words.ts';
import { within } from './what-if/system-of.ts';
import { leanings, turnKinds, turnsIn } from './what-if/turns.ts';
import type { AnyTurn, TurnKind } from './what-if/turns.ts';

/** A comparison, with the scenes that were compared: names may stand in only one of them. */
export interface Compared {
  readonly before: Scene;
  readonly after: Scene;
  readonly comparison: Comparison;
}

interface Turned<State> {
  readonly turn: Turn<State>;
  readonly compared: Compared;
}

export interface ComparisonGuests {
  readonly Strength: StrengthType;
  readonly Answer: AnswerType;
  readonly audit: AuditTypes;
  readonly flow: FlowTypes & { readonly between: FlowOfTwo };
  readonly Mention: MentionType;
}

/** How a comparison is shown, and what it is made of. */
export interface ComparisonTypes {
  readonly Comparison: ObjectRef<Schema, Compared>;
  readonly Turn: ObjectRef<Schema, TurnIn>;
  readonly TurnKind: EnumRef<Schema, TurnKind>;
}

const mention = (id: Id, { before, after }: Compared): Mention => ({
  id,
  scenes: [after, before],
});

/** How what a change would do, or did, is shown. */
export function comparisonTypes(derived: Derived, guests: ComparisonGuests): ComparisonTypes {
  const { builder } = derived;
  const { Mention } = guests;
  const { Holds, Winner, StrengthTurn, AnswerTurn } = turnTypes(derived, guests);
  const { TurnT, What } = anyTurnType(derived, guests);
  const OwnerType = builder
    .objectRef<{ owner: Owner; compared: Compared }>('OwnerToTell')
    .implement({
      description: 'Somebody who answers for something that turns.',
      fields: (t) => ({
        owner: t.field({
          type: Mention,
          resolve: ({ owner, compared }) => mention(owner.owner, compared),
        }),
        answersFor: t.field({
          type: [Mention],
          extensions: { size: 4 },
          resolve: ({ owner, compared }) => owner.answersFor.map((id) => mention(id, compared)),
        }),
      }),
    });
  const turns =
    <State>(pick: (comparison: Comparison) => readonly Turn<State>[]) =>
    (compared: Compared): Turned<State>[] =>
      pick(compared.comparison).map((turn) => ({ turn, compared }));
  const ComparisonT = builder.objectRef<Compared>('Comparison').implement({
    description: 'What turns between two states of the catalog; what stays is left out.',
    fields: (t) => ({
      turns: t.field({
        type: [TurnT],
        extensions: { size: 60 },
        description: 'Everything that turns in one list, in words; the objectives first.',
        resolve: (compared) => turnsIn(compared.comparison).map((turn) => ({ turn, compared })),
      }),
      attributes: t.field({
        type: [Holds],
        description: 'Golden attributes that begin or cease to hold.',
        resolve: turns(({ attributes }) => attributes),
      }),
      winners: t.field({
        type: [Winner],
        description: 'Attributes whose best source is another one.',
        resolve: turns(({ winners }) => winners),
      }),
      metrics: t.field({
        type: [Holds],
        description: 'Metrics that begin or cease to reach data.',
        resolve: turns(({ metrics }) => metrics),
      }),
      objectives: t.field({
        type: [StrengthTurn],
        description: 'Objectives whose chain is of another strength.',
        resolve: turns(({ objectives }) => objectives),
      }),
      questions: t.field({
        type: [AnswerTurn],
        resolve: turns(({ questions }) => questions),
      }),
      stages: t.field({ type: [AnswerTurn], resolve: turns(({ stages }) => stages) }),
      segments: t.field({ type: [AnswerTurn], resolve: turns(({ segments }) => segments) }),
      findingsCome: t.field({
        type: [guests.audit.AuditFinding],
        description: 'What the audit would find that it does not find before.',
        resolve: ({ comparison }) => comparison.findingsCome.map(asFinding),
      }),
      findingsGone: t.field({
        type: [guests.audit.AuditFinding],
        description: 'What the audit would find no longer.',
        resolve: ({ comparison }) => comparison.findingsGone.map(asFinding),
      }),
      flow: t.field({
        type: guests.flow.CustomerFlow,
        description: 'The flows of both states as one picture, with what came, went and changed.',
        args: guests.flow.flowArgs(t),
        resolve: ({ before, after }, args) => guests.flow.between(before, after, args),
      }),
      owners: t.field({
        type: [OwnerType],
        description: 'Who is to be told.',
        resolve: (compared) => compared.comparison.owners.map((owner) => ({ owner, compared })),
      }),
      nothing: t.boolean({
        description: 'Whether nothing turns at all.',
        resolve: ({ comparison }) => Object.values(comparison).every(({ length }) => length === 0),
      }),
    }),
  });
  return { Comparison: ComparisonT, Turn: TurnT, TurnKind: What };
}

/** A finding of a scene that is only compared: nobody has decided anything about it there. */
const asFinding = (found: Found): Finding => ({
  ...found,
  state: 'OPEN',
  acceptance: undefined,
  reopened: undefined,
  causes: [],
  objectives: [],
});

/** A turn with what it was compared in. */
export interface TurnIn {
  readonly turn: AnyTurn;
  readonly compared: Compared;
}

function namesIn({ before, after }: Compared, languages: readonly string[]): TurnNames {
  const placed = (id: Id) => {
    for (const scene of [after, before]) {
      const ordinal = scene.structure.ordinal(id);
      if (ordinal !== undefined) return { scene, ordinal };
    }
    throw new Error(`Neither of the two states that were compared holds ${id}`);
  };
  const speech = speechOf(languages);
  return {
    name: (id) => {
      const { scene, ordinal } = placed(id);
      return scene.structure.name(ordinal, languages);
    },
    within: (id) => {
      const { scene, ordinal } = placed(id);
      return within(ordinal, scene.structure, { speech, languages });
    },
    derived: (id) => {
      const { scene, ordinal } = placed(id);
      return scene.property(ordinal, 'derived') === true;
    },
  };
}

function anyTurnType({ builder }: Derived, { Mention: MentionT, audit }: ComparisonGuests) {
  const What = builder.enumType('TurnKind', {
    description: 'What sort of thing turns.',
    values: turnKinds,
  });
  const Lean = builder.enumType('Leaning', {
    description: 'Whether things are better or worse afterwards, or merely different.',
    values: leanings,
  });
  const TurnT = builder.objectRef<TurnIn>('Turn').implement({
    description: 'One thing that turns, in words.',
    fields: (t) => ({
      key: t.id({ description: 'The same in every comparison.', resolve: ({ turn }) => turn.key }),
      what: t.field({ type: What, resolve: ({ turn }) => turn.what }),
      leaning: t.field({ type: Lean, resolve: ({ turn }) => turn.leaning }),
      subjects: t.field({
        type: [MentionT],
        extensions: { size: 2 },
        resolve: ({ turn, compared }) => turn.subjects.map((id) => mention(id, compared)),
      }),
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ turn, compared }, _, { languages }) =>
          turnInWords(turn, namesIn(compared, languages), languages),
      }),
      from: t.string({
        description: "How it stood, in the asker's language; empty where it was not there.",
        resolve: ({ turn, compared }, _, { languages }) =>
          statesInWords(turn, namesIn(compared, languages), languages).from,
      }),
      to: t.string({
        description: 'How it stands then; empty where it is not there any more.',
        resolve: ({ turn, compared }, _, { languages }) =>
          statesInWords(turn, namesIn(compared, languages), languages).to,
      }),
      finding: t.field({
        type: audit.AuditFinding,
        nullable: true,
        description: 'The finding that comes or goes.',
        resolve: ({ turn }) => ('found' in turn ? asFinding(turn.found) : null),
      }),
    }),
  });
  return { What, TurnT };
}

function turnTypes(
  { builder }: Derived,
  { Strength, Answer, Mention: MentionT }: ComparisonGuests,
) {
  const subject = <State>({ turn, compared }: Turned<State>): Mention =>
    mention(turn.subject, compared);
  const SUBJECT = 'What turns.';
  const FROM = 'Null where it was not there.';
  const TO = 'Null where it is not there any more.';
  const Holds = builder.objectRef<Turned<boolean>>('HoldsTurn').implement({
    description: 'Something that held and does not, or the other way round.',
    fields: (t) => ({
      subject: t.field({ type: MentionT, description: SUBJECT, resolve: subject }),
      from: t.boolean({
        nullable: true,
        description: FROM,
        resolve: ({ turn }) => turn.from ?? null,
      }),
      to: t.boolean({ nullable: true, description: TO, resolve: ({ turn }) => turn.to ?? null }),
    }),
  });
  const Winner = builder.objectRef<Turned<Id>>('WinnerTurn').implement({
    description: 'An attribute whose best source is another one.',
    fields: (t) => ({
      subject: t.field({ type: MentionT, description: SUBJECT, resolve: subject }),
      from: t.field({
        type: MentionT,
        nullable: true,
        resolve: ({ turn: { from: id }, compared }) =>
          id === undefined ? null : mention(id, compared),
      }),
      to: t.field({
        type: MentionT,
        nullable: true,
        resolve: ({ turn: { to: id }, compared }) =>
          id === undefined ? null : mention(id, compared),
      }),
    }),
  });
  const StrengthTurn = builder
    .objectRef<Turned<'BROKEN' | 'WEAK' | 'SOUND'>>('StrengthTurn')
    .implement({
      description: 'An objective whose chain is of another strength.',
      fields: (t) => ({
        subject: t.field({ type: MentionT, description: SUBJECT, resolve: subject }),
        from: t.field({
          type: Strength,
          nullable: true,
          description: FROM,
          resolve: ({ turn }) => turn.from ?? null,
        }),
        to: t.field({
          type: Strength,
          nullable: true,
          description: TO,
          resolve: ({ turn }) => turn.to ?? null,
        }),
      }),
    });
  const AnswerTurn = builder
    .objectRef<Turned<'ANSWERED' | 'PARTLY' | 'OPEN'>>('AnswerTurn')
    .implement({
      description: 'A question, stage or segment that is answered otherwise.',
      fields: (t) => ({
        subject: t.field({ type: MentionT, description: SUBJECT, resolve: subject }),
        from: t.field({
          type: Answer,
          nullable: true,
          description: FROM,
          resolve: ({ turn }) => turn.from ?? null,
        }),
        to: t.field({
          type: Answer,
          nullable: true,
          description: TO,
          resolve: ({ turn }) => turn.to ?? null,
        }),
      }),
    });
  return { Holds, Winner, StrengthTurn, AnswerTurn };
}
