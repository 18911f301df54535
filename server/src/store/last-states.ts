import type { Change, Id, State } from '../catalog/change-set.ts';

export interface LastState {
  readonly state: State;
  /** Nothing was kept of this thing before. */
  readonly isNew: boolean;
}

/** What is to be kept of every thing these changes touch: its state after the last of them. */
export function lastStates(changes: readonly Change[]): ReadonlyMap<Id, LastState> {
  const states = new Map<Id, LastState>();
  for (const { effects } of changes) {
    for (const { thing, before, after } of effects) {
      const isNew = states.get(thing)?.isNew ?? before === null;
      states.set(thing, { state: after, isNew });
    }
  }
  return states;
}
