import type { Facts } from '../reading/reading.ts';
import type {
  Change,
  EntryState,
  Id,
  Operation,
  RelationshipState,
  Sequence,
  Source,
  State,
} from './change-set.ts';
import { isOpen } from './overlay.ts';
import { undoThing } from './undo-thing.ts';

/** What keeps changes from being undone: something that others did to their things since. */
export type StoodOn =
  | {
      readonly because: 'CHANGED';
      readonly thing: Id;
      /** The version at which these changes left it, and the one it is at. */
      readonly expected: number;
      readonly found: number;
    }
  | {
      /** An entry that would go is connected by a fact that came later. */
      readonly because: 'CONNECTED';
      readonly thing: Id;
      readonly fact: RelationshipState;
      readonly since: Sequence;
    };

/** What takes one thing back, to be said by one source. These operations belong into one change set. */
export interface TakenBack {
  readonly thing: Id;
  readonly source: Source;
  readonly operations: readonly Operation[];
}

export type Undoing =
  { readonly takenBack: readonly TakenBack[] } | { readonly stoodOn: readonly StoodOn[] };

export interface UndoGuests {
  readonly facts: Facts;
  /** Every open fact that leaves or reaches an entry. */
  readonly factsAt: (entry: Id) => readonly RelationshipState[];
  /** Versions at which an undoing that was begun before left its things: these are done. */
  readonly done?: ReadonlyMap<Id, number>;
}

/**
 * What takes changes back as if they were one, to be said by the sources that made them: nobody takes back what
 * somebody else said. Refused, with everything named, where later changes stand on it. The last thing goes first.
 */
export function undoing(changes: readonly Change[], guests: UndoGuests): Undoing {
  const { touched, between } = touchedBy(changes);
  const { facts, done = new Map<Id, number>() } = guests;
  const isDone = ({ thing }: Touched) =>
    done.has(thing) && stateOf(facts, thing)?.version === done.get(thing);
  const left = [...touched.values()].filter((one) => !isDone(one));
  const stoodOn = [
    ...between,
    ...left.flatMap((one) => changedSince(one, facts)),
    ...left.flatMap((one) => connectedSince(one, touched, guests)),
  ];
  if (stoodOn.length > 0) return { stoodOn };
  const takenBack = left.toReversed().flatMap(({ thing, before, after, sources }) =>
    [...sources].map((source, turn): TakenBack => {
      // Another source's part of it has been taken back just before.
      const standing = { ...after, version: after.version + turn };
      return { thing, source, operations: undoThing(before, standing, source) };
    }),
  );
  return { takenBack: takenBack.filter(({ operations }) => operations.length > 0) };
}

/** A thing as it was before the first of the changes and after the last of them. */
interface Touched {
  readonly thing: Id;
  readonly first: Sequence;
  readonly before: State | null;
  readonly after: State;
  readonly sources: ReadonlySet<Source>;
}

/** In the order in which each was touched last; and what others did to it in between. */
function touchedBy(changes: readonly Change[]) {
  const touched = new Map<Id, Touched>();
  const between: StoodOn[] = [];
  for (const { sequence, source, effects } of changes) {
    for (const { thing, before, after } of effects) {
      const known = touched.get(thing);
      const found = before?.version ?? 0;
      if (known && known.after.version !== found) {
        between.push({ because: 'CHANGED', thing, expected: known.after.version, found });
      }
      touched.delete(thing);
      touched.set(thing, {
        thing,
        first: known?.first ?? sequence,
        before: known ? known.before : before,
        after,
        sources: new Set([...(known?.sources ?? []), source]),
      });
    }
  }
  return { touched, between };
}

const stateOf = (facts: Facts, thing: Id): EntryState | RelationshipState | undefined =>
  facts.entry(thing) ?? facts.relationship(thing);

function changedSince({ thing, after }: Touched, facts: Facts): StoodOn[] {
  const found = stateOf(facts, thing)?.version ?? 0;
  const expected = after.version;
  return found === expected ? [] : [{ because: 'CHANGED', thing, expected, found }];
}

/** What others have connected since with an entry that would go. */
function connectedSince(
  { thing, first, before, after }: Touched,
  touched: ReadonlyMap<Id, Touched>,
  { factsAt }: UndoGuests,
): StoodOn[] {
  const wouldGo = after.is === 'entry' && isOpen(after) && !(before && isOpen(before));
  if (!wouldGo) return [];
  return factsAt(thing).flatMap((fact): StoodOn[] => {
    const since = fact.spans.at(-1)?.[0] ?? 0;
    if (touched.has(fact.id) || since <= first) return [];
    return [{ because: 'CONNECTED', thing, fact, since }];
  });
}
