import { BYTES_IN_A_SET, OPERATIONS_IN_A_SET } from '../../../catalog/change-set.ts';
import type { Operation } from '../../../catalog/change-set.ts';
import type { TakenBack } from '../../../catalog/undo.ts';
import type { SaidSet } from '../../catalog/deed.ts';

/** As many operations as go in as one group, in one transaction. */
export const OPERATIONS_IN_A_PIECE = 4_000;

/** The first piece that goes in whole: things from the first on, until it is full. No thing is cut in two. */
export function firstPiece(takenBack: readonly TakenBack[], most: number): readonly TakenBack[] {
  let operations = 0;
  let end = takenBack.findIndex((one) => (operations += one.operations.length) > most);
  if (end < 0) return takenBack;
  while (end === 0 || takenBack[end]?.thing === takenBack[end - 1]?.thing) end += 1;
  return takenBack.slice(0, end);
}

/** Change sets in the order in which things are taken back; what belongs to one thing stays together. */
export function inSets(takenBack: readonly TakenBack[]): readonly SaidSet[] {
  const sets: { source: string; operations: Operation[]; bytes: number }[] = [];
  for (const { source, operations } of takenBack) {
    const bytes = JSON.stringify(operations).length;
    const last = sets.at(-1);
    const fits =
      last?.source === source &&
      last.operations.length + operations.length <= OPERATIONS_IN_A_SET &&
      last.bytes + bytes < BYTES_IN_A_SET;
    if (fits) {
      last.operations.push(...operations);
      last.bytes += bytes;
    } else sets.push({ source, operations: [...operations], bytes });
  }
  return sets.map(({ source, operations }) => ({ source, operations }));
}
