import type { Derived } from '../../api/derive/derive.ts';
import { changed, noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import type { Handle } from '../../api/handle.ts';
import { declareNotPersonal, withdrawNotPersonal } from './privacy/cut-privacy.ts';

/** `declareNotPersonal` and `withdrawNotPersonal`. */
export function cutPrivacyDoor({ builder, kindOf, failures }: Derived): void {
  const Result = builder.unionType('PrivacyCutResult', {
    types: [kindOf('Field'), failures.Refused, failures.Conflict],
    resolveType: (value: Handle | Failure) => ('is' in value ? value.is : value.kind),
  });
  builder.mutationFields((t) => ({
    declareNotPersonal: t.field({
      type: Result,
      description:
        'Says of a field that it is not personal, whatever lineage brings; with its reason.',
      args: {
        field: t.arg.id({ required: true }),
        reason: t.arg.string({ required: true, description: 'Why; shown where the data stop.' }),
        changeSet: noteArgs(t).changeSet,
      },
      resolve: async (_, { field, reason, changeSet }, context) => {
        const desk = deskOf(context, { reason, changeSet });
        const outcome = await declareNotPersonal(desk, { field, reason });
        return 'failure' in outcome ? outcome.failure : changed(context, outcome.id);
      },
    }),
    withdrawNotPersonal: t.field({
      type: Result,
      description: 'Takes that word back: the field is again what lineage and others say.',
      args: { field: t.arg.id({ required: true }), ...noteArgs(t) },
      resolve: async (_, { field, ...note }, context) => {
        const outcome = await withdrawNotPersonal(deskOf(context, note), { field });
        return 'failure' in outcome ? outcome.failure : changed(context, outcome.id);
      },
    }),
  }));
}
