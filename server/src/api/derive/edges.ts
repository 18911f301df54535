import type { Model, RelationshipDefinition } from '@linaje/graph-schema';
import type { ObjectRef } from '@pothos/core';
import type { RelationshipState } from '../../catalog/change-set.ts';
import type { Builder, FieldMaker, Schema } from '../builder.ts';
import type { Context } from '../context.ts';
import { edgesAt, says, valuesOfEdge } from '../edge.ts';
import type { EdgeHandle, Side } from '../edge.ts';
import type { Handle } from '../handle.ts';
import { slice } from '../paging.ts';
import type { PageInfo, Slice } from '../paging.ts';
import type { Entries } from './entry.ts';
import { fieldsOf } from './fields.ts';
import { pascal } from './names.ts';
import type { ValueTypes } from './value-types.ts';

export interface EdgeGuests {
  readonly builder: Builder;
  readonly model: Model;
  readonly values: ValueTypes;
  readonly entries: Entries;
  /** The type of a kind. */
  readonly kindOf: (name: string) => ObjectRef<Schema, Handle>;
  readonly PageInfo: ObjectRef<Schema, PageInfo>;
}

/** Both ends of every relationship, as connections whose edges carry properties, sources and since when. */
export function connectionsOver(guests: EdgeGuests) {
  const { builder, model } = guests;
  const Fact = factType(builder);
  const types = new Map<string, ReturnType<typeof typesOf>>();
  const typesFor = (definition: RelationshipDefinition, node: string) => {
    const name = `${pascal(definition.type)}${node}`;
    const found = types.get(name) ?? typesOf(guests, Fact, { definition, node, name });
    types.set(name, found);
    return found;
  };

  function fields(t: FieldMaker<Handle>, kind: string) {
    return Object.fromEntries(
      sidesOf(model, kind).map(({ definition, direction, name, node, single }) => {
        const { Edge, Connection } = typesFor(definition, node);
        const side: Side = { definition, direction };
        const description = direction === 'OUT' ? definition.label.en : definition.inverse.en;
        const field = single
          ? t.field({
              type: Edge,
              nullable: true,
              description,
              resolve: (handle: Handle, _: object, { reading }: Context) =>
                edgesAt(reading, handle, side)[0] ?? null,
            })
          : t.field({
              type: Connection,
              description,
              args: { first: t.arg.int(), after: t.arg.string() },
              resolve: (handle: Handle, page, { reading }: Context) =>
                slice(edgesAt(reading, handle, side), ({ id }) => id, page),
            });
        return [name, field] as const;
      }),
    );
  }
  return { fields, Fact };
}

interface NamedSide extends Side {
  readonly name: string;
  /** The one kind at the other end, or `Entry` where it can be of several. */
  readonly node: string;
  readonly single: boolean;
}

/** The relationship ends that an entry of a kind can be. */
export function sidesOf({ relationships }: Model, kind: string): NamedSide[] {
  return relationships.flatMap((definition) => {
    const { pairs, names, one, symmetric } = definition;
    const out = pairs.filter(({ from }) => from === kind).map(({ to }) => to);
    const into = pairs.filter(({ to }) => to === kind).map(({ from }) => from);
    const sides: NamedSide[] = [];
    if (out.length > 0) {
      const single = one === 'from';
      sides.push({ definition, direction: 'OUT', name: names.from, node: onlyOne(out), single });
    }
    if (into.length > 0 && !symmetric) {
      const single = one === 'to';
      sides.push({ definition, direction: 'IN', name: names.to, node: onlyOne(into), single });
    }
    return sides;
  });
}

const onlyOne = (kinds: readonly string[]): string =>
  kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? 'Entry') : 'Entry';

function typesOf(
  { builder, values, entries, kindOf, PageInfo }: EdgeGuests,
  Fact: ReturnType<typeof factType>,
  { definition, node, name }: { definition: RelationshipDefinition; node: string; name: string },
) {
  const Node = node === 'Entry' ? entries.Entry : kindOf(node);
  const owned = {
    owner: pascal(definition.type),
    properties: { ...definition.identifiedBy, ...definition.properties },
  };
  const Edge = builder.objectRef<EdgeHandle>(`${name}Edge`);
  Edge.implement({
    description: definition.about.en,
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The same for all sources that speak of this edge.' }),
      node: t.field({ type: Node as typeof entries.Entry, resolve: ({ node }) => node }),
      ...saidFields(t, Fact),
      ...fieldsOf(t, values.meaningOf, owned, valuesOfEdge),
    }),
  });
  const Connection = builder.objectRef<Slice<EdgeHandle>>(`${name}Connection`);
  Connection.implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      edges: t.field({ type: [Edge], resolve: ({ items }) => items }),
      nodes: t.field({
        type: [Node as typeof entries.Entry], // an object type stands where its interface does
        resolve: ({ items }) => items.map(({ node }) => node),
      }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
  return { Edge, Connection };
}

type FactRef = ObjectRef<Schema, RelationshipState>;

/** Who says an edge and since when: the same on every edge. */
export function saidFields(t: FieldMaker<EdgeHandle>, Fact: FactRef) {
  const facts = (edge: EdgeHandle, { load }: Context) => load.facts(edge.id);
  return {
    sources: t.stringList({
      description: 'Who says so: `hand`, `dbt:shop`, `openlineage:NAMESPACE/JOB`.',
      resolve: async (edge: EdgeHandle, _: object, context: Context) =>
        (await facts(edge, context)).filter(says).map(({ source }) => source),
    }),
    since: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the catalog came to know it.',
      resolve: async (edge: EdgeHandle, _: object, context: Context) => {
        const said = (await facts(edge, context)).filter(says);
        const from = Math.min(...said.map(({ spans }) => spans.at(-1)?.[0] ?? Infinity));
        return Number.isFinite(from) ? (context.reading.momentOf(from) ?? null) : null;
      },
    }),
    version: t.int({
      nullable: true,
      description:
        'Of what a person says of it; to be given back when changing or disconnecting it.',
      resolve: async (edge: EdgeHandle, _: object, context: Context) =>
        (await facts(edge, context)).find(({ source }) => source === 'hand')?.version ?? null,
    }),
    facts: t.field({
      type: [Fact],
      extensions: { size: 3 },
      resolve: (edge: EdgeHandle, _: object, context: Context) => facts(edge, context),
    }),
  };
}

function factType(builder: Builder): FactRef {
  const Fact = builder.objectRef<RelationshipState>('Fact');
  Fact.implement({
    description: 'What one source says of one edge.',
    fields: (t) => ({
      source: t.exposeString('source'),
      saidAt: t.expose('saidAt', { type: 'DateTime', description: "By the source's own clock." }),
      version: t.exposeInt('version'),
    }),
  });
  return Fact;
}
