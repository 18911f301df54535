import { Repeater } from 'graphql-yoga';
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

/** A reader that is too slow is left behind after so many: it asks again and sees the present. */
const numbers = (catalog: Catalog): AsyncIterable<Sequence> =>
  new Repeater<Sequence>(async (push, stop) => {
    const unlisten = catalog.onChanges((changes) => {
      const newest = changes.at(-1);
      // A Repeater refuses pushes beyond its own bound; the reader's connection then ends.
      if (newest) push(newest.sequence).catch(stop);
    });
    await stop;
    unlisten();
  });
