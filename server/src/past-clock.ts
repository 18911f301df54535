import type { Id } from './catalog/change-set.ts';
import type { Clock } from './store/store.ts';

/** Tells the clock when these change sets came in, or that it is to be told nothing any more. */
export type TellClock = (moments: ReadonlyMap<Id, Date> | undefined) => void;

/**
 * A clock that goes on as it does, but knows when certain change sets came in: for telling a catalog what happened
 * before it was there. What others write meanwhile has the moment at which they write it.
 */
export function pastClock(now: () => Date): { readonly now: Clock; readonly tell: TellClock } {
  let known: ReadonlyMap<Id, Date> | undefined;
  return {
    now: (set) => (set && known?.get(set.id)) ?? now(),
    tell: (moments) => {
      known = moments;
    },
  };
}
