import type { Derived } from '../../api/derive/derive.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { StoreError } from '../../store/store.ts';
import type { StoreStatus } from '../../store/store.ts';
import type { Reading } from '../../reading/reading.ts';

interface Status {
  readonly reading: Reading;
  readonly catalog: Catalog;
  /** Undefined while the store is away. */
  readonly store: StoreStatus | undefined;
}

/** `status`: how much there is, and whether the store answers. */
export function statusDoor({ builder, Kind }: Derived): void {
  const KindCount = builder.objectRef<{ kind: string; count: number }>('KindCount').implement({
    fields: (t) => ({
      kind: t.field({ type: Kind, resolve: ({ kind }) => kind as never }), // a kind of the model
      count: t.exposeInt('count', { description: 'Those that are live.' }),
    }),
  });
  const Status = builder.objectRef<Status>('Status').implement({
    fields: (t) => ({
      sequence: t.int({
        description: 'The last change that answers stand on.',
        resolve: ({ reading }) => reading.sequence,
      }),
      ready: t.boolean({
        description: 'Whether the store answers, so that changes can be written.',
        resolve: ({ store }) => store !== undefined,
      }),
      waiting: t.int({
        description: 'Changes that wait to be written.',
        resolve: ({ catalog }) => catalog.waiting(),
      }),
      model: t.int({
        description: 'Version of the model.',
        resolve: ({ catalog }) => catalog.model.version,
      }),
      where: t.string({
        nullable: true,
        description: 'Where the truth is kept.',
        resolve: ({ store }) => store?.where ?? null,
      }),
      kinds: t.field({
        type: [KindCount],
        resolve: ({ reading, catalog }) => counts(reading, catalog),
      }),
    }),
  });
  builder.queryField('status', (t) =>
    t.field({
      type: Status,
      resolve: async (_, __, { catalog, reading }) => ({
        catalog,
        reading,
        store: await present(catalog),
      }),
    }),
  );
}

const present = ({ store }: Catalog): Promise<StoreStatus | undefined> =>
  store.status().catch((error: unknown) => {
    if (error instanceof StoreError) return undefined;
    throw error;
  });

const counts = ({ structure }: Reading, { model }: Catalog) =>
  model.kinds.map(({ name }) => ({
    kind: name,
    count: structure.ofKind(name).filter((ordinal) => structure.live(ordinal)).length,
  }));
