import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import { refusal } from '../../api/change.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import { noteArgs } from '../../api/derive/mutations.ts';
import { deskOf } from '../../api/desk.ts';
import { sentence } from '../../api/errors.ts';
import type { Failure } from '../../api/failure.ts';
import { handleOf } from '../../api/handle.ts';
import type { Change } from '../../catalog/change-set.ts';
import { changesOfImport } from '../catalog/changes-of-import.ts';
import { calledIn } from './undo/called.ts';
import { factsAt } from './undo/facts-at.ts';
import { foreseen } from './undo/foreseen.ts';
import type { Foreseen } from './undo/foreseen.ts';
import type { UndoLog } from './undo/refusals.ts';
import { standingRefusal } from './undo/standing-on.ts';
import type { Standing } from './undo/standing-on.ts';
import { undoChange } from './undo/undo-change.ts';
import { undoImport, undoOf } from './undo/undo-import.ts';
import type { ImportUndoing } from './undo/undo-import.ts';
import { undoneBy } from './undo/undone-by.ts';

interface Undone {
  readonly is: 'ChangeUndone';
  readonly change: Change;
  readonly sequence: number;
}
interface ImportUndone extends ImportUndoing {
  readonly is: 'ImportUndone';
  readonly sequence: number;
}
/** `undo` and `undoImport`, and what would come of them. */
export function undoDoor(derived: Derived, ChangeT: ObjectRef<Schema, Change>): void {
  undoOne(derived);
  undoWhole(derived);
  foresee(derived, ChangeT);
  derived.builder.objectFields(ChangeT, (t) => ({
    undoneBy: t.field({
      type: ChangeT,
      nullable: true,
      extensions: { work: 5 },
      description: 'What took it back, alone or with its import; null while it stands.',
      resolve: async (change, _, context) => (await undoLog(context).undoneBy(change)) ?? null,
    }),
    undoBegun: t.boolean({
      description: 'Whether its import is being taken back in pieces, and not all of it is yet.',
      resolve: async (change, _, context) =>
        change.importId !== undefined &&
        context.reading.importOf(undoOf(change.importId)) !== undefined &&
        !(await undoLog(context).undoneBy(change)),
    }),
  }));
}

function undoOne({ builder, Entry, failures }: Derived): void {
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
        const change = await changeOf(context, id);
        if (!change) return unknown(context, id);
        const again = note.changeSet ? context.reading.known(note.changeSet) : undefined;
        const failure = again
          ? undefined
          : await undoChange(deskOf(context, note), change, undoLog(context));
        const { sequence } = context.reading;
        return failure ?? { is: 'ChangeUndone' as const, change, sequence };
      },
    }),
  );
}

function undoWhole({ builder, failures }: Derived): void {
  const UndoneT = builder.objectRef<ImportUndone>('ImportUndone').implement({
    description: 'An import that was taken back, or as much of it as goes in at once.',
    fields: (t) => ({
      done: t.exposeInt('done', { description: 'Things taken back so far.' }),
      total: t.exposeInt('total', { description: 'Things that the import touched.' }),
      finished: t.boolean({
        description: 'Otherwise ask again: it goes on where it stands.',
        resolve: ({ done, total }) => done === total,
      }),
      sequence: t.exposeInt('sequence', { description: 'The number the catalog has come to.' }),
    }),
  });
  const Result = builder.unionType('UndoImportResult', {
    types: [UndoneT, failures.Refused, failures.Conflict],
    resolveType: ({ is }: ImportUndone | Failure) => is,
  });
  builder.mutationField('undoImport', (t) =>
    t.field({
      type: Result,
      description:
        'Takes all changes of one import back, in reverse; refused whole where later changes stand on any of it. Up to 4,000 operations go in as one; a larger import is taken back in such pieces: ask again until it is finished.',
      args: { importId: t.arg.id({ required: true }), ...noteArgs(t) },
      resolve: async (_, { importId, ...note }, context) => {
        const [changes, begun] = await importAndUndoing(context, importId);
        const desk = deskOf(context, note);
        const outcome = await undoImport(desk, { importId, changes, begun }, undoLog(context));
        if ('failure' in outcome) return outcome.failure;
        const { sequence } = context.reading;
        return { is: 'ImportUndone' as const, ...outcome, sequence };
      },
    }),
  );
}

function foresee({ builder, Entry }: Derived, ChangeT: ObjectRef<Schema, Change>): void {
  const StandingT = builder.objectRef<Standing>('StandsOn').implement({
    description: 'Something that stands on a change and keeps it from being undone.',
    fields: (t) => ({
      sentence: t.string({
        description: "In the asker's language.",
        resolve: (standing, _, { catalog, reading, viewer, languages }) => {
          const scene = catalog.scene({ actor: viewer, languages });
          const why = standingRefusal(standing, calledIn(scene, reading, languages));
          return sentence(why.code, { ...why.data, thing: why.thing }, languages);
        },
      }),
      entry: t.field({
        type: Entry,
        nullable: true,
        description: 'The thing itself, or the end of the relationship.',
        resolve: ({ entry }, _, { reading }) => handleOf(reading, entry),
      }),
      change: t.field({
        type: ChangeT,
        nullable: true,
        description: 'The later change; to be undone first.',
        resolve: ({ later }) => later ?? null,
      }),
    }),
  });
  const ForeseenT = builder.objectRef<Foreseen>('Undoing').implement({
    description: 'What undoing a change or an import would come to.',
    fields: (t) => ({
      possible: t.boolean({
        resolve: ({ undoneBy: by, standingCount, operations }) =>
          !by && standingCount === 0 && operations > 0,
      }),
      undoneBy: t.field({
        type: ChangeT,
        nullable: true,
        description: 'The change that took it back already.',
        resolve: ({ undoneBy: by }) => by ?? null,
      }),
      standsOn: t.field({
        type: [StandingT],
        extensions: { size: 20 },
        description: 'What keeps it from being undone; the first twenty.',
        resolve: ({ standing }) => standing,
      }),
      standingCount: t.exposeInt('standingCount'),
      operations: t.exposeInt('operations', { description: 'How many it would take.' }),
    }),
  });
  builder.queryFields((t) => ({
    undoing: t.field({
      type: ForeseenT,
      nullable: true,
      description: 'What undoing a change would come to; null where there is no such change.',
      args: { change: t.arg.id({ required: true }) },
      resolve: async (_, { change: id }, context) => {
        const change = await changeOf(context, id);
        return change
          ? foreseen(context.reading, { changes: [change], begun: [] }, undoLog(context))
          : null;
      },
    }),
    undoingImport: t.field({
      type: ForeseenT,
      nullable: true,
      description: 'What undoing an import would come to; null where there is no such import.',
      args: { importId: t.arg.id({ required: true }) },
      resolve: async (_, { importId }, context) => {
        const [changes, begun] = await importAndUndoing(context, importId);
        return changes.length > 0
          ? foreseen(context.reading, { changes, begun }, undoLog(context))
          : null;
      },
    }),
  }));
}

async function changeOf({ reading, load }: Context, id: string): Promise<Change | undefined> {
  const known = reading.known(id);
  return known && load.change(known.sequence);
}

const importAndUndoing = (context: Context, importId: string) =>
  Promise.all(
    [importId, undoOf(importId)].map((one) =>
      changesOfImport(context.catalog.store, context.reading, one),
    ),
  ) as Promise<[readonly Change[], readonly Change[]]>; // of two comes two

const unknown = (context: Context, id: string): Failure =>
  refusal([{ code: 'CHANGE_UNKNOWN', thing: id.slice(0, 80) }], context);

const undoLog = ({ reading, catalog: { model }, load }: Context): UndoLog => {
  const change = (sequence: number) => load.change(sequence);
  return {
    reading,
    change,
    factsAt: (entry) => factsAt(entry, { facts: reading, structure: reading.structure, model }),
    undoneBy: (one) => undoneBy(one, { reading, change }),
  };
};
