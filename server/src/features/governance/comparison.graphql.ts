import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { Id } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';
import type { AnswerType } from '../customer/answer.graphql.ts';
import type { FlowOfTwo } from '../lineage/flow-of-two.ts';
import type { FlowTypes } from '../lineage/flow-types.graphql.ts';
import type { StrengthType } from '../measure/chain.graphql.ts';
import type { AuditTypes } from './audit.graphql.ts';
import type { Found } from './audit/audit.ts';
import type { Finding } from './audit/findings.ts';
import type { Comparison, Turn } from './what-if/comparison.ts';
import type { Owner } from './what-if/owners.ts';

/** A comparison, with the scenes that were compared: names may stand in only one of them. */
export interface Compared {
  readonly before: Scene;
  readonly after: Scene;
  readonly comparison: Comparison;
}

interface Mention {
  readonly id: Id;
  readonly compared: Compared;
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
}

export type ComparisonType = ObjectRef<Schema, Compared>;

/** How what a change would do, or did, is shown. */
export function comparisonType(derived: Derived, guests: ComparisonGuests): ComparisonType {
  const { builder } = derived;
  const Mention = mentionType(derived);
  const { Holds, Winner, StrengthTurn, AnswerTurn } = turnTypes(derived, guests, Mention);
  const OwnerType = builder
    .objectRef<{ owner: Owner; compared: Compared }>('OwnerToTell')
    .implement({
      description: 'Somebody who answers for something that turns.',
      fields: (t) => ({
        owner: t.field({
          type: Mention,
          resolve: ({ owner, compared }) => ({ id: owner.owner, compared }),
        }),
        answersFor: t.field({
          type: [Mention],
          extensions: { size: 4 },
          resolve: ({ owner, compared }) => owner.answersFor.map((id) => ({ id, compared })),
        }),
      }),
    });
  const turns =
    <State>(pick: (comparison: Comparison) => readonly Turn<State>[]) =>
    (compared: Compared): Turned<State>[] =>
      pick(compared.comparison).map((turn) => ({ turn, compared }));
  return builder.objectRef<Compared>('Comparison').implement({
    description: 'What turns between two states of the catalog; what stays is left out.',
    fields: (t) => ({
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

function mentionType({ builder, Entry, Kind }: Derived) {
  const placed = ({ id, compared: { before, after } }: Mention) => {
    for (const { structure } of [after, before]) {
      const ordinal = structure.ordinal(id);
      if (ordinal !== undefined) return { structure, ordinal };
    }
    throw new Error(`Neither of the two states that were compared holds ${id}`);
  };
  return builder.objectRef<Mention>('Mention').implement({
    description: 'A thing that may be there in only one of two states that are compared.',
    fields: (t) => ({
      id: t.exposeID('id'),
      kind: t.field({
        type: Kind,
        resolve: (one) => {
          const { structure, ordinal } = placed(one);
          return structure.kind(ordinal) as never; // a kind of the model
        },
      }),
      name: t.string({
        resolve: (one, _, { languages }) => {
          const { structure, ordinal } = placed(one);
          return structure.name(ordinal, languages);
        },
      }),
      entry: t.field({
        type: Entry,
        nullable: true,
        description: 'Null where only the scenario knows it.',
        resolve: ({ id }, _, { reading }) => handleOf(reading, id),
      }),
    }),
  });
}

function turnTypes(
  { builder }: Derived,
  { Strength, Answer }: ComparisonGuests,
  MentionType: ReturnType<typeof mentionType>,
) {
  const subject = <State>({ turn, compared }: Turned<State>): Mention => ({
    id: turn.subject,
    compared,
  });
  const SUBJECT = 'What turns.';
  const FROM = 'Null where it was not there.';
  const TO = 'Null where it is not there any more.';
  const Holds = builder.objectRef<Turned<boolean>>('HoldsTurn').implement({
    description: 'Something that held and does not, or the other way round.',
    fields: (t) => ({
      subject: t.field({ type: MentionType, description: SUBJECT, resolve: subject }),
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
      subject: t.field({ type: MentionType, description: SUBJECT, resolve: subject }),
      from: t.field({
        type: MentionType,
        nullable: true,
        resolve: ({ turn: { from: id }, compared }) => (id === undefined ? null : { id, compared }),
      }),
      to: t.field({
        type: MentionType,
        nullable: true,
        resolve: ({ turn: { to: id }, compared }) => (id === undefined ? null : { id, compared }),
      }),
    }),
  });
  const StrengthTurn = builder
    .objectRef<Turned<'BROKEN' | 'WEAK' | 'SOUND'>>('StrengthTurn')
    .implement({
      description: 'An objective whose chain is of another strength.',
      fields: (t) => ({
        subject: t.field({ type: MentionType, description: SUBJECT, resolve: subject }),
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
        subject: t.field({ type: MentionType, description: SUBJECT, resolve: subject }),
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
