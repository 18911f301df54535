import type { Effect, Json, Values } from '../../catalog/change-set.ts';
import { canonical } from '../../catalog/identity.ts';
import { isOpen } from '../../catalog/overlay.ts';

export const deeds = [
  'CREATED',
  'CHANGED',
  'RETIRED',
  'RESTORED',
  'CONNECTED',
  'DISCONNECTED',
  'DENIED',
  'DENIAL_LIFTED',
] as const;
export type Did = (typeof deeds)[number];

/** One value before and after, worded for reading: a text as it is, anything else as JSON. */
export interface ValueChange {
  readonly property: string;
  readonly language: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What an effect did to its thing, in one word. */
export function whatItDid({ before, after }: Effect): Did {
  const [was, is] = [before !== null && isOpen(before), isOpen(after)];
  if (after.is === 'entry') {
    if (!before) return 'CREATED';
    return was === is ? 'CHANGED' : is ? 'RESTORED' : 'RETIRED';
  }
  if (was && is) return 'CHANGED';
  if (after.stance === 'denies') return is ? 'DENIED' : 'DENIAL_LIFTED';
  return is ? 'CONNECTED' : 'DISCONNECTED';
}

/** The golden values that an effect changed, language by language. */
export const valueChanges = ({ before, after }: Effect): readonly ValueChange[] =>
  valuesBetween(before?.properties ?? {}, after.properties);

/** The values that differ, language by language. */
export function valuesBetween(before: Values, after: Values): readonly ValueChange[] {
  const old = unitsOf(before);
  const young = unitsOf(after);
  return [...new Set([...old.keys(), ...young.keys()])].sort().flatMap((unit) => {
    const [was, is] = [old.get(unit) ?? null, young.get(unit) ?? null];
    if (was === is) return [];
    const [property = unit, language] = unit.split(/\.(.*)/s);
    return [{ property, language: language ?? null, before: was, after: is }];
  });
}

function unitsOf(values: Values): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(values).flatMap(([name, value]): [string, string][] =>
      isMap(value)
        ? Object.entries(value).map(([language, text]) => [`${name}.${language}`, worded(text)])
        : [[name, worded(value)]],
    ),
  );
}

const isMap = (value: Json): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const worded = (value: Json): string => (typeof value === 'string' ? value : canonical(value));
