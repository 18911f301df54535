import { keyFault } from '@linaje/graph-schema';
import type { KindDefinition } from '@linaje/graph-schema';
import { EXISTENCE } from './change-set.ts';
import type {
  Claim,
  Claims,
  EntryState,
  Instant,
  Json,
  Operation,
  Ref,
  Sequence,
  Source,
  Span,
} from './change-set.ts';
import type { Facts } from '../reading/reading.ts';
import { claim, claimsExistence, sayings } from './claim.ts';
import type { Saying } from './claim.ts';
import { versionAfter } from './deciding.ts';
import type { Decided, Deciding } from './deciding.ts';
import type { Fault } from './fault.ts';
import { entryId } from './identity.ts';
import { isOpen } from './overlay.ts';
import { existence, settle } from './settle.ts';
import type { SettleGuests } from './settle.ts';

type EntryOperation = Extract<Operation, { entry: Ref }>;
type Wrong = readonly Omit<Fault, 'operation'>[];

interface Found {
  readonly kind: KindDefinition;
  readonly id: string;
  readonly key: string;
  readonly before: EntryState | undefined;
}

/** What an operation on an entry comes to. */
export function decideEntry(operation: EntryOperation, deciding: Deciding): Decided {
  const found = findEntry(
    operation.entry,
    deciding,
    operation.do === 'put' || operation.do === 'create',
  );
  if ('wrong' in found) return found;
  const thing = nameOf(found);
  const wrong = [
    ...standing(operation, found, deciding),
    ...(operation.do === 'create' ? [] : version(operation, found.before, deciding)),
  ];
  const claims = found.before?.claims ?? {};
  const said = saidBy(operation, found, deciding);
  wrong.push(...said.complaints);
  if (wrong.length > 0) return { wrong: wrong.map((fault) => ({ ...fault, thing })) };
  const via = 'via' in operation ? operation.via : undefined;
  const { source, saidAt } = deciding.set;
  const again = deciding.touched.has(found.id);
  return settled(found, claim(claims, said.sayings, { source, saidAt, via, again }), deciding);
}

/** The entry a reference means; one by key need not be there yet where it `mayBeNew`. */
export function findEntry(
  ref: Ref,
  { model, draft }: Deciding,
  mayBeNew = false,
): Found | { wrong: Wrong } {
  if ('id' in ref) {
    const before = draft.entry(ref.id);
    const kind = before && model.kind(before.kind);
    if (!kind) return { wrong: [{ code: 'UNKNOWN_ENTRY', thing: String(ref.id), data: {} }] };
    return { kind, id: before.id, key: before.key, before };
  }
  const kind = model.kind(ref.kind);
  if (!kind) return { wrong: [{ code: 'UNKNOWN_KIND', data: { kind: String(ref.kind) } }] };
  const fault = keyFault(ref.key, kind.keyParts.length);
  if (fault) {
    const parts = kind.keyParts.join('|');
    return { wrong: [{ code: 'BAD_KEY', thing: kind.name, data: { reason: fault, parts } }] };
  }
  const id = entryId(kind.name, ref.key);
  const before = draft.entry(id);
  if (!before && !mayBeNew) {
    return { wrong: [{ code: 'UNKNOWN_ENTRY', thing: `${kind.name} ${ref.key}`, data: {} }] };
  }
  return { kind, id, key: ref.key, before };
}

const nameOf = ({ kind, key }: Found): string => `${kind.name} ${key}`;

function standing({ do: deed }: EntryOperation, { before }: Found, { byHand }: Deciding): Wrong {
  if (!before || deed === 'retire' || deed === 'restore') return [];
  const open = isOpen(before);
  if (!open && byHand) return [{ code: 'RETIRED', data: { version: before.version } }];
  if (open && deed === 'create')
    return [{ code: 'ALREADY_EXISTS', data: { version: before.version } }];
  return [];
}

/** Versions: obligatory for persons on what is there already, checked wherever one is given. */
export function version(
  operation: { readonly expectedVersion?: number | undefined },
  before: { readonly id: string; readonly version: number } | undefined,
  { byHand, touched }: Deciding,
): Wrong {
  const expected = operation.expectedVersion;
  const found = before?.version ?? 0;
  if (before && touched.has(before.id)) return [];
  if (expected === undefined)
    return before && byHand ? [{ code: 'VERSION_REQUIRED', data: { found } }] : [];
  return expected === found ? [] : [{ code: 'STALE_VERSION', data: { expected, found } }];
}

interface Said {
  readonly sayings: readonly Saying[];
  readonly complaints: Wrong;
}

function saidBy(operation: EntryOperation, found: Found, deciding: Deciding): Said {
  const claims = found.before?.claims ?? {};
  switch (operation.do) {
    case 'put':
    case 'create':
    case 'change': {
      const unset = 'unset' in operation ? (operation.unset ?? []) : [];
      const said = sayings(found.kind, operation.set ?? {}, unset, claims);
      const exists = operation.do === 'change' ? [] : [claimsExistence];
      return { ...said, sayings: [...exists, ...said.sayings] };
    }
    case 'retire':
      return { sayings: [retiring(claims, deciding)], complaints: [] };
    case 'restore':
      return { sayings: restoring(found, claims, deciding), complaints: [] };
  }
}

/** A person's retiring stands against everybody; a source only takes back what it said itself. */
function retiring(claims: Claims, { byHand, set }: Deciding): Saying {
  if (!byHand) return [EXISTENCE, undefined];
  const mine = claims[EXISTENCE]?.[set.source];
  if (isRetiring(mine)) return [EXISTENCE, mine.value];
  return [EXISTENCE, { retired: true, claimed: saysSo(mine) }];
}

/**
 * Takes a person's retiring back. Where nobody else vouches for the entry, the person does from now on, and takes
 * over what was last known of it, so that restoring brings everything back.
 */
function restoring({ before }: Found, claims: Claims, { set }: Deciding): readonly Saying[] {
  const mine = claims[EXISTENCE]?.[set.source];
  const others = Object.entries(claims[EXISTENCE] ?? {}).filter(
    ([source]) => source !== set.source,
  );
  if (isRetiring(mine) && (mine.value as { claimed?: Json }).claimed === true)
    return [claimsExistence];
  if (others.some(([, one]) => saysSo(one))) {
    return isRetiring(mine) ? [[EXISTENCE, undefined]] : [];
  }
  const withdrawn = others.some(([, one]) => 'withdrawn' in one);
  return [claimsExistence, ...(withdrawn && before ? takenOver(before, set.source) : [])];
}

function takenOver({ claims, properties }: EntryState, source: string): readonly Saying[] {
  return Object.keys(claims).flatMap((unit): Saying[] => {
    const mine = claims[unit]?.[source];
    if (unit === EXISTENCE || (mine && 'value' in mine)) return [];
    const [name, language] = unit.split(/\.(.*)/s);
    const golden = properties[name ?? unit];
    const value = language ? (golden as Record<string, Json> | undefined)?.[language] : golden;
    return value === undefined ? [] : [[unit, value]];
  });
}

const saysSo = (one: Claim | undefined): boolean =>
  one !== undefined && 'value' in one && one.value === true;

const isRetiring = (one: Claim | undefined): one is Extract<Claim, { value: Json }> =>
  one !== undefined && 'value' in one && one.value !== true;

function settled({ kind, id, key, before }: Found, claims: Claims, deciding: Deciding): Decided {
  const golden = settle(kind, claims, settleGuests(deciding));
  const spans = spansAfter(before?.spans ?? [], existence(claims), deciding.draft.sequence + 1);
  const after: EntryState = {
    is: 'entry',
    id,
    kind: kind.name,
    key,
    version: versionAfter(before, deciding),
    claims,
    properties: golden.properties,
    spans,
  };
  if (!before) return { steps: [{ before, after }] };
  const same =
    claims === before.claims &&
    spans === before.spans &&
    isSame(golden.properties, before.properties);
  return { steps: same ? [] : [{ before, after }] };
}

const settleGuests = ({
  precedence,
  draft,
}: Pick<Deciding, 'precedence' | 'draft'>): SettleGuests => ({
  precedence,
  saidAt: (source, one) => trueSaidAt(draft, source, one),
});

/** True times of claims that came from events are the newest stamps of their facets. */
export function trueSaidAt(facts: Pick<Facts, 'stamps'>, source: Source, one: Claim): Instant {
  if (!one.via) return one.saidAt;
  const [facet, target, hash] = one.via;
  const stamps = facts.stamps(facet, target);
  return (
    (hash === undefined ? stamps.get(source)?.at : stamps.contents.get(hash)?.at) ?? one.saidAt
  );
}

/** What comes back opens a new span; what came and went within one change leaves none. */
export function spansAfter(spans: readonly Span[], open: boolean, at: Sequence): readonly Span[] {
  const last = spans.at(-1);
  const wasOpen = last?.[1] === null;
  if (open === wasOpen) return spans;
  if (open && last?.[1] === at) return [...spans.slice(0, -1), [last[0], null]];
  if (open || !last) return open ? [...spans, [at, null]] : spans;
  const kept = spans.slice(0, -1);
  return last[0] === at ? kept : [...kept, [last[0], at]];
}

/** Equal as JSON, whatever the order of names. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a === undefined || b === undefined || Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, Json>, b as Record<string, Json>];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}
