import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { Id } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';

/** A thing that may be there in only one of the states that are compared; looked for in this order. */
export interface Mention {
  readonly id: Id;
  readonly scenes: readonly Scene[];
}

export type MentionType = ObjectRef<Schema, Mention>;

/** How a thing is mentioned, by the name it has (or had) in the state that is spoken of. */
export const mentionType = ({ builder, Entry, Kind }: Derived): MentionType =>
  builder.objectRef<Mention>('Mention').implement({
    description: 'A thing that may be there in only one of two states that are compared.',
    fields: (t) => ({
      id: t.exposeID('id'),
      kind: t.field({
        type: Kind,
        resolve: (one) => {
          const { scene, ordinal } = placed(one);
          return scene.structure.kind(ordinal) as never; // a kind of the model
        },
      }),
      name: t.string({
        args: { language: t.arg.string() },
        description: 'As it is or was called in the state that is spoken of.',
        resolve: (one, { language }, { languages }) =>
          nameIn(one, language ? [language, ...languages] : languages),
      }),
      entry: t.field({
        type: Entry,
        nullable: true,
        description: 'Null where only a scenario knows it.',
        resolve: ({ id }, _, { reading }) => handleOf(reading, id),
      }),
    }),
  });

function placed({ id, scenes }: Mention) {
  for (const scene of scenes) {
    const ordinal = scene.structure.ordinal(id);
    if (ordinal !== undefined) return { scene, ordinal };
  }
  throw new Error(`None of the states that were compared holds ${id}`);
}

function nameIn(mention: Mention, languages: readonly string[]): string {
  const { scene, ordinal } = placed(mention);
  return scene.structure.name(ordinal, languages);
}
