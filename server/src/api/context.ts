import DataLoader from 'dataloader';
import type { Catalog } from '../catalog/catalog.ts';
import type { Actor, Change, Id, RelationshipState, Sequence } from '../catalog/change-set.ts';
import type { Entry, Reading } from '../reading/reading.ts';
import type { SampleKeeper } from '../sample-keeper.ts';
import type { Store } from '../store/store.ts';

/** What every resolver is given. */
export interface Context {
  readonly catalog: Catalog;
  /** The reading that belongs to the viewer, as it stands when the question is asked. */
  readonly reading: Reading;
  readonly viewer: Actor;
  /** The asker's language first, then those the catalog speaks. */
  readonly languages: readonly string[];
  readonly newId: () => Id;
  /** What an error carries to be found again in the log. */
  readonly newReference: () => string;
  readonly log: Log;
  readonly load: Loaders;
  readonly sample: SampleKeeper;
}

/** As much of pino as is needed here. */
export interface Log {
  info(about: object, what: string): void;
  error(about: object, what: string): void;
}

/** Everything that one level of a query wants, asked for in one call. */
export interface Loaders {
  entry(id: Id): Promise<Entry | undefined>;
  facts(edge: Id): Promise<readonly RelationshipState[]>;
  change(sequence: Sequence): Promise<Change>;
  /** Forgets what was read before a change. */
  clear(): void;
}

export function loadersOver(reading: Reading, { store }: Catalog): Loaders {
  const entries = new DataLoader<Id, Entry | undefined>(async (ids) => reading.entries(ids));
  const facts = new DataLoader<Id, readonly RelationshipState[]>(async (edges) =>
    reading.factsOf(edges),
  );
  const changes = new DataLoader<Sequence, Change>((sequences) =>
    Promise.all(sequences.map((sequence) => changeAt(store, sequence))),
  );
  return {
    change: (sequence) => changes.load(sequence),
    entry: (id) => entries.load(id),
    facts: (edge) => facts.load(edge),
    clear() {
      entries.clearAll();
      facts.clearAll();
    },
  };
}

async function changeAt(store: Store, sequence: Sequence): Promise<Change> {
  const [change] = await store.changes(sequence - 1, 1);
  if (change?.sequence !== sequence)
    throw new Error(`No change came back for sequence ${String(sequence)}`);
  return change;
}
