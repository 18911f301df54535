import type { Model } from '@linaje/graph-schema';
import type { ObjectRef } from '@pothos/core';
import type { Builder, Schema } from '../builder.ts';
import { handleOf } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { entryId } from '../../catalog/identity.ts';
import { pageInfoType } from '../paging.ts';
import { failureTypes } from '../failure.ts';
import { connectAndDeny } from './connecting.ts';
import { connectionsOver } from './edges.ts';
import { entryTypes } from './entry.ts';
import { genericFields } from './generic.ts';
import { implementKind } from './kinds.ts';
import { listKinds } from './lists.ts';
import { changeKinds } from './mutations.ts';
import { retireAndRestore } from './retiring.ts';
import { valueTypes } from './value-types.ts';

export type Derived = ReturnType<typeof derive>;

/** From the declared model: a type per kind, both ends of every relationship, and a list per kind. */
export function derive(builder: Builder, model: Model) {
  const values = valueTypes(builder);
  const entries = entryTypes(builder, model, values);
  const PageInfo = pageInfoType(builder);
  const refs = new Map(
    model.kinds.map(({ name }) => [name, builder.objectRef<Handle>(name)] as const),
  );
  const kindOf = (name: string): ObjectRef<Schema, Handle> => {
    const ref = refs.get(name);
    if (!ref) throw new Error(`The model names a kind ${name} that it does not declare`);
    return ref;
  };
  const connections = connectionsOver({ builder, model, values, entries, kindOf, PageInfo });
  for (const kind of model.kinds) {
    implementKind(kindOf(kind.name), kind, { builder, values, entries, connections });
  }
  const generic = genericFields({ builder, model, entries, connections, PageInfo });
  listKinds({ builder, model, values, kindOf, PageInfo });
  findOne(builder, entries);
  const failures = failureTypes(builder, entries);
  const changing = { builder, model, values, kindOf, failures };
  changeKinds(changing);
  retireAndRestore(changing);
  const connecting = connectAndDeny(changing, entries);
  return {
    builder,
    model,
    ...values,
    ...entries,
    ...generic,
    PageInfo,
    kindOf,
    connections,
    failures,
    connecting,
  };
}

function findOne(builder: Builder, { Entry, Kind }: ReturnType<typeof entryTypes>): void {
  builder.queryFields((t) => ({
    node: t.field({
      type: Entry,
      nullable: true,
      description: 'The entry with this id, retired or not.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { reading }) => handleOf(reading, id),
    }),
    entry: t.field({
      type: Entry,
      nullable: true,
      description: 'The entry of this kind with this key, retired or not.',
      args: { kind: t.arg({ type: Kind, required: true }), key: t.arg.string({ required: true }) },
      resolve: (_, { kind, key }, { reading }) => handleOf(reading, entryId(kind, key)),
    }),
  }));
}
