import { partsOf } from '@linaje/graph-schema';
import type { KindDefinition, Property } from '@linaje/graph-schema';
import type { EntryState, Json } from '../catalog/change-set.ts';

/** What may match, in the order in which it is told why. */
export const columns = ['name', 'synonyms', 'key', 'description'] as const;
export type Column = (typeof columns)[number];

/** The texts of an entry that can be found, in all languages, as they were written. */
export type Searchable = Readonly<Record<Column, readonly string[]>>;

const SYNONYMS = new Set(['synonyms', 'abbreviations']);
const PROSE = new Set(['text', 'localized', 'localizedList', 'markdown']);

export function searchable(state: EntryState, kind: KindDefinition | undefined): Searchable {
  const description: string[] = [];
  const synonyms: string[] = [];
  for (const [name, property] of Object.entries(kind?.properties ?? {})) {
    const value = state.properties[name];
    if (value === undefined || name === 'name') continue;
    if (SYNONYMS.has(name)) collect(value, synonyms);
    else if (isProse(property)) collect(value, description);
  }
  return { name: names(state), synonyms, key: partsOf(state.key), description };
}

const isProse = ({ type, item }: Property): boolean =>
  PROSE.has(type) || (type === 'list' && item?.type === 'text');

/** The names of an entry in all languages. */
function names(state: EntryState): readonly string[] {
  const found: string[] = [];
  collect(state.properties['name'] ?? null, found);
  return found;
}

function collect(value: Json, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) collect(inner, into);
  }
}
