import { propertyOf } from '@linaje/graph-schema';
import type { KindDefinition } from '@linaje/graph-schema';
import { EXISTENCE, methods } from './change-set.ts';
import type { Claim, Claims, Instant, Json, Method, Source, Unit, Values } from './change-set.ts';
import { canonical, sha256 } from './identity.ts';

/** Whom to believe first, per kind and property. */
export type Precedence = (kind: string, property: string) => readonly Method[];

/** hand > contract > file > dbt > OpenLineage > crawl, for everything. */
export const defaultPrecedence: Precedence = () => methods;

export const methodOf = (source: Source): Method => {
  const method = source.split(':', 1)[0];
  return methods.find((known) => known === method) ?? 'crawl';
};

export interface SettleGuests {
  readonly precedence: Precedence;
  /** The source's true clock for a claim: of claims that came from events, the newest stamp of their facet. */
  readonly saidAt: (source: Source, claim: Claim) => Instant;
}

export interface Settled {
  readonly properties: Values;
  readonly exists: boolean;
}

/**
 * The golden values of an entry out of what each source claims. Arrival order plays no part: precedence of the
 * source's method first, then the newer `saidAt`, then the hash of the value. What a source said falls silent
 * once that source has withdrawn the entry's existence, as long as another source still vouches for it.
 */
export function settle(kind: KindDefinition, claims: Claims, guests: SettleGuests): Settled {
  const exists = existence(claims);
  const silent = silentSources(claims);
  const properties: Record<string, Json> = {};
  for (const unit of Object.keys(claims).sort()) {
    if (unit === EXISTENCE) continue;
    const [name, language] = namesOf(unit);
    const property = propertyOf(kind, name);
    if (!property) continue;
    const spoken = spokenOf(claims, unit, silent);
    const [only] = spoken;
    const ranked =
      spoken.length === 1 && only
        ? standing(only)
        : rank(spoken, guests.precedence(kind.name, name), datedBy(claims, guests));
    const value = property.settles === 'gathered' ? gather(ranked) : ranked[0]?.value;
    if (value === undefined || value === null) continue;
    if (language === undefined) properties[name] = value;
    else properties[name] = { ...(properties[name] as Values | undefined), [language]: value };
  }
  return { properties, exists };
}

/** Which source's claim is the golden one, best first; for showing who said what. */
export function ranking(
  kind: KindDefinition,
  unit: Unit,
  claims: Claims,
  guests: SettleGuests,
): readonly Source[] {
  const spoken = spokenOf(claims, unit, silentSources(claims));
  const [name] = namesOf(unit);
  return rank(spoken, guests.precedence(kind.name, name), datedBy(claims, guests)).map(
    ({ source }) => source,
  );
}

/** The true clock of a claim: by its own facet, or the one its source's claim of existence came from. */
const datedBy =
  (claims: Claims, { saidAt }: SettleGuests): SettleGuests['saidAt'] =>
  (source, claim) => {
    const via = claim.via ?? claims[EXISTENCE]?.[source]?.via;
    return saidAt(source, via ? { ...claim, via } : claim);
  };

type Spoken = readonly [Source, Claim];

function spokenOf(claims: Claims, unit: Unit, silent: ReadonlySet<Source>): readonly Spoken[] {
  const spoken = Object.entries(claims[unit] ?? {});
  return silent.size === 0 ? spoken : spoken.filter(([source]) => !silent.has(source));
}

const standing = ([source, claim]: Spoken): readonly Ranked[] =>
  'value' in claim ? [{ source, value: claim.value }] : [];

/** `name.es` is the Spanish of `name`; `status` is a whole property. */
export function namesOf(unit: Unit): [property: string, language?: string] {
  const dot = unit.indexOf('.');
  return dot < 0 ? [unit] : [unit.slice(0, dot), unit.slice(dot + 1)];
}

/** A person's retiring stands; otherwise it exists while any source says so. */
export function existence(claims: Claims): boolean {
  const said = Object.values(claims[EXISTENCE] ?? {}).flatMap((claim) =>
    'value' in claim ? [claim.value] : [],
  );
  return said.includes(true) && said.every((value) => value === true);
}

const NOBODY: ReadonlySet<Source> = new Set();

function silentSources(claims: Claims): ReadonlySet<Source> {
  const said = Object.entries(claims[EXISTENCE] ?? {});
  if (said.length < 2) return NOBODY;
  if (!said.some(([, claim]) => 'value' in claim && claim.value === true)) return NOBODY;
  return new Set(said.flatMap(([source, claim]) => ('withdrawn' in claim ? [source] : [])));
}

interface Ranked {
  readonly source: Source;
  readonly value: Json;
}

function rank(
  spoken: readonly Spoken[],
  order: readonly Method[],
  saidAt: SettleGuests['saidAt'],
): readonly Ranked[] {
  const contenders = spoken.flatMap(([source, claim]) =>
    'value' in claim
      ? [{ source, value: claim.value, claim, place: placeOf(order, source), at: '', hash: '' }]
      : [],
  );
  if (contenders.length < 2) return contenders;
  // Times and hashes cost something and are seldom asked for: the method decides mostly.
  const at = (one: Contender) => (one.at ||= saidAt(one.source, one.claim));
  const hash = (one: Contender) => (one.hash ||= sha256(canonical(one.value)));
  return contenders.sort(
    (a, b) =>
      a.place - b.place ||
      compare(at(b), at(a)) ||
      compare(hash(b), hash(a)) ||
      compare(a.source, b.source),
  );
}

interface Contender extends Ranked {
  readonly claim: Claim;
  readonly place: number;
  at: Instant | '';
  hash: string;
}

function placeOf(order: readonly Method[], source: Source): number {
  const place = order.indexOf(methodOf(source));
  return place < 0 ? order.length : place;
}

/** By code units, so that every machine sorts alike. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Items of all sources, each once, in the order of their canonical texts. */
function gather(ranked: readonly Ranked[]): Json | undefined {
  const items = new Map(
    ranked
      .flatMap(({ value }) => (Array.isArray(value) ? (value as readonly Json[]) : []))
      .map((item) => [canonical(item), item]),
  );
  if (items.size === 0) return undefined;
  return [...items.entries()].sort(([a], [b]) => compare(a, b)).map(([, item]) => item);
}

/**
 * The properties of one edge out of the facts that say it, property by property, by the same rule as for entries.
 */
export function settleEdge(
  type: string,
  facts: readonly {
    readonly source: Source;
    readonly properties: Values;
    readonly saidAt: Instant;
  }[],
  precedence: Precedence,
): Values {
  if (facts.length === 1) return facts[0]?.properties ?? {};
  const names = new Set(facts.flatMap(({ properties }) => Object.keys(properties)));
  const settled: Record<string, Json> = {};
  for (const name of [...names].sort()) {
    const spoken = facts.flatMap(({ source, properties, saidAt }): [Source, Claim][] => {
      const value = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return value === undefined ? [] : [[source, { value, saidAt }]];
    });
    const best = rank(spoken, precedence(type, name), (_, claim) => claim.saidAt)[0];
    if (best) settled[name] = best.value;
  }
  return settled;
}
