import type { Model, Property } from '@linaje/graph-schema';
import type { Effect, Json, State, Values } from '../../catalog/change-set.ts';
import { canonical } from '../../catalog/identity.ts';
import { isOpen } from '../../catalog/overlay.ts';
import { namesOf } from '../../catalog/settle.ts';

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
  /** For saying it in words; undefined where the model of today does not know it. */
  readonly of: Property | undefined;
  readonly was: Json;
  readonly is: Json;
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

/** The values that an effect changed, language by language. */
export function valueChanges({ before, after }: Effect, model: Model): readonly ValueChange[] {
  const properties = propertiesOf(after, model);
  const old = unitsOf(before, properties);
  const young = unitsOf(after, properties);
  return [...new Set([...old.keys(), ...young.keys()])].sort().flatMap((unit) => {
    const [was, is] = [old.get(unit) ?? null, young.get(unit) ?? null];
    if (canonical(was) === canonical(is)) return [];
    const [property, language = null] = namesOf(unit);
    const of = Object.hasOwn(properties, property) ? properties[property] : undefined;
    return [{ property, language, before: worded(was), after: worded(is), of, was, is }];
  });
}

type Properties = Readonly<Record<string, Property>>;

function propertiesOf(state: State, model: Model): Properties {
  const declared = state.is === 'entry' ? model.kind(state.kind) : model.relationship(state.type);
  return declared?.properties ?? {};
}

/** Each value by itself; of what has several languages, each of them. */
function unitsOf(state: State | null, properties: Properties): ReadonlyMap<string, Json> {
  const values: Values = state?.properties ?? {};
  return new Map(
    Object.entries(values).flatMap(([name, value]): [string, Json][] => {
      const isLocalized =
        Object.hasOwn(properties, name) && properties[name]?.settles === 'by-language';
      return isLocalized
        ? Object.entries(value as Values).map(([language, text]) => [`${name}.${language}`, text]) // the model's shape
        : [[name, value]];
    }),
  );
}

const worded = (value: Json): string | null =>
  typeof value === 'string' || value === null ? value : canonical(value);
