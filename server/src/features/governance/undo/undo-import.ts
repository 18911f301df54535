import type { Change } from '../../../catalog/change-set.ts';
import { undoing } from '../../../catalog/undo.ts';
import type { Desk } from '../../catalog/deed.ts';
import { firstPiece, inSets, OPERATIONS_IN_A_PIECE } from './in-sets.ts';
import { doneBy } from './done-by.ts';
import { alreadyUndone } from './refusals.ts';
import type { UndoLog } from './refusals.ts';
import { refuseStoodOn } from './undo-change.ts';

/** How far the undoing of an import has come; in things that it touched. */
export interface ImportUndoing {
  readonly done: number;
  readonly total: number;
}

export interface ImportInLog {
  readonly importId: string;
  /** All its changes, oldest first. */
  readonly changes: readonly Change[];
  /** What an earlier call has taken back already. */
  readonly begun: readonly Change[];
}

/** Under which import the changes stand that take an import back. */
export const undoOf = (importId: string): string => `undo:${importId}`;

/**
 * Takes a whole import back, all its change sets in reverse as if they were one; refused whole where later changes
 * stand on any of it. Up to 4,000 operations go in as one group. Of more, one call takes back one such piece; called
 * again it goes on where it stood, until `done` is `total`.
 */
export async function undoImport<Failure>(
  desk: Desk<Failure>,
  { importId, changes, begun }: ImportInLog,
  log: UndoLog & { readonly pieceOf?: number },
): Promise<ImportUndoing | { readonly failure: Failure }> {
  const [first] = changes;
  if (!first) {
    const thing = importId.slice(0, 80);
    return { failure: desk.refuse([{ code: 'IMPORT_UNKNOWN', thing }]) };
  }
  const before = await log.undoneBy(first);
  if (before) return { failure: desk.refuse([alreadyUndone(importId, before, desk.languages)]) };
  const found = undoing(changes, { facts: desk.facts, factsAt: log.factsAt, done: doneBy(begun) });
  if ('stoodOn' in found) {
    return { failure: await refuseStoodOn(desk, [...changes, ...begun], found.stoodOn, log) };
  }
  const piece = firstPiece(found.takenBack, log.pieceOf ?? OPERATIONS_IN_A_PIECE);
  const isLast = piece.length === found.takenBack.length;
  const total = new Set(changes.flatMap(({ effects }) => effects.map(({ thing }) => thing))).size;
  if (piece.length === 0) {
    return { failure: desk.refuse([{ code: 'NOTHING_TO_UNDO', thing: importId }]) };
  }
  const sets = inSets(piece).map((set, at, all) => ({
    ...set,
    importId: undoOf(importId),
    // The first of its changes is the last to be taken back: then all of it is.
    ...(isLast && at === all.length - 1 && { undoes: first.id }),
  }));
  const failure = await desk.commitSets(sets);
  if (failure) return { failure };
  return { done: total - (found.takenBack.length - piece.length), total };
}
