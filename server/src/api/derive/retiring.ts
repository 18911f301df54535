import { changeByHand } from '../change.ts';
import { changed, noteArgs, typeNameOf } from './mutations.ts';
import type { MutationGuests } from './mutations.ts';

/** `retire` and `restore`, the same for every kind. */
export function retireAndRestore({ builder, model, kindOf, failures }: MutationGuests): void {
  const EntryResult = builder.unionType('EntryResult', {
    types: [...model.kinds.map(({ name }) => kindOf(name)), failures.Refused, failures.Conflict],
    resolveType: typeNameOf,
  });
  const about = {
    retire:
      'Takes an entry out of the present. Nothing else is touched, so restoring brings everything back.',
    restore: 'Brings a retired entry back as it was.',
  } as const;
  for (const deed of ['retire', 'restore'] as const) {
    builder.mutationField(deed, (t) =>
      t.field({
        type: EntryResult,
        description: about[deed],
        args: {
          id: t.arg.id({ required: true }),
          expectedVersion: t.arg.int({ required: true }),
          ...noteArgs(t),
        },
        resolve: async (_, { id, expectedVersion, ...note }, context) => {
          const operation = { do: deed, entry: { id }, expectedVersion } as const;
          return (await changeByHand(context, operation, note)) ?? changed(context, id);
        },
      }),
    );
  }
}
