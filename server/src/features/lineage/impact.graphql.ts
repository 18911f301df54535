import type { Derived } from '../../api/derive/derive.ts';
import { handleAt } from '../../api/handle.ts';
import { firstOf } from '../../api/paging.ts';
import type { Impact } from './impact.ts';

type Group = Impact['groups'][number];
type Touched = Group['entries'][number];

/** What impact is shown as. */
export function impactType({ builder, Entry, Kind }: Derived) {
  const TouchedEntry = builder.objectRef<Touched>('TouchedEntry').implement({
    fields: (t) => ({
      entry: t.field({
        type: Entry,
        resolve: ({ ordinal }, _, { reading }) => handleAt(reading, ordinal),
      }),
      distance: t.exposeInt('distance', { description: 'In steps.' }),
    }),
  });
  const ImpactGroup = builder.objectRef<Group>('ImpactGroup').implement({
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ kind }) => kind as never }), // a kind of the model
      count: t.exposeInt('count'),
      entries: t.field({
        type: [TouchedEntry],
        description: 'Nearest first.',
        args: { first: t.arg.int() },
        resolve: ({ entries }, { first }) => entries.slice(0, firstOf(first)),
      }),
    }),
  });
  return builder.objectRef<Impact>('Impact').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      groups: t.field({ type: [ImpactGroup], resolve: ({ groups }) => groups }),
    }),
  });
}
