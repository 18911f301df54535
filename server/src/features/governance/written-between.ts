import type { Id, Sequence } from '../../catalog/change-set.ts';
import type { Store } from '../../store/store.ts';

const CHANGES_AT_ONCE = 500;

/** Ids of the entries and edges that the changes after one number, up to another, wrote. */
export async function writtenBetween(
  store: Pick<Store, 'changes'>,
  { from, to }: { from: Sequence; to: Sequence },
): Promise<ReadonlySet<Id>> {
  const written = new Set<Id>();
  for (let after = Math.min(from, to); after < Math.max(from, to);) {
    const changes = await store.changes(after, CHANGES_AT_ONCE);
    const last = changes.at(-1);
    if (!last) break;
    for (const { sequence, effects } of changes) {
      if (sequence > Math.max(from, to)) break;
      for (const { thing, after: now } of effects) {
        written.add(now.is === 'relationship' ? now.edge : thing);
      }
    }
    after = last.sequence;
  }
  return written;
}
