import type { Derived } from '../../api/derive/derive.ts';
import type { Past } from './audit/audit-desk.ts';

/** How far the past of the findings is worked out. */
export function historyType({ builder }: Derived) {
  const State = builder.enumType('AuditHistoryState', {
    values: {
      WRITTEN: { description: 'Worked out up to now.' },
      WRITING: { description: 'Being worked out in the background; ask again.' },
      FAILED: { description: 'Could not be worked out; it is tried again.' },
    },
  });
  return builder.objectRef<Past>('AuditHistory').implement({
    description: 'How far it is worked out which findings stood when.',
    fields: (t) => ({
      is: t.field({ type: State, resolve: ({ is }) => is }),
      done: t.int({
        description: 'Changes of the log that were gone through, while it is worked out.',
        resolve: (past) => (past.is === 'WRITING' ? past.progress.done : 0),
      }),
      of: t.int({
        description: 'How many there are.',
        resolve: (past) => (past.is === 'WRITING' ? past.progress.of : 0),
      }),
    }),
  });
}
