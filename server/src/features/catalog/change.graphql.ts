import type { ObjectRef } from '@pothos/core';
import { actorName } from '../../api/actor-name.ts';
import type { FieldMaker, Schema } from '../../api/builder.ts';
import { LANGUAGE } from '../../api/derive/fields.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { inLanguage } from '../../api/derive/texts.ts';
import { speechOf } from '../../api/errors.ts';
import { handleOf } from '../../api/handle.ts';
import type {
  Actor,
  Change,
  Effect,
  Json,
  RelationshipState,
  State,
} from '../../catalog/change-set.ts';
import { canonical } from '../../catalog/identity.ts';
import { concerns, isAbout } from './history-of.ts';
import type { About } from './history-of.ts';
import { calledBy, inWords, readAs } from './model/model-property.graphql.ts';
import { deeds, valueChanges, whatItDid } from './value-changes.ts';
import type { ValueChange } from './value-changes.ts';
import { saidValue } from './written/said-value.ts';

export type ValueChangeType = ObjectRef<Schema, ValueChange>;

/** A value before and after, as it is shown. */
export const valueChangeType = ({ builder }: Derived): ValueChangeType =>
  builder.objectRef<ValueChange>('ValueChange').implement({
    description:
      'A value before and after; a text as it is, anything else as JSON to be read by people.',
    fields: (t) => ({
      property: t.exposeString('property'),
      language: t.exposeString('language', { nullable: true }),
      before: t.exposeString('before', { nullable: true }),
      after: t.exposeString('after', { nullable: true }),
      label: inWords(t, 'What people call the property.', ({ property }) => calledBy(property)),
      was: saidWords(t, 'Before, as people read it.', ({ was }) => was),
      is: saidWords(t, 'After, as people read it.', ({ is }) => is),
    }),
  });

/** One line of the log as it is shown. */
export function changeType(derived: Derived, Value: ValueChangeType) {
  const { builder } = derived;
  const Actor = actorType(derived);
  const Effect = effectType(derived, Value);
  return builder.objectRef<Change>('Change').implement({
    description: 'One line of the log: what went in as a whole.',
    fields: (t) => ({
      sequence: t.exposeInt('sequence', { description: '1, 2, 3, … without gaps.' }),
      id: t.exposeID('id', { description: 'Of the change set.' }),
      at: t.expose('at', { type: 'DateTime' }),
      saidAt: t.expose('saidAt', { type: 'DateTime', description: "By the source's own clock." }),
      source: t.exposeString('source'),
      by: t.field({ type: Actor, resolve: ({ by }) => by }),
      reason: t.string({ nullable: true, resolve: ({ reason }) => reason ?? null }),
      importId: t.string({ nullable: true, resolve: ({ importId }) => importId ?? null }),
      undoes: t.id({ nullable: true, resolve: ({ undoes }) => undoes ?? null }),
      evidence: t.boolean({
        description: 'Whether it was made from an event, which is kept with it.',
        resolve: ({ evidence }) => evidence !== undefined,
      }),
      odd: t.stringList({
        description: 'What was odd about the event and taken all the same.',
        resolve: ({ evidence }) => evidence?.odd ?? [],
      }),
      effectCount: t.int({ resolve: ({ effects }) => effects.length }),
      effects: t.field({
        type: [Effect],
        description:
          'What it changed; of one entry and the relationships at it where `of` is given.',
        args: {
          of: t.arg.id(),
          property: t.arg.string({ description: 'Only on this property.' }),
          relationship: t.arg({ type: derived.RelationshipType }),
          first: t.arg.int({ defaultValue: 20 }),
        },
        resolve: ({ effects }, { of, first, ...narrowed }) => {
          const about = aboutOf(narrowed);
          return effects
            .filter((effect) => !of || concerns(effect, of))
            .filter((effect) => !about || isAbout(effect, about))
            .slice(0, Math.max(0, first ?? 20));
        },
      }),
    }),
  });
}

/** What a list of changes or effects is narrowed to, where it is. */
export function aboutOf({
  property,
  relationship,
}: {
  readonly property?: string | null | undefined;
  readonly relationship?: string | null | undefined;
}): About | undefined {
  if (property) return { property };
  return relationship ? { relationship } : undefined;
}

function actorType({ builder }: Derived) {
  const ActorType = builder.enumType('ActorType', {
    values: {
      PERSON: { value: 'person' },
      SOURCE: { value: 'source' },
      SYSTEM: { value: 'system' },
    } as const,
  });
  return builder.objectRef<Actor>('Actor').implement({
    description: 'Who made a change.',
    fields: (t) => ({
      type: t.field({ type: ActorType, resolve: ({ type }) => type }),
      id: t.exposeID('id'),
      name: t.string({ resolve: (by, _, { languages }) => actorName(by, languages) }),
    }),
  });
}

function effectType({ builder, model, Entry, RelationshipType }: Derived, Value: ValueChangeType) {
  const Deed = builder.enumType('Deed', {
    description: 'What a change did to a thing.',
    values: deeds,
  });
  const Relationship = builder.objectRef<RelationshipState>('ChangedRelationship').implement({
    description: 'What one source said of one edge.',
    fields: (t) => ({
      id: t.id({ description: 'Of the edge.', resolve: ({ edge }) => edge }),
      type: t.field({ type: RelationshipType, resolve: ({ type }) => type as never }), // of the model
      label: inWords(t, 'How it reads aloud.', ({ type }) => readAs(type, model)),
      source: t.exposeString('source'),
      from: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ from }, _, { reading }) => handleOf(reading, from),
      }),
      to: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ to }, _, { reading }) => handleOf(reading, to),
      }),
    }),
  });
  return builder.objectRef<Effect>('Effect').implement({
    description: 'What a change did to one entry or one relationship.',
    fields: (t) => ({
      did: t.field({ type: Deed, resolve: whatItDid }),
      entry: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ after }, _, { reading }) =>
          after.is === 'entry' ? handleOf(reading, after.id) : null,
      }),
      relationship: t.field({
        type: Relationship,
        nullable: true,
        resolve: ({ after }) => (after.is === 'relationship' ? after : null),
      }),
      named: t.string({
        nullable: true,
        args: { language: t.arg.string({ description: LANGUAGE }) },
        description:
          'What the entry was called then; null where it had no name, and for relationships.',
        resolve: ({ after }, { language }, { languages }) =>
          nameThen(after, language ? [language, ...languages] : languages),
      }),
      version: t.int({ resolve: ({ after }) => after.version }),
      values: t.field({
        type: [Value],
        extensions: { size: 5 },
        resolve: (effect) => valueChanges(effect, model),
      }),
    }),
  });
}

/** A value of a change in the asker's words. */
const saidWords = (
  t: FieldMaker<ValueChange>,
  description: string,
  valueOf: (change: ValueChange) => Json,
) =>
  t.string({
    nullable: true,
    description,
    args: { language: t.arg.string() },
    resolve: (change, { language }, { languages }) => {
      const value = valueOf(change);
      if (value === null) return null;
      const speech = speechOf(language ? [language, ...languages] : languages);
      return change.of ? saidValue(change.of, value, speech) : canonical(value);
    },
  });

function nameThen(state: State, languages: readonly string[]): string | null {
  const name =
    state.is === 'entry' ? inLanguage(state.properties['name'], undefined, languages) : null;
  return typeof name === 'string' ? name : null;
}
