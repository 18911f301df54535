import { z } from 'zod';
import type { KindDefinition, RelationshipDefinition } from './define.ts';
import { propertyOf } from './model.ts';
import { byLanguage, languageTag } from './properties.ts';
import type { Property } from './properties.ts';

type Properties = Readonly<Record<string, Property>>;

/**
 * The `set` of an operation on an entry of this kind: any of its properties, `null` saying "it is empty",
 * in localized ones language by language. Unknown names are refused, `__proto__` among them.
 */
export const valuesShape = (kind: KindDefinition): z.ZodType => saidShape(kind.properties);

/** The `set` of an operation on a relationship. */
export const edgeValuesShape = (relationship: RelationshipDefinition): z.ZodType =>
  saidShape(relationship.properties);

/** The `by` of a relationship: all that identifies it, save what it may lack. */
export function byShape({ identifiedBy, mayLack }: RelationshipDefinition): z.ZodType {
  const named = Object.entries(identifiedBy).map(([name, { shape }]) => {
    return [name, mayLack.includes(name) ? shape.optional() : shape] as const;
  });
  return z.strictObject(Object.fromEntries(named));
}

/** The `unset` of an operation on an entry: units such as `status`, `name` (all its languages) or `name.es`. */
export const unitsShape = (kind: KindDefinition): z.ZodType<string[]> =>
  z
    .array(
      z.string().refine((unit) => isUnit(kind, unit), { error: 'is no property of this kind' }),
    )
    .max(MOST_UNITS);

const MOST_UNITS = 1_000;

function isUnit(kind: KindDefinition, unit: string): boolean {
  const [name = '', ...languages] = unit.split('.');
  const property = propertyOf(kind, name);
  if (!property || languages.length === 0) return property !== undefined;
  const language = languages.join('.');
  return property.settles === 'by-language' && languageTag.safeParse(language).success;
}

const saidShape = (properties: Properties): z.ZodType =>
  z
    .strictObject(
      Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, said(one)])),
    )
    .partial();

const said = ({ shape, each }: Property): z.ZodType =>
  each ? byLanguage(each.nullable()) : shape.nullable();

const reference = z.union([
  z.strictObject({ id: z.guid() }),
  z.strictObject({ kind: z.string(), key: z.string() }),
]);
const named = z.record(z.string(), z.json());
const expectedVersion = z.int().min(0).optional();
const entryOperation = { entry: reference, expectedVersion };
const set = named.optional();
const unset = z.array(z.string()).max(MOST_UNITS).optional();

/**
 * One operation as it is sent, before its kind is looked up: the right parts and nothing else.
 * What is inside `set`, `unset` and `by` is checked against its kind by the shapes above.
 */
export const operationShape = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('put'), ...entryOperation, set, unset }),
  z.strictObject({ do: z.literal('create'), entry: reference, set: named }),
  z.strictObject({ do: z.literal('change'), ...entryOperation, set, unset }),
  z.strictObject({ do: z.enum(['retire', 'restore']), ...entryOperation }),
  z.strictObject({
    do: z.enum(['connect', 'disconnect', 'deny']),
    type: z.string(),
    from: reference,
    to: reference,
    by: named.optional(),
    set,
    expectedVersion,
  }),
]);
