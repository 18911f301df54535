import type { Change, Id } from '../../../catalog/change-set.ts';

/** At which versions an undoing that was begun has left things. */
export const doneBy = (begun: readonly Change[]): ReadonlyMap<Id, number> =>
  new Map(
    begun.flatMap(({ effects }) => effects.map(({ thing, after }) => [thing, after.version])),
  );
