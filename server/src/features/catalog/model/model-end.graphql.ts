import type { Derived } from '../../../api/derive/derive.ts';
import type { ModelEnd } from './ends.ts';
import { inWords, named } from './model-property.graphql.ts';
import type { PropertyRef } from './model-property.graphql.ts';

export type EndRef = ReturnType<typeof endType>;

/** How entries of a kind can be connected, and what can be said of such an edge. */
export function endType({ builder, Kind, RelationshipType, End }: Derived, PropertyT: PropertyRef) {
  const Fixed = builder
    .objectRef<readonly [property: string, value: string]>('ModelOnlyOne')
    .implement({
      description: 'An identifying value of which there is at most one.',
      fields: (t) => ({
        property: t.string({ resolve: ([property]) => property }),
        value: t.string({ resolve: ([, value]) => value }),
      }),
    });
  return builder.objectRef<ModelEnd>('ModelEnd').implement({
    description: 'One way in which entries of a kind can be connected, read from their end.',
    fields: (t) => ({
      type: t.field({
        type: RelationshipType,
        resolve: ({ definition }) => definition.type as never, // of the model
      }),
      direction: t.expose('direction', { type: End }),
      label: inWords(t, 'How it reads from this end.', ({ label }) => label),
      about: inWords(t, 'What it says, in one sentence.', ({ definition }) => definition.about),
      kinds: t.field({
        type: [Kind],
        description: 'What may stand at the other end.',
        resolve: ({ kinds }) => kinds as never[], // of the model
      }),
      single: t.exposeBoolean('single', { description: 'At most one edge stands at this end.' }),
      onlyOneWith: t.field({
        type: [Fixed],
        extensions: { size: 1 },
        description: 'Identifying values with which at most one edge leaves an entry.',
        resolve: ({ definition, direction }) =>
          direction === 'OUT' ? Object.entries(definition.oneWith ?? {}) : [],
      }),
      containment: t.boolean({
        description: 'One end is a part of the other.',
        resolve: ({ definition }) => definition.containment,
      }),
      identifiedBy: t.field({
        type: [PropertyT],
        extensions: { size: 1 },
        description: 'Values that tell an edge from others between the same ends.',
        resolve: ({ definition }) => named(definition.identifiedBy),
      }),
      mayLack: t.stringList({
        description: 'Those of `identifiedBy` that may be left out.',
        resolve: ({ definition }) => [...definition.mayLack],
      }),
      properties: t.field({
        type: [PropertyT],
        extensions: { size: 1 },
        resolve: ({ definition }) => named(definition.properties),
      }),
    }),
  });
}
