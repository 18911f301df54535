import type { Effect, EntryState, Id, Sequence, State } from '../../catalog/change-set.ts';
import { isOpen } from '../../catalog/overlay.ts';
import type { Store } from '../../store/store.ts';

const CHANGES_AT_ONCE = 500;

/** What the changes after one number, up to another, wrote. */
export interface Written {
  /** Entries and edges. */
  readonly ids: ReadonlySet<Id>;
  /** The states of entries before the first and after the last of these changes, by id; those of series as well. */
  readonly entries: ReadonlyMap<Id, WrittenEntry>;
}

export interface WrittenEntry {
  readonly before: EntryState | undefined;
  readonly after: EntryState;
}

/** With the moments the other way round what was written is the same. */
export async function writtenBetween(
  store: Pick<Store, 'changes'>,
  { from, to }: { from: Sequence; to: Sequence },
): Promise<Written> {
  const ids = new Set<Id>();
  const entries = new Map<Id, WrittenEntry>();
  const last = Math.max(from, to);
  for (let after = Math.min(from, to); after < last;) {
    const changes = await store.changes(after, Math.min(CHANGES_AT_ONCE, last - after));
    const end = changes.at(-1);
    if (!end) throw new Error(`No change came back for sequence ${String(after + 1)}`);
    for (const effect of changes.flatMap(({ effects }) => effects)) note(effect, { ids, entries });
    after = end.sequence;
  }
  return { ids, entries };
}

function note(
  { thing, before, after }: Effect,
  { ids, entries }: { ids: Set<Id>; entries: Map<Id, WrittenEntry> },
): void {
  if (after.is === 'relationship') {
    ids.add(after.edge);
    return;
  }
  ids.add(thing);
  entries.set(thing, { before: (entries.get(thing) ?? { before: entryIn(before) }).before, after });
}

const entryIn = (state: State | null): EntryState | undefined =>
  state?.is === 'entry' ? state : undefined;

export interface SeriesCount {
  readonly kind: string;
  readonly came: number;
  readonly went: number;
  readonly changed: number;
}

/** Figures and results that came, went or changed, by kind: they have no place in the structure. */
export function seriesCounts(
  { entries }: Written,
  isSeries: (kind: string) => boolean,
): readonly SeriesCount[] {
  const counts = new Map<string, { came: number; went: number; changed: number }>();
  for (const { before, after } of entries.values()) {
    if (!isSeries(after.kind)) continue;
    const [was, is] = [before !== undefined && isOpen(before), isOpen(after)];
    if (!was && !is) continue;
    const count = counts.get(after.kind) ?? { came: 0, went: 0, changed: 0 };
    counts.set(after.kind, count);
    count[was === is ? 'changed' : is ? 'came' : 'went'] += 1;
  }
  return [...counts].map(([kind, count]) => ({ kind, ...count }));
}
