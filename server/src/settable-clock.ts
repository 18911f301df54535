/** Stops the clock at a moment, or lets it go on. */
export type SetClock = (moment: Date | undefined) => void;

/** A clock that can be stopped, for telling a catalog what happened before it was there. */
export function settableClock(now: () => Date): { now: () => Date; set: SetClock } {
  let stopped: Date | undefined;
  return {
    now: () => stopped ?? now(),
    set: (moment) => {
      stopped = moment;
    },
  };
}
