import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { refusal } from '../../api/change.ts';
import { deskOf } from '../../api/desk.ts';
import type { Failure } from '../../api/failure.ts';
import { handleOf } from '../../api/handle.ts';
import type { Change } from '../../catalog/change-set.ts';
import { undoChange } from './undo-change.ts';

interface Undone {
  readonly is: 'ChangeUndone';
  readonly change: Change;
  readonly sequence: number;
}

/** `undo`: takes a change of the log back. */
export function undoDoor({ builder, Entry, failures }: Derived): void {
  const UndoneT = builder.objectRef<Undone>('ChangeUndone').implement({
    description: 'A change that was taken back.',
    fields: (t) => ({
      undone: t.id({ description: 'The change taken back.', resolve: ({ change }) => change.id }),
      sequence: t.exposeInt('sequence', { description: 'The number the catalog has come to.' }),
      entries: t.field({
        type: [Entry],
        extensions: { size: 20 },
        description: 'The entries it concerned, as they are now.',
        resolve: ({ change }, _, { reading }) =>
          change.effects.flatMap(({ thing, after }) =>
            after.is === 'entry' ? (handleOf(reading, thing) ?? []) : [],
          ),
      }),
    }),
  });
  const Result = builder.unionType('UndoResult', {
    types: [UndoneT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: Undone | Failure) => is,
  });
  builder.mutationField('undo', (t) =>
    t.field({
      type: Result,
      description: 'Takes a change back by its inverse; refused where later changes stand on it.',
      args: { change: t.arg.id({ required: true, description: 'Its id.' }), ...noteArgs(t) },
      resolve: async (_, { change: id, ...note }, context) => {
        const known = context.reading.known(id);
        if (!known) return refusal([{ code: 'CHANGE_UNKNOWN', thing: id.slice(0, 80) }], context);
        const change = await context.load.change(known.sequence);
        const desk = deskOf(context, note, { undoes: id, source: change.source });
        return (
          (await undoChange(desk, change)) ?? {
            is: 'ChangeUndone' as const,
            change,
            sequence: context.reading.sequence,
          }
        );
      },
    }),
  );
}
