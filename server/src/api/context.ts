import DataLoader from 'dataloader';
import type { Catalog } from '../catalog/catalog.ts';
import type { Actor, Change, Id, RelationshipState, Sequence } from '../catalog/change-set.ts';
import { RecentCache } from '../catalog/recent-cache.ts';
import type { Entry, Reading } from '../reading/reading.ts';
import type { SampleKeeper } from '../sample-keeper.ts';

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

export function loadersOver(reading: Reading, catalog: Catalog): Loaders {
  const entries = new DataLoader<Id, Entry | undefined>(async (ids) => reading.entries(ids));
  const facts = new DataLoader<Id, readonly RelationshipState[]>(async (edges) =>
    reading.factsOf(edges),
  );
  const changes = new DataLoader<Sequence, Change>((sequences) =>
    Promise.all(sequences.map((sequence) => changeAt(catalog, sequence))),
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

/** The log never changes: what was read of it lately is not read again. Few, as a change may be large. */
const lately = new WeakMap<Catalog, RecentCache<Sequence, Change>>();
const KEPT = 16;

async function changeAt(catalog: Catalog, sequence: Sequence): Promise<Change> {
  const kept = lately.get(catalog) ?? new RecentCache<Sequence, Change>(KEPT);
  lately.set(catalog, kept);
  const known = kept.get(sequence);
  if (known) return known;
  const [change] = await catalog.store.changes(sequence - 1, 1);
  if (change?.sequence !== sequence)
    throw new Error(`No change came back for sequence ${String(sequence)}`);
  kept.set(sequence, change);
  return change;
}
