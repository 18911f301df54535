import type { Derived } from '../../api/derive/derive.ts';
import { changed, noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import { handleOf } from '../../api/handle.ts';
import type { Handle } from '../../api/handle.ts';
import type { Id } from '../../catalog/change-set.ts';
import { changeRelationships } from './change-relationships.ts';
import type { Tie } from './change-relationships.ts';
import { changeValues } from './change-values.ts';
import { createEntry } from './create-entry.ts';
import { edgeInputs, edgeOf, tieOf } from './given-edge.graphql.ts';
import { valueInput, writtenOf } from './given.graphql.ts';

interface EntryChanged {
  readonly is: 'EntryChanged';
  readonly entry: Handle;
}
interface RelationshipsChanged {
  readonly is: 'RelationshipsChanged';
  readonly entries: readonly Handle[];
}

/** `changeValues`, `createEntry` and `changeRelationships`: editing by one form, whatever the kind. */
export function editingDoor(derived: Derived): void {
  const { builder, Kind } = derived;
  const Value = valueInput(derived);
  const inputs = edgeInputs(derived, Value);
  const { EntryResult, TiesResult } = results(derived);
  const Withdrawn = builder.inputType('WithdrawnGiven', {
    description: 'What you said of a property, in one language or in all, and no longer say.',
    fields: (t) => ({ property: t.string({ required: true }), language: t.string() }),
  });
  builder.mutationFields((t) => ({
    changeValues: t.field({
      type: EntryResult,
      description: 'Says values of an entry of any kind by hand, as people write them.',
      args: {
        id: t.arg.id({ required: true }),
        expectedVersion: t.arg.int({ required: true }),
        set: t.arg({ type: [Value] }),
        withdraw: t.arg({ type: [Withdrawn] }),
        ...noteArgs(t),
      },
      resolve: async (_, { id, expectedVersion, set, withdraw, ...note }, context) => {
        const given = {
          id,
          expectedVersion,
          set: (set ?? []).map(writtenOf),
          withdraw: (withdraw ?? []).map(({ property, language }) =>
            language ? `${property}.${language}` : property,
          ),
        };
        const failure = await changeValues(deskOf(context, note), given);
        return failure ?? { is: 'EntryChanged' as const, entry: changed(context, id) };
      },
    }),
    createEntry: t.field({
      type: EntryResult,
      description:
        'A new entry of any kind with its first relationships; refused where the key is taken.',
      args: {
        kind: t.arg({ type: Kind, required: true }),
        key: t.arg.stringList({ required: true, description: 'The parts of its key, in order.' }),
        set: t.arg({ type: [Value] }),
        connect: t.arg({ type: [inputs.Edge] }),
        ...noteArgs(t),
      },
      resolve: async (_, { kind, key, set, connect, ...note }, context) => {
        const creation = {
          kind,
          key,
          set: (set ?? []).map(writtenOf),
          connect: (connect ?? []).map(edgeOf),
        };
        const outcome = await createEntry(deskOf(context, note), creation);
        if ('failure' in outcome) return outcome.failure;
        return { is: 'EntryChanged' as const, entry: changed(context, outcome.id) };
      },
    }),
    changeRelationships: t.field({
      type: TiesResult,
      description:
        'Says, changes, takes back and denies relationships by hand, all of it or nothing.',
      args: { changes: t.arg({ type: [inputs.Tie], required: true }), ...noteArgs(t) },
      resolve: async (_, { changes, ...note }, context) => {
        const ties = changes.map(tieOf);
        const failure = await changeRelationships(deskOf(context, note), ties);
        const ends = new Set(ties.flatMap((tie) => endsOf(tie, context.reading)));
        return (
          failure ?? {
            is: 'RelationshipsChanged' as const,
            entries: [...ends].flatMap((id) => handleOf(context.reading, id) ?? []),
          }
        );
      },
    }),
  }));
}

const endsOf = (tie: Tie, reading: Parameters<typeof handleOf>[0]): readonly Id[] => {
  if (tie.do === 'connect')
    return [tie.from, tie.to].flatMap((ref) => ('id' in ref ? [ref.id] : []));
  const [fact] = reading.facts(tie.edge);
  return fact ? [fact.from, fact.to] : [];
};

function results({ builder, Entry, failures }: Derived) {
  const EntryT = builder.objectRef<EntryChanged>('EntryChanged').implement({
    description: 'The entry after the change.',
    fields: (t) => ({ entry: t.field({ type: Entry, resolve: ({ entry }) => entry }) }),
  });
  const TiesT = builder.objectRef<RelationshipsChanged>('RelationshipsChanged').implement({
    description: 'The entries at the ends, after the change.',
    fields: (t) => ({
      entries: t.field({ type: [Entry], resolve: ({ entries }) => [...entries] }),
    }),
  });
  const EntryResult = builder.unionType('ChangeEntryResult', {
    types: [EntryT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: EntryChanged | Failure) => is,
  });
  const TiesResult = builder.unionType('ChangeRelationshipsResult', {
    types: [TiesT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: RelationshipsChanged | Failure) => is,
  });
  return { EntryResult, TiesResult };
}
