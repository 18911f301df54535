import { EXISTENCE } from './change-set.ts';
import type {
  Claim,
  EntryState,
  Json,
  Operation,
  RelationshipState,
  Source,
  State,
  Values,
} from './change-set.ts';
import { isOpen } from './overlay.ts';
import { namesOf } from './settle.ts';

/** The operations by which a source takes back what it did to a thing between two states of it. */
export const undoThing = (before: State | null, after: State, source: Source): Operation[] =>
  after.is === 'entry' ? undoEntry(before, after, source) : undoRelationship(before, after);

function undoEntry(before: State | null, after: EntryState, source: Source): Operation[] {
  const entry = { id: after.id };
  const then = before?.is === 'entry' ? before : undefined;
  const expectedVersion = after.version;
  const values = undoValues(then, after, source);
  const change: Operation[] = values ? [{ do: 'change', entry, ...values, expectedVersion }] : [];
  if (!then) return isOpen(after) ? [{ do: 'retire', entry, expectedVersion }] : [];
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

function undoRelationship(before: State | null, after: RelationshipState): Operation[] {
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
