import type { Context } from '../../api/context.ts';
import type { Derived } from '../../api/derive/derive.ts';
import type { Handle } from '../../api/handle.ts';
import { firstOf, offsetOf } from '../../api/paging.ts';
import type { Change, Id } from '../../catalog/change-set.ts';
import { changeType } from './change.graphql.ts';

interface Page {
  readonly totalCount: number;
  readonly changes: readonly Change[];
}

interface Wanted {
  readonly first?: number | null | undefined;
  readonly offset?: number | null | undefined;
}

/** `changes`, `history` and the history of every entry. */
export function changesDoor(derived: Derived): void {
  const { builder, Entry } = derived;
  const Change = changeType(derived);
  const ChangePage = builder.objectRef<Page>('ChangePage').implement({
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount'),
      changes: t.field({ type: [Change], resolve: ({ changes }) => changes }),
    }),
  });
  builder.queryFields((t) => ({
    changes: t.field({
      type: ChangePage,
      description: 'The log in order, after a number; ask on with the last number you have.',
      args: { after: t.arg.int(), first: t.arg.int() },
      resolve: async (_, { after, first }, { catalog, reading }) => ({
        totalCount: reading.sequence,
        changes: await catalog.store.changes(offsetOf(after), firstOf(first)),
      }),
    }),
    history: t.field({
      type: ChangePage,
      description: 'What happened to an entry and the relationships at it, newest first.',
      args: { of: t.arg.id({ required: true }), first: t.arg.int(), offset: t.arg.int() },
      resolve: (_, { of, ...page }, context) => historyOf(of, page, context),
    }),
  }));
  builder.interfaceField(Entry, 'history', (t) =>
    t.field({
      type: ChangePage,
      description: 'What happened to it and the relationships at it, newest first.',
      args: { first: t.arg.int(), offset: t.arg.int() },
      resolve: ({ id }: Handle, page, context) => historyOf(id, page, context),
    }),
  );
}

async function historyOf(id: Id, wanted: Wanted, { reading, load }: Context): Promise<Page> {
  const page = { first: firstOf(wanted.first), offset: offsetOf(wanted.offset) };
  const { lines, totalCount } = reading.history(id, page);
  return {
    totalCount,
    changes: await Promise.all(lines.map(({ sequence }) => load.change(sequence))),
  };
}
