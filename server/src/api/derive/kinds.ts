import type { KindDefinition } from '@linaje/graph-schema';
import type { ObjectRef } from '@pothos/core';
import type { Builder, Schema } from '../builder.ts';
import { entryOf } from '../handle.ts';
import type { Handle } from '../handle.ts';
import type { connectionsOver } from './edges.ts';
import { ownProperties } from './entry.ts';
import type { Entries } from './entry.ts';
import { fieldsOf } from './fields.ts';
import type { ValueTypes } from './value-types.ts';

export interface KindGuests {
  readonly builder: Builder;
  readonly values: ValueTypes;
  readonly entries: Entries;
  readonly connections: ReturnType<typeof connectionsOver>;
}

/** A kind's type: the interface, its own properties, and both ends of every relationship it can stand at. */
export function implementKind(
  ref: ObjectRef<Schema, Handle>,
  kind: KindDefinition,
  { builder, values, entries, connections }: KindGuests,
): void {
  const owned = { owner: kind.name, properties: ownProperties(kind) };
  builder.objectType(ref, {
    description: kind.about.en,
    interfaces: [entries.Entry],
    fields: (t) => ({
      ...fieldsOf(
        t,
        values.meaningOf,
        owned,
        async (handle, context) => (await entryOf(handle, context)).properties,
      ),
      ...connections.fields(t, kind.name),
    }),
  });
}
