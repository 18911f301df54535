import type { RelationshipDefinition } from '@linaje/graph-schema';
import type { Id, Operation, Values } from '../../catalog/change-set.ts';
import { edgeId } from '../../catalog/identity.ts';
import { changeByHand } from '../change.ts';
import type { ChangeNote } from '../change.ts';
import type { Context } from '../context.ts';
import type { Entries } from './entry.ts';
import { Fault } from '../fault.ts';
import type { Handle } from '../handle.ts';
import { inputsOf, valuesOf } from './inputs.ts';
import { changed, noteArgs } from './mutations.ts';
import type { MutationGuests } from './mutations.ts';
import { pascal, small } from './names.ts';

/** The edge that was spoken of, after the change. */
interface RelationshipChanged {
  readonly is: 'RelationshipChanged';
  readonly id: Id;
  readonly type: string;
  readonly from: Handle;
  readonly to: Handle;
}

interface Edge {
  readonly type: string;
  readonly from: Id;
  readonly to: Id;
  readonly by: Values;
}

interface Deed extends ChangeNote {
  readonly expectedVersion?: number | null | undefined;
}

/** `connect` with one input out of all relationships of the model; `disconnect` and `deny` an edge that is seen. */
export function connectAndDeny(guests: MutationGuests, entries: Entries) {
  const { builder, model } = guests;
  const Result = resultType(guests, entries);
  const Connect = connectInput(guests);
  const byName = new Map(model.relationships.map((one) => [small(pascal(one.type)), one]));
  const spoken = (relationship: object) => {
    const [[name, given] = []] = Object.entries(relationship);
    const definition = byName.get(name ?? '');
    if (!definition || !given) throw new Error(`A @oneOf input came through with nothing in it`);
    return said(definition, given as Readonly<Record<string, unknown>>); // an input object
  };

  builder.mutationField('connect', (t) =>
    t.field({
      type: Result,
      description: 'Says by hand that two entries are connected, or changes what you say of it.',
      args: {
        relationship: t.arg({ type: Connect, required: true }),
        expectedVersion: t.arg.int({ description: 'Needed where you have said it before.' }),
        ...noteArgs(t),
      },
      resolve: async (_, { relationship, ...deed }, context) => {
        const { edge, set } = spoken(relationship);
        return speak(context, { do: 'connect', ...edge, set }, deed);
      },
    }),
  );
  const about = {
    disconnect: 'Takes back what you said (or denied) of an edge; what others say of it stays.',
    deny: 'Hides an edge that other sources say, until you take the denial back; it stands against them.',
  } as const;
  for (const verb of ['disconnect', 'deny'] as const) {
    builder.mutationField(verb, (t) =>
      t.field({
        type: Result,
        description: about[verb],
        args: {
          edge: t.arg.id({ required: true, description: 'The id of the edge.' }),
          expectedVersion: t.arg.int({ description: 'Needed where you have said it before.' }),
          ...noteArgs(t),
        },
        resolve: (_, { edge, ...deed }, context) => {
          const [fact] = context.reading.facts(edge);
          if (!fact) throw new Fault('UNKNOWN_ENTRY', { thing: edge });
          const { type, from, to, by } = fact;
          return speak(context, { do: verb, type, from, to, by }, deed);
        },
      }),
    );
  }
  return { ConnectInput: Connect, spoken };
}

/** Commits one operation on an edge and gives the edge, or why it did not go in. */
async function speak(
  context: Context,
  { from, to, ...rest }: Edge & { do: 'connect' | 'disconnect' | 'deny'; set?: Values },
  { expectedVersion, ...note }: Deed,
) {
  const ends = { from: { id: from }, to: { id: to } };
  const version =
    expectedVersion === null || expectedVersion === undefined ? {} : { expectedVersion };
  const operation: Operation = { ...rest, ...ends, ...version };
  const failure = await changeByHand(context, operation, note);
  if (failure) return failure;
  const { type, by } = rest;
  return {
    is: 'RelationshipChanged' as const,
    id: edgeId({ type, from, to, by }),
    type,
    from: changed(context, from),
    to: changed(context, to),
  };
}

/** An edge in the order in which it is kept, and what is said of it. */
function said(definition: RelationshipDefinition, given: Readonly<Record<string, unknown>>) {
  const { from, to, ...values } = given;
  const [first, second] = [String(from), String(to)];
  const turned = definition.symmetric && first > second;
  const edge: Edge = {
    type: definition.type,
    from: turned ? second : first,
    to: turned ? first : second,
    by: withoutNull(valuesOf(definition.identifiedBy, values)),
  };
  return { edge, set: valuesOf(definition.properties, values) };
}

const withoutNull = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function connectInput({ builder, model, values }: MutationGuests) {
  const inputs = model.relationships.map((definition) => {
    const { type, about, identifiedBy, properties } = definition;
    const owned = { owner: pascal(type), properties: { ...identifiedBy, ...properties } };
    const ref = builder.inputType(`${pascal(type)}Input`, {
      description: about.en,
      fields: (t) => ({
        from: t.id({ required: true }),
        to: t.id({ required: true }),
        ...inputsOf(t, values.meaningOf, owned),
      }),
    });
    return [small(pascal(type)), ref] as const;
  });
  return builder.inputType('ConnectInput', {
    description: 'One relationship.',
    isOneOf: true,
    fields: (t) => Object.fromEntries(inputs.map(([name, type]) => [name, t.field({ type })])),
  });
}

function resultType({ builder, failures }: MutationGuests, { Entry, RelationshipType }: Entries) {
  const Changed = builder.objectRef<RelationshipChanged>('RelationshipChanged').implement({
    description: 'The edge that was spoken of, and its ends after the change.',
    fields: (t) => ({
      id: t.exposeID('id'),
      type: t.field({ type: RelationshipType, resolve: ({ type }) => type as never }), // of the model
      from: t.field({ type: Entry, resolve: ({ from }) => from }),
      to: t.field({ type: Entry, resolve: ({ to }) => to }),
    }),
  });
  return builder.unionType('RelationshipResult', {
    types: [Changed, failures.Refused, failures.Conflict],
    resolveType: ({ is }) => is,
  });
}
