import type { Model } from '@linaje/graph-schema';
import type { ChangeSet, Id, Instant, State } from './change-set.ts';
import type { Fault } from './fault.ts';
import type { Overlay } from './overlay.ts';
import type { Precedence } from './settle.ts';

export type TimedChangeSet = ChangeSet & { readonly saidAt: Instant };

/** What every operation of a set is decided with. */
export interface Deciding {
  readonly set: TimedChangeSet;
  readonly draft: Overlay;
  readonly model: Model;
  readonly precedence: Precedence;
  /** What is said by hand stands against sources, and must say on which version it stands. */
  readonly byHand: boolean;
  /** Things that this set has touched before: their version is this set's own. */
  readonly touched: { has(id: Id): boolean };
}

/** What one operation comes to: what it changes (nothing, where all is so already), or what is wrong. */
export type Decided =
  { readonly steps: readonly Step[] } | { readonly wrong: readonly Omit<Fault, 'operation'>[] };

export interface Step {
  readonly before: State | undefined;
  readonly after: State;
}

/** One further with every set that touches a thing, however often it does. */
export const versionAfter = (
  before: { readonly id: Id; readonly version: number } | undefined,
  { touched }: Pick<Deciding, 'touched'>,
): number => (before ? before.version + (touched.has(before.id) ? 0 : 1) : 1);
