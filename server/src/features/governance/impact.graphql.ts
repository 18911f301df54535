import type { Derived } from '../../api/derive/derive.ts';
import { firstOf, slice } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import { entriesIn, entryIn, ordinalIn } from '../../api/scene-entry.ts';
import { remembered, seenAt } from '../../api/scenes.ts';
import type { Scene } from '../../reading/scene.ts';
import { impact } from './impact/impact.ts';
import type { Affected, Impact, Station, Way } from './impact/impact.ts';
import { toldOwners } from './impact/told-owners.ts';
import type { Told, ToldOwner } from './impact/told-owners.ts';
import { strengthInWords, wayInWords } from './impact/way-words.ts';

/** An impact with the scene it was worked out in. */
interface Seen {
  readonly scene: Scene;
  readonly impact: Impact;
  readonly told: Told;
}
interface In<One> extends Seen {
  readonly one: One;
}
interface Group {
  readonly kind: string;
  readonly all: readonly Affected[];
}

/** `impact`: what a change affects, who must be told, which objectives are at risk, and why. */
export function impactDoor(derived: Derived): void {
  const { builder, Entry, Kind, PageInfo } = derived;
  const AffectedType = affectedType(derived);
  const OwnerType = ownerType(derived);
  const GroupType = builder.objectRef<In<Group>>('ImpactGroup').implement({
    description: 'Everything of one kind that is affected.',
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ one }) => one.kind as never }), // a kind of the model
      count: t.int({ resolve: ({ one }) => one.all.length }),
      nearest: t.int({
        description: 'Steps to the nearest of them.',
        resolve: ({ one }) => one.all[0]?.distance ?? 0,
      }),
      entries: t.field({
        type: [AffectedType],
        description: 'Nearest first.',
        args: { first: t.arg.int() },
        resolve: ({ one, ...seen }, { first }) =>
          one.all.slice(0, firstOf(first)).map((each) => ({ ...seen, one: each })),
      }),
    }),
  });
  const PageType = builder.objectRef<Slice<In<Affected>>>('AffectedPage').implement({
    description: 'What is affected, nearest first.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'Of the kinds asked for.' }),
      nodes: t.field({ type: [AffectedType], resolve: ({ items }) => items }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
  const ImpactType = builder.objectRef<Seen>('Impact').implement({
    description: 'What a change of an entry affects, who must be told, and why. Exact.',
    fields: (t) => ({
      of: t.field({
        type: Entry,
        resolve: ({ scene, impact: { of } }, _, { reading }) => entryIn(reading, scene, of),
      }),
      totalCount: t.int({ resolve: ({ impact: { affected } }) => affected.length }),
      groups: t.field({
        type: [GroupType],
        description: 'By kind, in the order in which kinds are first met.',
        resolve: (seen) => groupsOf(seen).map((one) => ({ ...seen, one })),
      }),
      affected: t.field({
        type: PageType,
        description: 'All of it, page by page.',
        args: {
          kinds: t.arg({ type: [Kind], description: 'Only these; empty means all.' }),
          first: t.arg.int(),
          after: t.arg.string(),
        },
        resolve: (seen, { kinds, ...page }) => {
          const { structure } = seen.scene;
          const wanted = (kinds ?? []) as readonly string[]; // kinds are words
          const kept = seen.impact.affected
            .filter(
              ({ ordinal }) => wanted.length === 0 || wanted.includes(structure.kind(ordinal)),
            )
            .map((one) => ({ ...seen, one }));
          return slice(kept, ({ one }) => structure.id(one.ordinal), page);
        },
      }),
      one: t.field({
        type: AffectedType,
        nullable: true,
        description: 'One thing among it; null where it is not affected.',
        args: { id: t.arg.id({ required: true }) },
        resolve: (seen, { id }) => {
          const one = seen.impact.affected.find(
            ({ ordinal }) => seen.scene.structure.id(ordinal) === id,
          );
          return one ? { ...seen, one } : null;
        },
      }),
      objectives: t.field({
        type: [AffectedType],
        extensions: { size: 5 },
        description: 'Objectives at risk, nearest first.',
        resolve: (seen) => seen.impact.objectives.map((one) => ({ ...seen, one })),
      }),
      owners: t.field({
        type: [OwnerType],
        extensions: { size: 10 },
        description:
          'Who must be told, with what each answers for; who answers for the nearest first.',
        resolve: (seen) => seen.told.owners.map((one) => ({ ...seen, one })),
      }),
      unowned: t.field({
        type: [Entry],
        extensions: { size: 5 },
        description: 'What is affected and nobody answers for.',
        resolve: ({ scene, told }, _, { reading }) => entriesIn(reading, scene, told.unowned),
      }),
    }),
  });
  builder.queryField('impact', (t) =>
    t.field({
      type: ImpactType,
      description: 'Everything that a change of this entry may affect, along data and beyond.',
      args: {
        of: t.arg.id({ required: true }),
        asOf: t.arg({ type: 'DateTime', description: 'As the catalog knew it at that moment.' }),
      },
      resolve: async (_, { of, asOf }, context) => {
        const { scene } = await seenAt(context, asOf);
        const ordinal = ordinalIn(scene, of);
        return remembered(context.reading, `impact ${of} ${asOf ?? ''}`, () => {
          const found = impact(scene, ordinal);
          return { scene, impact: found, told: toldOwners(scene, found) };
        });
      },
    }),
  );
}

function groupsOf({ scene: { structure }, impact: { affected } }: Seen): readonly Group[] {
  const byKind = Map.groupBy(affected, ({ ordinal }) => structure.kind(ordinal));
  return Array.from(byKind, ([kind, all]) => ({ kind, all }));
}

function affectedType(derived: Derived) {
  const { builder, Entry } = derived;
  const WayType = wayType(derived);
  return builder.objectRef<In<Affected>>('TouchedEntry').implement({
    description: 'Something that is affected.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.ordinal),
      }),
      distance: t.int({ description: 'In steps.', resolve: ({ one }) => one.distance }),
      owners: t.field({
        type: [Entry],
        extensions: { size: 2 },
        description: 'Who answers for it, or for what holds it.',
        resolve: ({ scene, told, one }, _, { reading }) =>
          entriesIn(reading, scene, told.of.get(one.ordinal) ?? []),
      }),
      shortest: t.field({
        type: WayType,
        description: 'Why: the way with the fewest steps.',
        resolve: ({ one, ...seen }) => ({ ...seen, one: seen.impact.shortest(one) }),
      }),
      strongest: t.field({
        type: WayType,
        description: 'Why: the way along which most of a change is handed on.',
        resolve: ({ one, ...seen }) => ({ ...seen, one: seen.impact.strongest(one) }),
      }),
    }),
  });
}

function wayType({ builder, Entry }: Derived) {
  const StationType = builder.objectRef<In<Station>>('WayStation').implement({
    description: 'One thing on a way, with the step that leads to it.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.ordinal),
      }),
      edge: t.id({
        nullable: true,
        description: 'Null for the first, and where a field goes on as its dataset.',
        resolve: ({ scene, one }) => (one.edge < 0 ? null : scene.structure.edgeId(one.edge)),
      }),
      by: t.string({
        nullable: true,
        description: 'The type of that edge.',
        resolve: ({ scene, one }) => (one.edge < 0 ? null : scene.structure.edgeType(one.edge)),
      }),
      strength: t.float({ description: 'Of the step, 0–1.', resolve: ({ one }) => one.strength }),
    }),
  });
  return builder.objectRef<In<Way>>('ImpactWay').implement({
    description: 'One way from the entry asked about to what is affected.',
    fields: (t) => ({
      sentence: t.string({
        description: "In the asker's language.",
        resolve: ({ scene, one }, _, { languages }) => wayInWords(scene, one, languages),
      }),
      steps: t.int({
        description: 'As distances count them: through a process is one.',
        resolve: ({ one }) => one.steps,
      }),
      strength: t.float({
        description:
          'How much of a change it hands on, 0–1: the product of its steps. A contribution: trust / rank; a flow: its confidence, half where it is only indirect; whole datasets, mere help and unvalidated definitions: half.',
        resolve: ({ one }) => one.strength,
      }),
      strengthSentence: t.string({
        description: "How strong it is and where it is weakest, in the asker's language.",
        resolve: ({ scene, one }, _, { languages }) => strengthInWords(scene, one, languages),
      }),
      stations: t.field({
        type: [StationType],
        extensions: { size: 8 },
        resolve: ({ one, ...seen }) => one.stations.map((station) => ({ ...seen, one: station })),
      }),
    }),
  });
}

const ownerType = ({ builder, Entry }: Derived) =>
  builder.objectRef<In<ToldOwner>>('ImpactOwner').implement({
    description: 'Somebody to be told of a change.',
    fields: (t) => ({
      owner: t.field({
        type: Entry,
        resolve: ({ scene, one }, _, { reading }) => entryIn(reading, scene, one.owner),
      }),
      isThere: t.boolean({
        description: 'Whether they are still there to be told.',
        resolve: ({ one }) => one.isThere,
      }),
      count: t.int({ resolve: ({ one }) => one.answersFor.length }),
      answersFor: t.field({
        type: [Entry],
        description: 'What is affected and they answer for, nearest first.',
        args: { first: t.arg.int() },
        resolve: ({ scene, one }, { first }, { reading }) =>
          entriesIn(reading, scene, one.answersFor.slice(0, firstOf(first))),
      }),
    }),
  });
