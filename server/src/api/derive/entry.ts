import { propertyOf } from '@linaje/graph-schema';
import type { Model } from '@linaje/graph-schema';
import type { Builder } from '../builder.ts';
import { entryOf, nameOf } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { own, LANGUAGE } from './fields.ts';
import { inLanguage, textsByLanguage } from './texts.ts';
import type { ValueTypes } from './value-types.ts';

export type Entries = ReturnType<typeof entryTypes>;

/** The enums of kinds and relationship types, and the interface that every kind implements. */
export function entryTypes(builder: Builder, model: Model, { Text }: ValueTypes) {
  const Kind = builder.enumType('Kind', {
    description: 'What an entry can be.',
    values: Object.fromEntries(
      model.kinds.map(({ name, about }) => [name, { value: name, description: about.en }]),
    ),
  });
  const RelationshipType = builder.enumType('RelationshipType', {
    description: 'How entries are connected; each reads aloud between its ends.',
    values: Object.fromEntries(
      model.relationships.map(({ type, about }) => [type, { value: type, description: about.en }]),
    ),
  });
  const Entry = builder.interfaceRef<Handle>('Entry');
  Entry.implement({
    description: 'Anything the catalog holds.',
    resolveType: ({ kind }) => kind,
    fields: (t) => ({
      id: t.exposeID('id'),
      kind: t.field({ type: Kind, resolve: ({ kind }) => kind as never }), // a kind of the model
      key: t.string({
        description: 'Its parts are joined by `|`; stable under renaming.',
        resolve: async (handle, _, context) =>
          handle.ordinal === undefined
            ? (await entryOf(handle, context)).key
            : context.reading.structure.key(handle.ordinal),
      }),
      name: t.string({
        args: { language: t.arg.string({ description: LANGUAGE }) },
        resolve: (handle, { language }, context) =>
          nameOf(handle, language ? [language, ...context.languages] : context.languages, context),
      }),
      nameByLanguage: t.field({
        type: [Text],
        extensions: { size: 2 },
        description: 'Empty where a machine gave the name: it is the same in every language.',
        resolve: async (handle, _, context) => {
          const { name } = (await entryOf(handle, context)).properties;
          return typeof name === 'string' ? [] : textsByLanguage(name);
        },
      }),
      description: t.string({
        nullable: true,
        args: { language: t.arg.string({ description: LANGUAGE }) },
        resolve: async (handle, { language }, context) => {
          const { description } = (await entryOf(handle, context)).properties;
          const text = inLanguage(description, language ?? undefined, context.languages);
          return typeof text === 'string' ? text : null;
        },
      }),
      descriptionByLanguage: t.field({
        type: [Text],
        extensions: { size: 2 },
        resolve: async (handle, _, context) =>
          textsByLanguage((await entryOf(handle, context)).properties['description']),
      }),
      tags: t.stringList({
        description: 'Gathered from all sources.',
        resolve: async (handle, _, context) =>
          texts((await entryOf(handle, context)).properties, 'tags'),
      }),
      links: t.stringList({
        resolve: async (handle, _, context) =>
          texts((await entryOf(handle, context)).properties, 'links'),
      }),
      version: t.int({
        description: 'Grows with every change; to be given back when changing.',
        resolve: async (handle, _, context) => (await entryOf(handle, context)).version,
      }),
      createdAt: t.field({
        type: 'DateTime',
        resolve: async (handle, _, context) => (await entryOf(handle, context)).createdAt,
      }),
      changedAt: t.field({
        type: 'DateTime',
        resolve: async (handle, _, context) => (await entryOf(handle, context)).changedAt,
      }),
      retiredAt: t.field({
        type: 'DateTime',
        nullable: true,
        resolve: async (handle, _, context) => (await entryOf(handle, context)).retiredAt,
      }),
      live: t.boolean({
        description: 'Neither retired nor inside something retired.',
        resolve: async (handle, _, context) =>
          handle.ordinal === undefined
            ? (await entryOf(handle, context)).retiredAt === null
            : context.reading.structure.live(handle.ordinal),
      }),
    }),
  });
  return { Kind, RelationshipType, Entry };
}

const texts = (values: Parameters<typeof own>[0], name: string): readonly string[] =>
  (own(values, name) ?? []) as readonly string[]; // every kind declares tags and links as lists of texts

/** The properties of a kind that the interface does not speak for already. */
export const ownProperties = (kind: Model['kinds'][number]) =>
  Object.fromEntries(
    Object.keys(kind.properties)
      .filter((name) => !['name', 'description', 'tags', 'links'].includes(name))
      .flatMap((name) => {
        const property = propertyOf(kind, name);
        return property ? [[name, property] as const] : [];
      }),
  );
