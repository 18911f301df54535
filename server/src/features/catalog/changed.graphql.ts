import type { Derived } from '../../api/derive/derive.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Sequence } from '../../catalog/change-set.ts';

/** `changed`: word that the catalog has moved on, for whoever keeps a picture of it open. */
export function changedDoor({ builder }: Derived): void {
  builder.subscriptionField('changed', (t) =>
    t.int({
      description: 'The number that the catalog has come to, each time it moves on.',
      subscribe: (_, __, { catalog }) => numbers(catalog),
      resolve: (sequence: Sequence) => sequence,
    }),
  );
}

/** Always the newest number only: a slow reader skips, and never holds a queue. */
async function* numbers(catalog: Catalog): AsyncGenerator<Sequence> {
  let newest: Sequence | undefined;
  let wake: () => void = () => undefined;
  const stop = catalog.onChanges((changes) => {
    newest = changes.at(-1)?.sequence;
    wake();
  });
  try {
    for (;;) {
      if (newest === undefined) await new Promise<void>((woken) => (wake = woken));
      const sequence = newest;
      newest = undefined;
      if (sequence !== undefined) yield sequence;
    }
  } finally {
    stop();
  }
}
