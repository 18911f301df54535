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

/** The golden values that an effect changed, language by language. */
export const valueChanges = ({ before, after }: Effect, model: Model): readonly ValueChange[] =>
  valuesBetween(before?.properties ?? {}, after.properties, propertiesOf(after, model));

/** The values that differ, language by language. */
export function valuesBetween(
  before: Values,
  after: Values,
  properties: Properties,
): readonly ValueChange[] {
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

/** The names of the properties that an effect changed. */
export const changedProperties = ({ before, after }: Effect): readonly string[] =>
  [...new Set([...Object.keys(before?.properties ?? {}), ...Object.keys(after.properties)])].filter(
    (name) =>
      canonical(before?.properties[name] ?? null) !== canonical(after.properties[name] ?? null),
  );

/** As the model declares them. */
type Properties = Readonly<Record<string, Property>>;

function propertiesOf(state: State, model: Model): Properties {
  const declared = state.is === 'entry' ? model.kind(state.kind) : model.relationship(state.type);
  return declared?.properties ?? {};
}

/** Each value by itself; of what has several languages, each of them. */
function unitsOf(values: Values, properties: Properties): ReadonlyMap<string, Json> {
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
