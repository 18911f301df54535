import type { Change } from '../../catalog/change-set.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Store } from '../../store/store.ts';

const CHANGES_AT_ONCE = 500;

/** All changes of one import, oldest first; none where there is no such import. */
export async function changesOfImport(
  store: Pick<Store, 'changes'>,
  reading: Pick<Reading, 'importOf'>,
  importId: string,
): Promise<readonly Change[]> {
  const span = reading.importOf(importId);
  const found: Change[] = [];
  for (let after = (span?.first ?? 1) - 1; span && after < span.last;) {
    const changes = await store.changes(after, Math.min(CHANGES_AT_ONCE, span.last - after));
    const last = changes.at(-1);
    if (!last) throw new Error(`No change came back for sequence ${String(after + 1)}`);
    found.push(...changes.filter((change) => change.importId === importId));
    after = last.sequence;
  }
  return found;
}
