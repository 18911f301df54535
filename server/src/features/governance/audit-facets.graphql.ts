import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { handleOf } from '../../api/handle.ts';
import { present } from '../../api/scenes.ts';
import type { Handle } from '../../api/handle.ts';
import type { Context } from '../../api/context.ts';
import type { Id } from '../../catalog/change-set.ts';
import { bySeverity, byRule } from './audit-counts.ts';
import type { NamedCount, RuleCounted } from './audit-counts.ts';
import { withMembers } from './audit/concern.ts';
import type { Narrowed, Placed } from './audit/filter.ts';

interface EntryCount {
  readonly entry: Handle;
  readonly count: number;
}

interface FacetGuests {
  readonly SeverityCount: ObjectRef<Schema, NamedCount>;
  readonly RuleCount: ObjectRef<Schema, RuleCounted>;
}

/** What each further choice would give, under all the others. */
export function facetsType(derived: Derived, { SeverityCount, RuleCount }: FacetGuests) {
  const { builder, Entry } = derived;
  const EntryCountType = builder.objectRef<EntryCount>('EntryCount').implement({
    description: 'How many findings concern one thing.',
    fields: (t) => ({
      entry: t.field({ type: Entry, resolve: ({ entry }) => entry }),
      count: t.exposeInt('count'),
    }),
  });
  return builder.objectRef<Narrowed>('AuditFacets').implement({
    description: 'What each further choice would give, under all the others; the most first.',
    fields: (t) => ({
      total: t.int({
        description: 'With any severity.',
        resolve: (one) => one.without('severities').length,
      }),
      severities: t.field({
        type: [SeverityCount],
        extensions: { size: 4 },
        resolve: (one) => bySeverity(one.without('severities').map(({ finding }) => finding)),
      }),
      rules: t.field({
        type: [RuleCount],
        extensions: { size: 40 },
        resolve: (one) => byRule(one.without('rules').map(({ finding }) => finding)),
      }),
      owners: t.field({
        type: [EntryCountType],
        extensions: { size: 30 },
        description:
          'Persons and teams who answer for a subject; persons with what their teams do.',
        args: { direct: t.arg.boolean({ description: 'Persons without what their teams do.' }) },
        resolve: (one, { direct }, context) =>
          counted(one.without('owner'), ownersBy(direct ?? false, context), context),
      }),
      unowned: t.int({
        description: 'Findings for whose subjects nobody answers.',
        resolve: (one) =>
          one.without('owner').filter(({ concern }) => concern.owners.length === 0).length,
      }),
      unplaced: t.int({
        description: 'Findings of which no subject stands in a system.',
        resolve: (one) =>
          one.without('system').filter(({ concern }) => concern.systems.length === 0).length,
      }),
      systems: t.field({
        type: [EntryCountType],
        extensions: { size: 30 },
        resolve: (one, _, context) =>
          counted(one.without('system'), ({ concern }) => concern.systems, context),
      }),
      domains: t.field({
        type: [EntryCountType],
        extensions: { size: 30 },
        resolve: (one, _, context) =>
          counted(one.without('domain'), ({ concern }) => concern.domains, context),
      }),
      objectives: t.field({
        type: [EntryCountType],
        extensions: { size: 10 },
        resolve: (one, _, context) =>
          counted(one.without('objective'), ({ finding }) => finding.objectives, context),
      }),
    }),
  });
}

/** Who is to be counted for a finding: those who answer for it, and the members of teams who do. */
function ownersBy(direct: boolean, context: Context): (one: Placed) => readonly Id[] {
  const { scene } = present(context);
  return ({ concern: { owners } }) => (direct ? owners : [...withMembers(scene, owners)]);
}

function counted(
  all: readonly Placed[],
  idsOf: (one: Placed) => readonly Id[],
  { reading }: Context,
): readonly EntryCount[] {
  const counts = new Map<Id, number>();
  for (const id of all.flatMap(idsOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const entry = handleOf(reading, id);
      return entry ? [{ entry, count }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
