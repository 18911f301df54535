import type { Derived } from '../../api/derive/derive.ts';
import { slice } from '../../api/paging.ts';
import type { Slice } from '../../api/paging.ts';
import { entryIn, ordinalIn } from '../../api/scene-entry.ts';
import { seenAt } from '../../api/scenes.ts';
import type { Scene } from '../../reading/scene.ts';
import { whatRestsOn } from './rests-on.ts';
import type { Resting } from './rests-on.ts';

interface RestingIn extends Resting {
  readonly scene: Scene;
}
interface Page extends Slice<RestingIn> {
  readonly groups: readonly { readonly kind: string; readonly count: number }[];
}

/** `restsOn`: what would be touched if something went. */
export function restsOnDoor({ builder, Entry, Kind, PageInfo }: Derived): void {
  const RestingEntry = builder.objectRef<RestingIn>('RestingEntry').implement({
    description: 'Something that rests on the entry asked about.',
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ scene, ordinal }, _, { reading }) => entryIn(reading, scene, ordinal),
      }),
      distance: t.exposeInt('distance', { description: 'In steps.' }),
    }),
  });
  const Group = builder.objectRef<Page['groups'][number]>('RestingGroup').implement({
    description: 'How many of one kind rest on it.',
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ kind }) => kind as never }), // a kind of the model
      count: t.exposeInt('count'),
    }),
  });
  const RestingPage = builder.objectRef<Page>('RestingPage').implement({
    description: 'What rests on an entry, nearest first.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'Of the kinds asked for.' }),
      groups: t.field({
        type: [Group],
        description: 'Of all kinds, whatever was asked for.',
        resolve: ({ groups }) => groups,
      }),
      nodes: t.field({ type: [RestingEntry], resolve: ({ items }) => items }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ pageInfo }) => pageInfo }),
    }),
  });
  builder.queryField('restsOn', (t) =>
    t.field({
      type: RestingPage,
      description:
        'Attributes, metrics, questions, segments, objectives and all else that rests on an entry.',
      args: {
        of: t.arg.id({ required: true }),
        kinds: t.arg({ type: [Kind], description: 'Only these; empty means all.' }),
        asOf: t.arg({ type: 'DateTime' }),
        first: t.arg.int(),
        after: t.arg.string(),
      },
      resolve: async (_, { of, kinds, asOf, ...page }, context) => {
        const { scene } = await seenAt(context, asOf);
        const { structure } = scene;
        const all = whatRestsOn(scene, ordinalIn(scene, of));
        const wanted = (kinds ?? []) as readonly string[]; // kinds are words
        const kept = all.filter(
          ({ ordinal }) => wanted.length === 0 || wanted.includes(structure.kind(ordinal)),
        );
        const shown = kept.map((one) => ({ ...one, scene }));
        const groups = counted(all.map(({ ordinal }) => structure.kind(ordinal)));
        return { ...slice(shown, ({ ordinal }) => structure.id(ordinal), page), groups };
      },
    }),
  );
}

function counted(kinds: readonly string[]): Page['groups'] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
