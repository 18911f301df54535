import type { KindDefinition, Model, Property } from '@linaje/graph-schema';
import type { ObjectRef } from '@pothos/core';
import type { Structure } from '../../reading/structure.ts';
import type { Builder, InputType, Schema } from '../builder.ts';
import type { Context } from '../context.ts';
import { handleAt } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { slice } from '../paging.ts';
import type { PageInfo, Slice } from '../paging.ts';
import { pluralOf } from './names.ts';
import { asksOf, hasNeighbours } from './neighbours.ts';
import { folded, ordered, spokenIn } from './order.ts';
import type { Order } from './order.ts';
import type { ValueTypes } from './value-types.ts';

export interface ListGuests {
  readonly builder: Builder;
  readonly model: Model;
  readonly values: ValueTypes;
  readonly kindOf: (name: string) => ObjectRef<Schema, Handle>;
  readonly PageInfo: ObjectRef<Schema, PageInfo>;
}

/** `terms`, `datasets`, …: every kind as a list with filter, order and count. */
export function listKinds(guests: ListGuests): void {
  const { builder, model } = guests;
  const EntryOrder = builder.enumType('EntryOrder', {
    description: 'The order of a list.',
    values: ['NAME', 'NAME_DESCENDING', 'OLDEST', 'NEWEST'] as const,
  });
  for (const kind of model.kinds.filter(({ series }) => !series)) {
    const Filter = filterOf(kind, guests);
    const Connection = connectionOf(kind, guests);
    builder.queryField(pluralOf(kind.name), (t) =>
      t.field({
        type: Connection,
        description: kind.about.en,
        args: {
          filter: t.arg({ type: Filter }),
          orderBy: t.arg({ type: EntryOrder, defaultValue: 'NAME' }),
          first: t.arg.int(),
          after: t.arg.string(),
          offset: t.arg.int({
            description: 'How many to pass over, to jump about in a long list.',
          }),
        },
        resolve: (_, { filter, orderBy, ...page }, { reading, languages }) => {
          const { structure } = reading;
          const order = { order: orderBy ?? 'NAME', languages };
          const found = matching(structure, kind, { ...order, filter: filter ?? {} });
          return slice(found, (ordinal) => structure.id(ordinal), page);
        },
      }),
    );
  }
}

type Filter = Readonly<Record<string, unknown>>;

/** Ordinals of a kind that pass a filter, in order. */
function matching(
  structure: Structure,
  kind: KindDefinition,
  { order, languages, filter }: { order: Order; languages: readonly string[]; filter: Filter },
): readonly number[] {
  const { text, retired, ownedBy, top, ...counted } = filter;
  const words = folded(typeof text === 'string' ? text : '')
    .split(/\s+/)
    .filter(Boolean);
  const wanted = Object.entries(counted).flatMap(([name, values]) =>
    values === null || values === undefined ? [] : [{ name, values: [values].flat().map(String) }],
  );
  const spoken = spokenIn(structure, languages);
  return ordered(structure, kind.name, { order, languages }).filter((ordinal) => {
    if (structure.live(ordinal) === (retired === true)) return false;
    if (!wanted.every(({ name, values }) => holds(structure.counted(ordinal, name), values))) {
      return false;
    }
    if (!hasNeighbours(structure, ordinal, { ownedBy, top })) return false;
    if (words.length === 0) return true;
    const text = spoken(ordinal);
    return words.every((word) => text.includes(word));
  });
}

/** An empty choice of values asks for nothing in particular. */
const holds = (value: string | undefined, wanted: readonly string[]): boolean =>
  wanted.length === 0 || (value ?? '').split(' ').some((one) => wanted.includes(one));

function filterOf(kind: KindDefinition, { builder, model, values }: ListGuests) {
  const { owned, tree } = asksOf(kind.name, model);
  const counted = Object.entries(kind.properties).filter(([, property]) => property.counted);
  return builder.inputType(`${kind.name}Filter`, {
    description: 'What is left out or empty lets everything pass.',
    fields: (t) => ({
      text: t.string({
        description: 'Every word of it occurs in the name or the key; case and accents forgiven.',
      }),
      retired: t.boolean({ description: 'Those that are retired instead of those that are live.' }),
      ...(owned && {
        ownedBy: t.id({ description: 'Those that this person or team answers for, in any part.' }),
      }),
      ...(tree && { top: t.boolean({ description: 'Those with nothing of their kind above.' }) }),
      ...Object.fromEntries(
        counted.map(([name, property]) => {
          const input = values
            .meaningOf({ owner: kind.name, name, property })
            .input({ owner: kind.name, name, property });
          return [name, t.field({ type: anyOf(property, input), description: property.about.en })];
        }),
      ),
    }),
  });
}

/** A choice is asked for as a list of which any will do. */
const anyOf = ({ type }: Property, input: InputType): InputType =>
  type === 'choice' ? ([input] as InputType) : input; // a choice's input is its enum

function connectionOf(kind: KindDefinition, { builder, kindOf, PageInfo }: ListGuests) {
  const Node = kindOf(kind.name);
  const Edge = builder
    .objectRef<{ ordinal: number; cursor: string }>(`${kind.name}Edge`)
    .implement({
      fields: (t) => ({
        cursor: t.exposeString('cursor'),
        node: t.field({
          type: Node,
          resolve: ({ ordinal }, _, { reading }) => handleAt(reading, ordinal),
        }),
      }),
    });
  return builder.objectRef<Slice<number>>(`${kind.name}Connection`).implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      nodes: t.field({ type: [Node], resolve: ({ items }, _, context) => nodesOf(items, context) }),
      edges: t.field({
        type: [Edge],
        resolve: ({ items, cursorOf }) =>
          items.map((ordinal, index) => ({ ordinal, cursor: cursorOf(index) })),
      }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
}

const nodesOf = (ordinals: readonly number[], { reading }: Context): Handle[] =>
  ordinals.map((ordinal) => handleAt(reading, ordinal));
