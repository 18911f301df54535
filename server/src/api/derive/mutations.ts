import { keyOf } from '@linaje/graph-schema';
import type { KindDefinition, Model } from '@linaje/graph-schema';
import type { ObjectRef } from '@pothos/core';
import { entryId } from '../../catalog/identity.ts';
import type { Builder, Schema } from '../builder.ts';
import { changeByHand } from '../change.ts';
import type { Context } from '../context.ts';
import type { Failure, failureTypes } from '../failure.ts';
import { handleOf } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { inputsOf, valuesOf } from './inputs.ts';
import type { ValueTypes } from './value-types.ts';

export interface MutationGuests {
  readonly builder: Builder;
  readonly model: Model;
  readonly values: ValueTypes;
  readonly kindOf: (name: string) => ObjectRef<Schema, Handle>;
  readonly failures: ReturnType<typeof failureTypes>;
}

/** `createTerm`, `changeTerm`, …: two deeds per kind, with inputs out of the model. */
export function changeKinds(guests: MutationGuests): void {
  for (const kind of guests.model.kinds) changeKind(kind, guests);
}

function changeKind(kind: KindDefinition, { builder, values, kindOf, failures }: MutationGuests) {
  const { name } = kind;
  const owned = { owner: name, properties: kind.properties };
  const Key = builder.inputType(`${name}Key`, {
    description: `The parts of the key: ${kind.keyParts.join(', ')}. It stays the same under renaming.`,
    fields: (t) =>
      Object.fromEntries(kind.keyParts.map((part) => [part, t.string({ required: true })])),
  });
  const Input = builder.inputType(`${name}Input`, {
    description: 'What is left out stays as it is; null says that it is empty.',
    fields: (t) => inputsOf(t, values.meaningOf, owned),
  });
  const Property = builder.enumType(`${name}Property`, { values: Object.keys(kind.properties) });
  const Unset = builder.inputType(`${name}Unset`, {
    description: 'What you said of a property, in one language or in all, is withdrawn.',
    fields: (t) => ({
      property: t.field({ type: Property, required: true }),
      language: t.string(),
    }),
  });
  const Result = builder.unionType(`${name}Result`, {
    types: [kindOf(name), failures.Refused, failures.Conflict],
    resolveType: typeNameOf,
  });

  builder.mutationFields((t) => ({
    [`create${name}`]: t.field({
      type: Result,
      description: `A new ${kind.label.en.toLowerCase()}; refused where the key is taken.`,
      args: {
        key: t.arg({ type: Key, required: true }),
        set: t.arg({ type: Input, required: true }),
        ...noteArgs(t),
      },
      resolve: async (_, { key, set, ...note }, context) => {
        const whole = keyOf(...kind.keyParts.map((part) => String(key[part])));
        const entry = { kind: name, key: whole };
        const operation = { do: 'create', entry, set: valuesOf(kind.properties, set) } as const;
        const failure = await changeByHand(context, operation, note);
        return failure ?? changed(context, entryId(name, whole));
      },
    }),
    [`change${name}`]: t.field({
      type: Result,
      description: `Changes a ${kind.label.en.toLowerCase()} as it stands at this version.`,
      args: {
        id: t.arg.id({ required: true }),
        expectedVersion: t.arg.int({ required: true }),
        set: t.arg({ type: Input }),
        unset: t.arg({ type: [Unset] }),
        ...noteArgs(t),
      },
      resolve: async (_, { id, expectedVersion, set, unset, ...note }, context) => {
        const operation = {
          do: 'change',
          entry: { id },
          set: valuesOf(kind.properties, set ?? {}),
          unset: (unset ?? []).map(unitOf),
          expectedVersion,
        } as const;
        return (await changeByHand(context, operation, note)) ?? changed(context, id);
      },
    }),
  }));
}

type ArgMaker = Parameters<Parameters<Builder['mutationFields']>[0]>[0];

/** What every change may carry. */
export const noteArgs = (t: ArgMaker) => ({
  reason: t.arg.string({ description: 'Why; kept in the history.' }),
  changeSet: t.arg.id({
    description: 'A UUID of your choosing: asked twice with the same one, it changes once.',
  }),
});

const unitOf = ({
  property,
  language,
}: {
  property: string;
  language?: string | null | undefined;
}) => (language ? `${property}.${language}` : property);

/** The entry as it stands after its change. */
export function changed({ reading }: Pick<Context, 'reading'>, id: string): Handle {
  const handle = handleOf(reading, id);
  if (!handle)
    throw new Error(`The change of ${id} was committed, but the reading does not hold it`);
  return handle;
}

export const typeNameOf = (value: Handle | Failure): string =>
  'is' in value ? value.is : value.kind;
