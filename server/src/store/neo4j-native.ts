import { propertyOf } from '@linaje/graph-schema';
import type { Property } from '@linaje/graph-schema';
import type { Json, Values } from '../catalog/change-set.ts';

/** What Neo4j keeps in one property: text, flag, number, or a list of one of them. */
export type Native = unknown;
export type Integer = (value: number) => Native;

/**
 * Values as native properties, for whoever explores with Cypher: `name` becomes `name_es` and `name_en`, whole
 * numbers become integers, records JSON text. The exact values stand beside them as JSON; these are never read back.
 */
export function nativeOf(
  owner: { readonly properties: Readonly<Record<string, Property>> },
  values: Values,
  integer: Integer,
): Record<string, Native> {
  const native: Record<string, Native> = {};
  for (const [name, value] of Object.entries(values)) {
    const property = propertyOf(owner, name);
    const parts =
      property?.settles === 'by-language' ? byLanguage(name, value) : [[name, value] as const];
    for (const [part, said] of parts) {
      const kept = nativeValue(said, property, integer);
      if (kept !== undefined) native[part] = kept;
    }
  }
  return native;
}

/** `name_es`, `name_pt_BR`: without the hyphen, so that Cypher needs no backticks. */
function byLanguage(name: string, value: Json): (readonly [string, Json])[] {
  if (value === null || typeof value !== 'object') return [[name, value]];
  return Object.entries(value).map(
    ([language, text]) => [`${name}_${language.replaceAll('-', '_')}`, text as Json] as const,
  );
}

function nativeValue(value: Json, property: Property | undefined, integer: Integer): Native {
  if (value === null) return undefined;
  if (typeof value === 'number') return property?.type === 'count' ? integer(value) : value;
  if (typeof value !== 'object') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = (value as readonly Json[]).map((item) =>
    nativeValue(item, property?.item, integer),
  );
  return isUniform(items) ? items : JSON.stringify(value);
}

/** Neo4j takes lists of one type, without gaps and without lists inside. */
function isUniform(items: readonly Native[]): boolean {
  return items.every(
    (item) => item !== undefined && !Array.isArray(item) && typeof item === typeof items[0],
  );
}
