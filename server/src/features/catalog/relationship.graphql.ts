import { actorName } from '../../api/actor-name.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import type { Handle } from '../../api/handle.ts';
import type { Id, RelationshipState } from '../../catalog/change-set.ts';
import { edgeIsOpen, isOpen } from '../../catalog/overlay.ts';
import { defaultPrecedence, settleEdge } from '../../catalog/settle.ts';
import type { Reading } from '../../reading/reading.ts';
import { inWords } from './model/model-property.graphql.ts';
import { edgeProperties } from './values.graphql.ts';
import type { ValueType } from './values.graphql.ts';
import { toldValues } from './written/told-values.ts';

/** An edge with all that is and was said of it: one fact at least. */
interface Told {
  readonly id: Id;
  readonly facts: readonly [RelationshipState, ...RelationshipState[]];
}

/** `relationship`: one edge by its id, said or denied; and what of an entry's edges people deny. */
export function relationshipDoor(derived: Derived, Value: ValueType): void {
  const { builder, Entry, connections } = derived;
  builder.objectField(connections.Fact, 'values', (t) =>
    t.field({
      type: [Value],
      extensions: { size: 2 },
      description: 'What this source says of it.',
      resolve: ({ type, properties }) => toldValues(edgeProperties(derived, type), properties),
    }),
  );
  const RelationshipT = relationshipType(derived, Value);
  builder.queryField('relationship', (t) =>
    t.field({
      type: RelationshipT,
      nullable: true,
      description: 'The edge with this id, whether it is said, denied or no longer said.',
      args: { id: t.arg.id({ required: true }) },
      resolve: (_, { id }, { reading }) => toldAt(reading, id),
    }),
  );
  builder.interfaceField(Entry, 'denied', (t) =>
    t.field({
      type: [RelationshipT],
      extensions: { size: 1 },
      description: 'Edges at it that some source says and a person denies.',
      resolve: (handle, _, { reading }) => deniedAt(reading, handle),
    }),
  );
}

function toldAt(reading: Reading, id: Id): Told | null {
  const [first, ...rest] = reading.facts(id);
  return first ? { id, facts: [first, ...rest] } : null;
}

const denial = ({ facts }: Told): RelationshipState | undefined =>
  facts.find((fact) => fact.stance === 'denies' && isOpen(fact));

function deniedAt(reading: Reading, { ordinal }: Handle): readonly Told[] {
  const { structure } = reading;
  const closed = new Set<Id>();
  if (ordinal === undefined) return [];
  const visit = (edge: number) => {
    if (!structure.edgeOpen(edge)) closed.add(structure.edgeId(edge));
  };
  structure.eachOut(ordinal, visit);
  structure.eachIn(ordinal, visit);
  return [...closed].flatMap((id) => toldAt(reading, id) ?? []).filter(denial);
}

function relationshipType(derived: Derived, Value: ValueType) {
  const { builder, Entry, RelationshipType, connections } = derived;
  const Denial = builder.objectRef<RelationshipState>('Denial').implement({
    description: 'That a person denies what others say, and why.',
    fields: (t) => ({
      by: t.string({
        resolve: async (fact, _, context) =>
          actorName((await madeBy(fact, context)).by, context.languages),
      }),
      at: t.field({ type: 'DateTime', resolve: ({ saidAt }) => saidAt }),
      reason: t.string({
        nullable: true,
        resolve: async (fact, _, context) => (await madeBy(fact, context)).reason ?? null,
      }),
    }),
  });
  return builder.objectRef<Told>('Relationship').implement({
    description: 'One edge, with who says it and who denies it.',
    fields: (t) => ({
      id: t.exposeID('id'),
      type: t.field({
        type: RelationshipType,
        resolve: ({ facts: [{ type }] }) => type as never, // of the model
      }),
      label: inWords(t, 'How it reads aloud.', ({ facts: [{ type }] }) => {
        const label = derived.model.relationship(type)?.label;
        return label ?? { es: type, en: type };
      }),
      from: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ facts: [{ from }] }, _, { reading }) => handleOf(reading, from),
      }),
      to: t.field({
        type: Entry,
        nullable: true,
        resolve: ({ facts: [{ to }] }, _, { reading }) => handleOf(reading, to),
      }),
      live: t.boolean({
        description: 'Somebody says it and nobody denies it.',
        resolve: ({ facts }) => edgeIsOpen(facts),
      }),
      version: t.int({
        nullable: true,
        description: 'Of what a person says of it, or denies, at present.',
        resolve: ({ facts }) =>
          facts.find((fact) => fact.source === 'hand' && isOpen(fact))?.version ?? null,
      }),
      values: t.field({
        type: [Value],
        extensions: { size: 2 },
        resolve: ({ facts }) => valuesOf(derived, facts),
      }),
      facts: t.field({
        type: [connections.Fact],
        extensions: { size: 2 },
        description: 'Who says it at present.',
        resolve: ({ facts }) => facts.filter(says),
      }),
      denied: t.field({ type: Denial, nullable: true, resolve: (told) => denial(told) ?? null }),
    }),
  });
}

const says = (fact: RelationshipState): boolean => fact.stance === 'says' && isOpen(fact);

function valuesOf(derived: Derived, facts: Told['facts']) {
  const [{ type, by }] = facts;
  const settled = settleEdge(type, facts.filter(says), defaultPrecedence);
  return toldValues(edgeProperties(derived, type), { ...settled, ...by });
}

/** The change with which a fact came to stand as it does. */
function madeBy({ spans }: RelationshipState, { load }: Context) {
  const since = spans.at(-1)?.[0];
  if (since === undefined) throw new Error('A fact stands in no change at all');
  return load.change(since);
}
