import type { Facts } from '../reading/reading.ts';
import { EXISTENCE } from './change-set.ts';
import type {
  Change,
  Claim,
  Effect,
  EntryState,
  Id,
  Json,
  Operation,
  RelationshipState,
  Source,
  Values,
} from './change-set.ts';
import { isOpen } from './overlay.ts';
import { namesOf } from './settle.ts';

/** What keeps a change from being undone: a thing that was changed again since. */
export interface StoodOn {
  readonly thing: Id;
  readonly expected: number;
  readonly found: number;
}

export type Undoing =
  { readonly operations: readonly Operation[] } | { readonly stoodOn: readonly StoodOn[] };

/**
 * The operations that take a change back, to be said by the source that made it: nobody takes back what somebody else
 * said. Refused, with every thing named, where later changes stand on it. Things are undone in the reverse order.
 */
export function undoing(change: Change, facts: Facts): Undoing {
  const stoodOn = change.effects.flatMap(({ thing, after }): StoodOn[] => {
    const now = after.is === 'entry' ? facts.entry(thing) : facts.relationship(thing);
    const found = now?.version ?? 0;
    return found === after.version ? [] : [{ thing, expected: after.version, found }];
  });
  if (stoodOn.length > 0) return { stoodOn };
  const operations = change.effects
    .toReversed()
    .flatMap((effect) =>
      effect.after.is === 'entry'
        ? undoEntry(effect, effect.after, change.source)
        : undoRelationship(effect, effect.after),
    );
  return { operations };
}

function undoEntry({ before }: Effect, after: EntryState, source: Source): Operation[] {
  const entry = { id: after.id };
  const then = before?.is === 'entry' ? before : undefined;
  const expectedVersion = after.version;
  const values = undoValues(then, after, source);
  const change: Operation[] = values ? [{ do: 'change', entry, ...values, expectedVersion }] : [];
  if (!then) return [{ do: 'retire', entry, expectedVersion }];
  const [was, is] = [existenceBy(then, source), existenceBy(after, source)];
  if (was === is) return change;
  const deed = was === 'says' || (is === 'retired' && was !== 'retired') ? 'restore' : 'retire';
  return deed === 'restore'
    ? [{ do: 'restore', entry, expectedVersion }, ...change]
    : [...change, { do: 'retire', entry, expectedVersion }];
}

/** What the source says of existence: that it is there, that it is retired, or nothing. */
function existenceBy({ claims }: EntryState, source: Source): 'says' | 'retired' | 'silent' {
  const claim = claims[EXISTENCE]?.[source];
  if (!claim || !('value' in claim)) return 'silent';
  return claim.value === true ? 'says' : 'retired';
}

/** Sets what the source had said and withdraws what it had not. */
function undoValues(
  before: EntryState | undefined,
  after: EntryState,
  source: Source,
): { set: Values; unset: readonly string[] } | undefined {
  const set: Record<string, Json> = {};
  const unset: string[] = [];
  for (const unit of Object.keys(after.claims)) {
    if (unit === EXISTENCE) continue;
    const [was, is] = [before?.claims[unit]?.[source], after.claims[unit]?.[source]];
    if (textOf(was) === textOf(is)) continue;
    const [name, language] = namesOf(unit);
    if (!was || !('value' in was)) unset.push(unit);
    else if (language === undefined) set[name] = was.value;
    else set[name] = { ...(set[name] as Values | undefined), [language]: was.value };
  }
  return unset.length > 0 || Object.keys(set).length > 0 ? { set, unset } : undefined;
}

const textOf = (claim: Claim | undefined): string =>
  claim && 'value' in claim ? JSON.stringify(claim.value) : '';

function undoRelationship({ before }: Effect, after: RelationshipState): Operation[] {
  const { type, from, to, by } = after;
  const edge = { type, from: { id: from }, to: { id: to }, by };
  const was = before?.is === 'relationship' && isOpen(before) ? before : undefined;
  const deed = after.stance === 'denies' ? 'deny' : 'connect';
  if (!was)
    return isOpen(after) ? [{ do: 'disconnect', ...edge, expectedVersion: after.version }] : [];
  const gone = Object.keys(after.properties).filter((name) => !Object.hasOwn(was.properties, name));
  const set = { ...was.properties, ...Object.fromEntries(gone.map((name) => [name, null])) };
  const version = isOpen(after) ? { expectedVersion: after.version } : {};
  return [{ do: deed, ...edge, set, ...version }];
}
