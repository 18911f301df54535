import type { KindDefinition, Model } from '@linaje/graph-schema';
import type { Derived } from '../../api/derive/derive.ts';
import { endsOf } from './model/ends.ts';
import { endType } from './model/model-end.graphql.ts';
import type { EndRef } from './model/model-end.graphql.ts';
import { inWords, named, propertyType } from './model/model-property.graphql.ts';
import type { PropertyRef } from './model/model-property.graphql.ts';

/** `model`: what can be in the catalog, in words; and of every entry what its kind can say. */
export function modelDoor(derived: Derived): EndRef {
  const { builder, Entry, model } = derived;
  const PropertyT = propertyType(derived);
  const EndT = endType(derived, PropertyT);
  const KindT = kindType(derived, PropertyT, EndT);
  const ModelT = builder.objectRef<Model>('Model').implement({
    description: 'What can be in the catalog: kinds, their properties and their relationships.',
    fields: (t) => ({
      version: t.exposeInt('version'),
      kinds: t.field({ type: [KindT], extensions: { size: 40 }, resolve: ({ kinds }) => kinds }),
      kind: t.field({
        type: KindT,
        args: { name: t.arg({ type: derived.Kind, required: true }) },
        resolve: (_, { name }) => definitionOf(model, name),
      }),
    }),
  });
  builder.queryField('model', (t) =>
    t.field({
      type: ModelT,
      description: 'What can be in the catalog.',
      resolve: (_, __, { catalog }) => catalog.model,
    }),
  );
  builder.interfaceField(Entry, 'model', (t) =>
    t.field({
      type: KindT,
      description: 'What entries of its kind can say and how they can be connected.',
      resolve: ({ kind }) => definitionOf(model, kind),
    }),
  );
  return EndT;
}

function definitionOf(model: Model, name: string): KindDefinition {
  const kind = model.kind(name);
  if (!kind) throw new Error(`The catalog holds a ${name}, which the model does not declare`);
  return kind;
}

function kindType({ builder, Kind, model }: Derived, PropertyT: PropertyRef, EndT: EndRef) {
  return builder.objectRef<KindDefinition>('ModelKind').implement({
    description: 'A kind of entry.',
    fields: (t) => ({
      name: t.field({ type: Kind, resolve: ({ name }) => name as never }), // of the model
      label: inWords(t, 'As people call one.', ({ label }) => label),
      plural: inWords(t, 'As people call several.', ({ plural }) => plural),
      about: inWords(t, 'What it is, in one sentence.', ({ about }) => about),
      keyParts: t.stringList({
        description: 'What its key is made of, in order.',
        resolve: ({ keyParts }) => [...keyParts],
      }),
      series: t.exposeBoolean('series', {
        description: 'Kept by the thousand, as observations are.',
      }),
      properties: t.field({
        type: [PropertyT],
        extensions: { size: 12 },
        resolve: ({ properties }) => named(properties),
      }),
      ends: t.field({
        type: [EndT],
        extensions: { size: 15 },
        description: 'How it can be connected.',
        resolve: ({ name }) => endsOf(model, name),
      }),
    }),
  });
}
