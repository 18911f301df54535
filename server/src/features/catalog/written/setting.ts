import { propertyOf, propertyWords } from '@linaje/graph-schema';
import type { Property } from '@linaje/graph-schema';
import { speechOf } from '../../../api/errors.ts';
import type { Json, Values } from '../../../catalog/change-set.ts';
import type { DeedRefusal } from '../deed.ts';
import { readWritten } from './read-written.ts';
import type { WrittenValue } from './written.ts';

interface Owner {
  /** What the values are of, by name: for the sentence where it has no such property. */
  readonly thing: string;
  readonly properties: Readonly<Record<string, Property>>;
  /** The first is written in where a value does not say its language. */
  readonly languages: readonly string[];
}

/** At least one. */
type Faults = readonly [DeedRefusal, ...DeedRefusal[]];

/** What written values set, or everything about them that cannot be read. */
export function setting(
  written: readonly WrittenValue[],
  { thing, properties, languages }: Owner,
): { readonly set: Values } | { readonly faults: Faults } {
  const set: Record<string, Json> = {};
  const faults: DeedRefusal[] = [];
  for (const [at, one] of written.entries()) {
    const { property: name } = one;
    const property = propertyOf({ properties }, name);
    if (!property) {
      faults.push({ code: 'PROPERTY_UNKNOWN', at, thing, data: { property: name.slice(0, 80) } });
      continue;
    }
    const read = readWritten(property, one);
    const language =
      property.settles === 'by-language' ? (one.language ?? languages[0] ?? 'es') : undefined;
    if ('unreadable' in read) {
      const speech = speechOf(languages);
      const said = propertyWords[name]?.[speech] ?? name;
      const data = { value: read.unreadable, property: said, expected: read.expected[speech] };
      faults.push({ code: 'VALUE_UNREADABLE', at, path: pathOf(name, language), data });
    } else if (language === undefined) set[name] = read.value;
    else set[name] = { ...(set[name] as Values | undefined), [language]: read.value };
  }
  const [first, ...rest] = faults;
  return first ? { faults: [first, ...rest] } : { set };
}

const pathOf = (name: string, language: string | undefined): string =>
  language === undefined ? `set.${name}` : `set.${name}.${language}`;
