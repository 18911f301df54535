import type { Change, Effect, Hash, Operation, State } from '../catalog/change-set.ts';
import { sha256 } from '../catalog/identity.ts';
import { noteText, textOf } from '../catalog/json-text.ts';
import { RecentCache } from '../catalog/recent-cache.ts';

/**
 * The log is a chain: every change names the hash of the one before it, so that nothing in the past can be
 * altered, left out or put between unnoticed. Any language with SHA-256 can verify it; the recipe, permanent:
 *
 * `text(x)` is the JSON of x without spaces, its names in the order in which they stand in the log (after
 * ECMA-262 JSON.stringify), in UTF-8. `H(x)` is the hex SHA-256 of `text(x)`; but where x is `{"blanked": h}` it is h.
 * So a value that must be forgotten by law is replaced by `{"blanked": H(value)}` and the chain still holds.
 * What can be blanked: the actor, the reason, an operation, and the claims, properties, by and key of a state.
 *
 * `S(state)`: null for null; otherwise H of the state in which each of `key`, `claims`, `by`, `properties`, if it is
 * there, is replaced, in its place, by its own H.
 *
 * hashOf(change) = H([ "linaje-1", sequence, at, id, contentHash, previousHash, model, source, H(by), saidAt,
 *   reason present ? H(reason) : null, importId or null, undoes or null,
 *   [H(operation), …], [[thing, S(before), S(after)], …], evidence present ? H(evidence without body) : null ])
 *
 * The body of evidence is left out because it is kept for a limited time; `evidence.id` is its hash already.
 */
export function hashOf(change: Change): Hash {
  const { evidence } = change;
  return hashOfValue([
    'linaje-1',
    change.sequence,
    change.at,
    change.id,
    change.contentHash,
    change.previousHash,
    change.model,
    change.source,
    hashOfValue(change.by),
    change.saidAt,
    change.reason === undefined ? null : hashOfValue(change.reason),
    change.importId ?? null,
    change.undoes ?? null,
    change.operations.map(hashOfOperation),
    change.effects.map(hashesOfEffect),
    evidence === undefined ? null : hashOfValue({ ...evidence, body: undefined }),
  ]);
}

/** What the first change names as the hash before it. */
export const BEFORE_THE_FIRST: Hash = '0'.repeat(64);

/** What stands in the log instead of a value that was forgotten. */
export interface Blanked {
  readonly blanked: Hash;
}

export const blanked = (value: unknown): Blanked => ({ blanked: hashOfValue(value) });

function hashesOfEffect({ thing, before, after }: Effect) {
  return [thing, hashOfState(before), hashOfState(after)];
}

const BLANKABLE: ReadonlySet<string> = new Set(['key', 'claims', 'by', 'properties']);

/** What was the state after one change is mostly the state before a later one. */
const hashes = new RecentCache<State, Hash>(4_096);

function hashOfState(state: State | null): Hash | null {
  if (state === null) return null;
  const known = hashes.get(state);
  if (known !== undefined) return known;
  const hash = sha256(coveredText(state));
  hashes.set(state, hash);
  return hash;
}

/** The text of a state with hashes instead of what can be blanked; its own text falls off on the way. */
function coveredText(state: State): string {
  const whole: string[] = [];
  const covered: string[] = [];
  for (const name of Object.keys(state)) {
    const value: unknown = state[name as keyof State]; // one of its own
    const text = jsonOf(value);
    const start = startOf(name, whole.length === 0);
    whole.push(start, text);
    if (!BLANKABLE.has(name)) covered.push(start, text);
    else covered.push(start, '"', isBlanked(value) ? value.blanked : hashOfText(text), '"');
  }
  whole.push('}');
  covered.push('}');
  noteText(state, whole.join(''));
  return covered.join('');
}

/** `{"id":` or `,"id":`; the names of members are few. */
function startOf(name: string, isFirst: boolean): string {
  const known = (isFirst ? first : further).get(name);
  if (known !== undefined) return known;
  first.set(name, `{"${name}":`);
  further.set(name, `,"${name}":`);
  return startOf(name, isFirst);
}

const first = new Map<string, string>();
const further = new Map<string, string>();

/** JSON.stringify, quicker for what most members of a state are: ids, words, moments. */
const jsonOf = (value: unknown): string =>
  typeof value === 'string' && PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);

/** Printable ASCII of which nothing is escaped. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** Identities and values of edges are short and come again and again: `{}` above all. */
const short = new RecentCache<string, Hash>(2_048);

function hashOfText(text: string): Hash {
  if (text.length > 150) return sha256(text);
  const known = short.get(text);
  if (known !== undefined) return known;
  const hash = sha256(text);
  short.set(text, hash);
  return hash;
}

const hashOfOperation = (operation: Operation): Hash =>
  isBlanked(operation) ? operation.blanked : sha256(textOf(operation));

function hashOfValue(value: unknown): Hash {
  return isBlanked(value) ? value.blanked : sha256(JSON.stringify(value));
}

function isBlanked(value: unknown): value is Blanked {
  if (typeof value !== 'object' || value === null || !('blanked' in value)) return false;
  return Object.keys(value).length === 1 && typeof value.blanked === 'string';
}

/** Where a chain is broken, and how. */
export interface ChainFault {
  readonly sequence: number;
  readonly fault: 'MISSING' | 'OTHER_HASH' | 'TIME_WENT_BACK';
}

/** Where a stretch of the log ends: what the next change has to fit onto. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: Hash;
  readonly at: string;
}

export const CHAIN_START: ChainEnd = { sequence: 0, hash: BEFORE_THE_FIRST, at: '' };

/**
 * Verifies a stretch of the log onto the end of the stretch before it, in pieces of any size.
 * Gives the first fault, if any, and the new end.
 */
export function verifyChain(
  changes: readonly Change[],
  from: ChainEnd = CHAIN_START,
): { readonly end: ChainEnd; readonly fault?: ChainFault } {
  let end = from;
  for (const change of changes) {
    const fault = faultOf(change, end);
    if (fault) return { end, fault: { sequence: change.sequence, fault } };
    end = { sequence: change.sequence, hash: hashOf(change), at: change.at };
  }
  return { end };
}

function faultOf(change: Change, end: ChainEnd): ChainFault['fault'] | undefined {
  if (change.sequence !== end.sequence + 1) return 'MISSING';
  if (change.previousHash !== end.hash) return 'OTHER_HASH';
  return change.at < end.at ? 'TIME_WENT_BACK' : undefined;
}
