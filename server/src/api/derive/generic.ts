import type { Model } from '@linaje/graph-schema';
import type { Claim as ClaimOf, Source } from '../../catalog/change-set.ts';
import { EXISTENCE } from '../../catalog/change-set.ts';
import { canonical } from '../../catalog/identity.ts';
import { trueSaidAt } from '../../catalog/decide-entry.ts';
import { defaultPrecedence, methodOf, namesOf, ranking } from '../../catalog/settle.ts';
import type { Entry as EntryRead } from '../../reading/reading.ts';
import type { Builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { allEdgesAt } from '../edge.ts';
import type { EdgeHandle } from '../edge.ts';
import { entryOf } from '../handle.ts';
import type { Handle } from '../handle.ts';
import { slice } from '../paging.ts';
import type { PageInfo, Slice } from '../paging.ts';
import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../builder.ts';
import { saidFields } from './edges.ts';
import type { connectionsOver } from './edges.ts';
import type { Entries } from './entry.ts';

export interface GenericGuests {
  readonly builder: Builder;
  readonly model: Model;
  readonly entries: Entries;
  readonly connections: ReturnType<typeof connectionsOver>;
  readonly PageInfo: ObjectRef<Schema, PageInfo>;
}

/** What every entry answers whatever its kind: all its relationships, and who says what of it. */
export function genericFields(guests: GenericGuests) {
  return { ...relationshipsOf(guests), Claim: claimsOf(guests) };
}

function relationshipsOf({ builder, entries, connections, PageInfo }: GenericGuests) {
  const { Entry, RelationshipType } = entries;
  const End = builder.enumType('End', {
    description: 'OUT: the entry is the subject of the sentence; IN: it is the object.',
    values: ['OUT', 'IN'] as const,
  });
  const Edge = builder.objectRef<EdgeHandle>('RelationshipEdge').implement({
    description: 'An edge of any type, seen from one of its ends.',
    fields: (t) => ({
      id: t.exposeID('id'),
      type: t.field({ type: RelationshipType, resolve: ({ type }) => type as never }), // of the model
      direction: t.expose('direction', { type: End }),
      node: t.field({ type: Entry, resolve: ({ node }) => node }),
      ...saidFields(t, connections.Fact),
    }),
  });
  const Connection = builder.objectRef<Slice<EdgeHandle>>('RelationshipConnection').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      edges: t.field({ type: [Edge], resolve: ({ items }) => items }),
      nodes: t.field({ type: [Entry], resolve: ({ items }) => items.map(({ node }) => node) }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
  builder.interfaceField(Entry, 'relationships', (t) =>
    t.field({
      type: Connection,
      description: 'All live relationships at it, of one type or in one direction where asked.',
      args: {
        type: t.arg({ type: RelationshipType }),
        direction: t.arg({ type: End }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: (handle: Handle, { type, direction, ...page }, { reading }: Context) => {
        const edges = allEdgesAt(reading, handle, direction ?? undefined);
        const wanted = type ? edges.filter((edge) => edge.type === type) : edges;
        return slice(wanted, ({ id, direction: end }) => `${id} ${end}`, page);
      },
    }),
  );
  return { End, RelationshipEdge: Edge, RelationshipConnection: Connection };
}

/** What one source says of one property, in one language. */
interface Claimed {
  readonly kind: string;
  readonly property: string;
  readonly language: string | null;
  readonly source: Source;
  readonly claim: ClaimOf;
  readonly golden: boolean;
}

function claimsOf({ builder, model, entries: { Entry } }: GenericGuests) {
  const Claim = builder.objectRef<Claimed>('Claim').implement({
    description:
      'What one source says of one property. Nobody overwrites anybody; the best one is golden.',
    fields: (t) => ({
      property: t.exposeString('property'),
      language: t.exposeString('language', { nullable: true }),
      source: t.exposeString('source'),
      method: t.string({
        description: 'Of the source; precedence goes by it.',
        resolve: ({ source }) => methodOf(source),
      }),
      text: t.string({
        nullable: true,
        description:
          'What it says, a list or record as JSON to be read by people; null: that it is empty.',
        resolve: ({ claim }) => ('value' in claim ? worded(claim.value) : null),
      }),
      saidAt: t.field({ type: 'DateTime', resolve: ({ claim }) => claim.saidAt }),
      golden: t.exposeBoolean('golden', { description: 'Whether this is the one that shows.' }),
    }),
  });
  builder.interfaceField(Entry, 'claims', (t) =>
    t.field({
      type: [Claim],
      description: 'Who says what, property by property, the golden one first.',
      args: { property: t.arg.string() },
      resolve: async (handle: Handle, { property }, context: Context) => {
        const claims = claimed(model, await entryOf(handle, context), context);
        return property ? claims.filter((one) => one.property === property) : claims;
      },
    }),
  );
  return Claim;
}

function claimed(model: Model, entry: EntryRead, { reading }: Context): Claimed[] {
  const kind = model.kind(entry.kind);
  if (!kind) throw new Error(`The catalog holds a ${entry.kind}, which the model does not declare`);
  const guests = {
    precedence: defaultPrecedence,
    saidAt: (source: Source, one: ClaimOf) => trueSaidAt(reading, source, one),
  };
  return Object.keys(entry.claims)
    .filter((unit) => unit !== EXISTENCE)
    .flatMap((unit) => {
      const [property, language = null] = namesOf(unit);
      const gathered = kind.properties[property]?.settles === 'gathered';
      return ranking(kind, unit, entry.claims, guests).flatMap((source, place): Claimed[] => {
        const claim = entry.claims[unit]?.[source];
        return claim
          ? [
              {
                kind: kind.name,
                property,
                language,
                source,
                claim,
                golden: gathered || place === 0,
              },
            ]
          : [];
      });
    });
}

const worded = (value: Parameters<typeof canonical>[0]): string | null =>
  value === null ? null : typeof value === 'string' ? value : canonical(value);
