import type { Model } from '@linaje/graph-schema';
import type { ChangeSet, EntryState, Id, Instant, RelationshipState } from './change-set.ts';
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
  readonly touched: Set<Id>;
}

/** What one operation comes to: the states that it changes (none, where it changes nothing), or what is wrong. */
export type Decided =
  | { readonly after: readonly (EntryState | RelationshipState)[] }
  | { readonly wrong: readonly Omit<Fault, 'operation'>[] };
