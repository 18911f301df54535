import { languageTag, propertyOf } from '@linaje/graph-schema';
import type { KindDefinition, Property } from '@linaje/graph-schema';
import { EXISTENCE } from './change-set.ts';
import type { Claim, Claims, Instant, Json, Source, Unit, Values, Via } from './change-set.ts';
import { canonical, sha256 } from './identity.ts';
import type { Fault } from './fault.ts';
import { RecentCache } from './recent-cache.ts';
import { methodOf, namesOf } from './settle.ts';

/** One thing said by an operation: a value for a unit, or (undefined) its withdrawal. */
export type Saying = readonly [unit: Unit, value: Json | undefined];

type Complaint = Pick<Fault, 'code' | 'path' | 'data'>;

/** The units that `set` and `unset` speak of, or what is wrong with them. */
export function sayings(
  kind: KindDefinition,
  set: Values,
  unset: readonly string[],
  claims: Claims,
): { sayings: readonly Saying[]; complaints: readonly Complaint[] } {
  const said: Saying[] = [];
  const complaints: Complaint[] = [];
  for (const [name, value] of Object.entries(set)) {
    const property = propertyOf(kind, name);
    if (!property) complaints.push(unknownProperty(kind, `set.${name}`));
    else if (property.settles === 'by-language') {
      byLanguage(name, property, value, { said, complaints });
    } else {
      const wrong = value === null ? undefined : fault(property, value);
      if (wrong) complaints.push({ code: 'BAD_VALUE', path: `set.${name}`, data: wrong });
      else said.push([name, value]);
    }
  }
  for (const unit of unset) {
    const [name] = namesOf(unit);
    if (!propertyOf(kind, name)) complaints.push(unknownProperty(kind, `unset.${unit}`));
    for (const known of Object.keys(claims)) {
      if (known === unit || namesOf(known)[0] === unit) said.push([known, undefined]);
    }
  }
  return { sayings: said, complaints };
}

function byLanguage(
  name: string,
  property: Property,
  value: Json,
  { said, complaints }: { said: Saying[]; complaints: Complaint[] },
): void {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const reason = 'is not a map of languages';
    complaints.push({ code: 'BAD_VALUE', path: `set.${name}`, data: { reason } });
    return;
  }
  for (const [language, text] of Object.entries(value as Values)) {
    const wrong = text === null ? tagFault(language) : fault(property, { [language]: text });
    if (wrong) complaints.push({ code: 'BAD_VALUE', path: `set.${name}.${language}`, data: wrong });
    else said.push([`${name}.${language}`, text]);
  }
}

/** An empty language says nothing that could be wrong but its tag. */
const tagFault = (language: string): { reason: string } | undefined =>
  languageTag.safeParse(language).success ? undefined : { reason: 'is not a language tag' };

const unknownProperty = (kind: KindDefinition, path: string): Complaint => ({
  code: 'UNKNOWN_PROPERTY',
  path,
  data: { kind: kind.name },
});

/** Why a value does not fit its property, or undefined where it does. */
export function fault(property: Property, value: Json): { reason: string } | undefined {
  const isShort = typeof value === 'string' ? value.length <= SHORT : typeof value !== 'object';
  if (isShort && fitting.get(property)?.get(value)) return undefined;
  const result = property.shape.safeParse(value);
  if (!result.success) return { reason: result.error.issues[0]?.message ?? 'does not fit' };
  if (isShort) noteFitting(property, value);
  return undefined;
}

/** Values that were found to fit lately: choices, flags, types and names come again and again. */
const fitting = new WeakMap<Property, RecentCache<Json, true>>();
const SHORT = 100;

function noteFitting(property: Property, value: Json): void {
  const values = fitting.get(property) ?? new RecentCache<Json, true>(512);
  fitting.set(property, values);
  values.set(value, true);
}

export interface Speaker {
  readonly source: Source;
  readonly saidAt: Instant;
  readonly via?: Via | undefined;
  /** It speaks of the same entry again within one change set: the order of its operations is its meaning. */
  readonly again?: boolean;
}

/** The claims after a source has spoken; the very same object where that changes nothing. */
export function claim(claims: Claims, said: readonly Saying[], speaker: Speaker): Claims {
  let after: Record<Unit, Claims[Unit]> | undefined;
  const saysExistence = said.some(([unit]) => unit === EXISTENCE);
  for (const [unit, value] of said) {
    const before = (after ?? claims)[unit]?.[speaker.source];
    const via = saysExistence && unit !== EXISTENCE ? undefined : speaker.via;
    const next =
      value === undefined ? withdrawn(unit, before, speaker) : spoken(value, speaker, via);
    if (!stands(next, before, speaker)) continue;
    after ??= { ...claims };
    after[unit] = { ...after[unit], [speaker.source]: next };
  }
  return after ?? claims;
}

const spoken = (value: Json, { saidAt }: Speaker, via: Via | undefined): Claim =>
  via ? { value, saidAt, via } : { value, saidAt };

/** What a source has said of the rest still comes from where its claim of existence came from. */
const withdrawn = (unit: Unit, before: Claim | undefined, { saidAt }: Speaker): Claim =>
  unit === EXISTENCE && before?.via
    ? { withdrawn: true, saidAt, via: before.via }
    : { withdrawn: true, saidAt };

/** Whether the next claim takes the place of the one before: it says something else, and not from longer ago. */
function stands(next: Claim, before: Claim | undefined, { source, again }: Speaker): boolean {
  if (!before) return 'value' in next;
  if (textOf(next) === textOf(before)) return false;
  if (again || methodOf(source) === 'hand') return true;
  return (
    next.saidAt > before.saidAt ||
    (next.saidAt === before.saidAt && sha256(textOf(next)) > sha256(textOf(before)))
  );
}

const textOf = (one: Claim): string =>
  'value' in one ? canonical([one.value, one.via?.join(' ') ?? null]) : '';

export const claimsExistence: Saying = [EXISTENCE, true];
