import type { Change, Hash, Instant, ResolvedChangeSet, Sequence } from '../catalog/change-set.ts';
import { hashOf } from './chain.ts';
import type { Clock } from './store.ts';

/** The end of the log, as the counter keeps it. */
export interface LogEnd {
  readonly sequence: Sequence;
  readonly at: Instant;
  readonly hash: Hash;
}

/** Gives each change set its number, its moment and its link in the chain. Pure; called under the lock. */
export function nextChanges(
  sets: readonly ResolvedChangeSet[],
  end: LogEnd,
  { now, model }: { readonly now: Clock; readonly model: number },
): { readonly changes: readonly Change[]; readonly end: LogEnd } {
  let last = end;
  const changes = sets.map(({ set, contentHash, effects }): Change => {
    const { id, source, by, saidAt, reason, importId, undoes, operations, evidence } = set;
    const clock = now(set).toISOString();
    const at = clock < last.at ? last.at : clock;
    const change: Change = {
      sequence: last.sequence + 1,
      at,
      id,
      contentHash,
      previousHash: last.hash,
      model,
      source,
      by,
      saidAt,
      ...(reason !== undefined && { reason }),
      ...(importId !== undefined && { importId }),
      ...(undoes !== undefined && { undoes }),
      operations,
      effects,
      ...(evidence !== undefined && { evidence }),
    };
    last = { sequence: change.sequence, at, hash: hashOf(change) };
    return change;
  });
  return { changes, end: last };
}

/** The same id twice in one group could not be told apart later. */
export function mustDiffer(sets: readonly ResolvedChangeSet[]): void {
  const ids = new Set(sets.map(({ set }) => set.id));
  if (ids.size < sets.length) throw new Error('Two change sets of one group have the same id.');
}
