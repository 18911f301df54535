import type { Derived } from '../../api/derive/derive.ts';
import type { Id } from '../../catalog/change-set.ts';
import type { GivenEdge, Tie } from './change-relationships.ts';
import { writtenOf } from './given.graphql.ts';
import type { ValueGiven, ValueInput } from './given.graphql.ts';

interface EdgeGiven {
  readonly type: string;
  readonly from?: Id | null | undefined;
  readonly to?: Id | null | undefined;
  readonly values?: readonly ValueGiven[] | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

export const edgeOf = ({ type, from, to, values, expectedVersion }: EdgeGiven) => ({
  type,
  from: from ? { id: from } : undefined,
  to: to ? { id: to } : undefined,
  values: (values ?? []).map(writtenOf),
  expectedVersion: expectedVersion ?? undefined,
});

interface SpokenEdge {
  readonly edge: Id;
  readonly values?: readonly ValueGiven[] | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}
interface TieGiven {
  readonly connect?: EdgeGiven | null | undefined;
  readonly change?: SpokenEdge | null | undefined;
  readonly disconnect?: SpokenEdge | null | undefined;
  readonly deny?: SpokenEdge | null | undefined;
}

/** The inputs in which people say relationships, whatever the type. */
export function edgeInputs({ builder, RelationshipType }: Derived, Value: ValueInput) {
  const Edge = builder.inputType('EdgeGiven', {
    description: 'A relationship of any type.',
    fields: (t) => ({
      type: t.field({ type: RelationshipType, required: true }),
      from: t.id({ description: 'Left out where it is the entry that is being made.' }),
      to: t.id({ description: 'Left out where it is the entry that is being made.' }),
      values: t.field({ type: [Value], description: 'Identifying ones among them.' }),
      expectedVersion: t.int({ description: 'Needed where you have said it before.' }),
    }),
  });
  const version = 'Needed where you have said it before.';
  const ChangeT = builder.inputType('EdgeChangeGiven', {
    description: 'What you say of an edge that is there.',
    fields: (t) => ({
      edge: t.id({ required: true }),
      values: t.field({ type: [Value], required: true }),
      expectedVersion: t.int({ description: version }),
    }),
  });
  const SpokenT = builder.inputType('EdgeSpokenOf', {
    description: 'An edge by its id.',
    fields: (t) => ({
      edge: t.id({ required: true }),
      expectedVersion: t.int({ description: version }),
    }),
  });
  const TieT = builder.inputType('RelationshipChangeGiven', {
    description: 'One thing said of one relationship.',
    isOneOf: true,
    fields: (t) => ({
      connect: t.field({ type: Edge, description: 'Both ends are needed.' }),
      change: t.field({ type: ChangeT }),
      disconnect: t.field({ type: SpokenT, description: 'Takes back what you said or denied.' }),
      deny: t.field({ type: SpokenT, description: 'Stands against those who say it.' }),
    }),
  });
  return { Edge, Tie: TieT };
}

/** What was given, as a deed is told it. */
export function tieOf({ connect, change, disconnect, deny }: TieGiven): Tie {
  if (connect) return { do: 'connect', ...edgeBetween(connect) };
  if (change)
    return { do: 'change', ...spoken(change), values: (change.values ?? []).map(writtenOf) };
  if (disconnect) return { do: 'disconnect', ...spoken(disconnect) };
  if (deny) return { do: 'deny', ...spoken(deny) };
  throw new Error('A @oneOf input came through with nothing in it');
}

/** An end that was left out is nothing that the catalog holds, and is refused as such. */
function edgeBetween(given: EdgeGiven): GivenEdge {
  const { from, to, ...rest } = edgeOf(given);
  return { ...rest, from: from ?? { id: '' }, to: to ?? { id: '' } };
}

const spoken = ({ edge, expectedVersion }: SpokenEdge) => ({
  edge,
  expectedVersion: expectedVersion ?? undefined,
});
