import type { ObjectRef } from '@pothos/core';
import type { Schema } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import type { Handle } from '../../api/handle.ts';
import { entryOf } from '../../api/handle.ts';
import { firstOf, offsetOf } from '../../api/paging.ts';
import { sequenceAt } from '../../api/scenes.ts';
import type { Change, Id } from '../../catalog/change-set.ts';
import { aboutOf } from './change.graphql.ts';
import { changeLines } from './change-lines.ts';
import type { ChangeLine, ChangeLines } from './change-lines.ts';
import { changesOfImport } from './changes-of-import.ts';
import { changedSubjects, historyOf } from './history-of.ts';
import type { ChangedSubject, HistoryPage } from './history-of.ts';
import { calledBy, inWords, readAs } from './model/model-property.graphql.ts';

type ChangeType = ObjectRef<Schema, Change>;
interface History extends HistoryPage {
  readonly of: Id;
}
interface Wanted {
  readonly first?: number | null | undefined;
  readonly offset?: number | null | undefined;
  readonly property?: string | null | undefined;
  readonly relationship?: string | null | undefined;
}

/** `changes`, `changeLines`, `history`, and the history and the spans of every entry. */
export function changesDoor(derived: Derived, ChangeT: ChangeType): void {
  const { builder, Entry, RelationshipType } = derived;
  theLog(derived, ChangeT);
  linesOfTheLog(derived, ChangeT);
  spansOf(derived);
  const HistoryT = historyType(derived, ChangeT);
  const narrowing = {
    property: 'Only what changed this property.',
    relationship: 'Only what changed relationships of this type.',
  };
  builder.queryField('history', (t) =>
    t.field({
      type: HistoryT,
      description: 'What happened to an entry and the relationships at it, newest first.',
      args: {
        of: t.arg.id({ required: true }),
        property: t.arg.string({ description: narrowing.property }),
        relationship: t.arg({ type: RelationshipType, description: narrowing.relationship }),
        first: t.arg.int(),
        offset: t.arg.int(),
      },
      resolve: (_, { of, ...wanted }, context) => historyAt(of, wanted, context),
    }),
  );
  builder.interfaceField(Entry, 'history', (t) =>
    t.field({
      type: HistoryT,
      description: 'What happened to it and the relationships at it, newest first.',
      args: {
        property: t.arg.string({ description: narrowing.property }),
        relationship: t.arg({ type: RelationshipType, description: narrowing.relationship }),
        first: t.arg.int(),
        offset: t.arg.int(),
      },
      resolve: ({ id }: Handle, wanted, context) => historyAt(id, wanted, context),
    }),
  );
}

async function historyAt(of: Id, wanted: Wanted, { reading, load }: Context): Promise<History> {
  const page = { first: firstOf(wanted.first), offset: offsetOf(wanted.offset) };
  const log = { reading, change: (sequence: number) => load.change(sequence) };
  return { of, ...(await historyOf(of, { ...page, about: aboutOf(wanted) }, log)) };
}

function theLog({ builder }: Derived, ChangeT: ChangeType): void {
  const Page = builder
    .objectRef<{ totalCount: number; changes: readonly Change[] }>('LogPage')
    .implement({
      fields: (t) => ({
        totalCount: t.exposeInt('totalCount'),
        changes: t.field({ type: [ChangeT], resolve: ({ changes }) => changes }),
      }),
    });
  builder.queryFields((t) => ({
    changes: t.field({
      type: Page,
      description: 'The log in order, after a number; ask on with the last number you have.',
      args: { after: t.arg.int(), first: t.arg.int() },
      resolve: async (_, { after, first }, { catalog, reading }) => ({
        totalCount: reading.sequence,
        changes: await catalog.store.changes(offsetOf(after), firstOf(first)),
      }),
    }),
    change: t.field({
      type: ChangeT,
      nullable: true,
      description: 'One change by its number; null where the log has none of it.',
      args: { sequence: t.arg.int({ required: true }) },
      resolve: (_, { sequence }, { reading, load }) =>
        reading.momentOf(sequence) === undefined ? null : load.change(sequence),
    }),
    changesOfImport: t.field({
      type: Page,
      description: 'The changes of one import, oldest first.',
      args: {
        importId: t.arg.id({ required: true }),
        first: t.arg.int(),
        offset: t.arg.int(),
      },
      resolve: async (_, { importId, first, offset }, { catalog, reading }) => {
        const all = await changesOfImport(catalog.store, reading, importId);
        const start = offsetOf(offset);
        return { totalCount: all.length, changes: all.slice(start, start + firstOf(first)) };
      },
    }),
  }));
}

function linesOfTheLog({ builder }: Derived, ChangeT: ChangeType): void {
  const Line = builder.objectRef<ChangeLine>('ChangeLine').implement({
    description: 'A change, or all changes of one import as one.',
    fields: (t) => ({
      change: t.field({
        type: ChangeT,
        description: 'The newest of it.',
        resolve: ({ change }) => change,
      }),
      importId: t.id({ nullable: true, resolve: ({ change }) => change.importId ?? null }),
      first: t.exposeInt('first', { description: 'The number of the first change of it.' }),
      last: t.int({ resolve: ({ change }) => change.sequence }),
      changes: t.exposeInt('changes', { description: 'How many changes it is.' }),
      effects: t.exposeInt('effects', { description: 'How many things they changed.' }),
      began: t.field({
        type: 'DateTime',
        description: 'The moment of the first change of it.',
        resolve: ({ first }, _, { reading }) => reading.momentOf(first) ?? '',
      }),
    }),
  });
  const Lines = builder.objectRef<ChangeLines>('ChangeLines').implement({
    description: 'The log as people read it, newest first.',
    fields: (t) => ({
      lines: t.field({ type: [Line], resolve: ({ lines }) => lines }),
      next: t.int({
        nullable: true,
        description: 'To be given as `before` for the lines that follow; null at the end.',
        resolve: ({ next }) => next ?? null,
      }),
    }),
  });
  builder.queryField('changeLines', (t) =>
    t.field({
      type: Lines,
      description: 'The log newest first, with all changes of an import as one line.',
      args: {
        before: t.arg.int({ description: 'Only before this number; left out: from the newest.' }),
        until: t.arg({ type: 'DateTime', description: 'Only what had been changed by then.' }),
        first: t.arg.int(),
      },
      resolve: (_, { before, until, first }, context) => {
        const { reading, catalog } = context;
        const { store } = catalog;
        const end = 1 + (until ? sequenceAt(context, until) : reading.sequence);
        return changeLines(
          { before: Math.min(before ?? end, end), count: firstOf(first) },
          { reading, changes: (after, limit) => store.changes(after, limit) },
        );
      },
    }),
  );
}

function historyType({ builder, model, RelationshipType }: Derived, ChangeT: ChangeType) {
  const Subject = builder.objectRef<ChangedSubject>('ChangedSubject').implement({
    description: 'A property, or the relationships of a type, that has changed.',
    fields: (t) => ({
      property: t.string({
        nullable: true,
        resolve: ({ about }) => ('property' in about ? about.property : null),
      }),
      relationship: t.field({
        type: RelationshipType,
        nullable: true,
        resolve: ({ about }) => ('relationship' in about ? (about.relationship as never) : null), // a type of the model
      }),
      label: inWords(t, 'What people call it, or how it reads aloud.', ({ about }) =>
        'property' in about ? calledBy(about.property) : readAs(about.relationship, model),
      ),
      count: t.exposeInt('count', { description: 'In how many changes.' }),
    }),
  });
  return builder.objectRef<History>('ChangePage').implement({
    description: 'What happened to one entry.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      changes: t.field({ type: [ChangeT], resolve: ({ changes }) => changes }),
      unseen: t.exposeInt('unseen', {
        description: 'Older changes that were not looked through, where it is narrowed.',
      }),
      subjects: t.field({
        type: [Subject],
        extensions: { size: 12, work: 500 },
        description: 'What of it has changed, the most often first; of its newest 500 changes.',
        resolve: ({ of }, _, { reading, load }) =>
          changedSubjects(of, { reading, change: (sequence) => load.change(sequence) }),
      }),
    }),
  });
}

interface LifeSpan {
  readonly from: number;
  readonly to: number | null;
}

function spansOf({ builder, Entry }: Derived): void {
  const Span = builder.objectRef<LifeSpan>('LifeSpan').implement({
    description: 'A time in which an entry was there: from a change on, up to another.',
    fields: (t) => ({
      from: t.field({
        type: 'DateTime',
        resolve: ({ from }, _, { reading }) => reading.momentOf(from) ?? '',
      }),
      to: t.field({
        type: 'DateTime',
        nullable: true,
        description: 'Null while it is there.',
        resolve: ({ to }, _, { reading }) => (to === null ? null : (reading.momentOf(to) ?? null)),
      }),
      fromChange: t.int({ resolve: ({ from }) => from }),
      toChange: t.int({ nullable: true, resolve: ({ to }) => to }),
    }),
  });
  builder.interfaceField(Entry, 'spans', (t) =>
    t.field({
      type: [Span],
      extensions: { size: 2 },
      description: 'Its life: what was retired and came back has several.',
      resolve: async (handle: Handle, _, context) =>
        (await entryOf(handle, context)).spans.map(([from, to]) => ({ from, to })),
    }),
  );
}
