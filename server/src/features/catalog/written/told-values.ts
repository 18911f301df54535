import type { Property } from '@linaje/graph-schema';
import type { Json, JsonObject, Values } from '../../../catalog/change-set.ts';
import type { Cell, Row } from './written.ts';

/**
 * A value as people would write it: a text, several texts of a list, or rows of records. What has several languages
 * is told language by language.
 */
export interface ToldValue {
  readonly property: string;
  readonly language: string | null;
  readonly text: string | null;
  readonly texts: readonly string[];
  readonly rows: readonly Row[];
  /** What it is told of: for saying it in words. */
  readonly of: Property;
  readonly value: Json;
}

/** Values in the order in which their properties are declared; what is not said is left out. */
export const toldValues = (
  properties: Readonly<Record<string, Property>>,
  values: Values,
): readonly ToldValue[] =>
  Object.entries(properties).flatMap(([name, property]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || value === null ? [] : toldValue(name, property, value);
  });

/** One value; of what has several languages one for each. */
function toldValue(name: string, property: Property, value: Json): readonly ToldValue[] {
  if (property.settles !== 'by-language') return [told(name, property, value)];
  // The model's shape for what is said in several languages.
  return Object.entries(value as JsonObject).map(([language, one]) =>
    told(name, property, one, language),
  );
}

/** One value of a property or, where a language is given, what is said in it. */
export function told(
  name: string,
  property: Property,
  value: Json,
  language: string | null = null,
): ToldValue {
  const isRecord = property.type === 'record' || property.item?.type === 'record';
  const empty = { property: name, language, text: null, texts: [], rows: [], of: property, value };
  if (isRecord)
    return { ...empty, rows: [value].flat().map((row) => rowOf(row, property.item ?? property)) };
  return Array.isArray(value)
    ? { ...empty, texts: value.map(textOf) }
    : { ...empty, text: textOf(value) };
}

/** The cells of a record in the order in which its fields are declared. */
const rowOf = (value: Json, { fields = {} }: Property): Row =>
  Object.entries(fields).flatMap(([name, field]): readonly Cell[] => {
    const one = (value as JsonObject)[name]; // the model's shape for records
    if (one === undefined || one === null) return [];
    if (field.settles !== 'by-language') return [{ field: name, text: textOf(one) }];
    return Object.entries(one as JsonObject).map(([language, text]) => ({
      field: name,
      language,
      text: textOf(text),
    }));
  });

const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
