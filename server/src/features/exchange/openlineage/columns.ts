import { cleanText, PROSE } from './clean-text.ts';
import { isRecord } from './event.ts';
import type { Facets } from './event.ts';

/** One column of a schema facet; columns inside a column are named `address.city`. */
export interface Column {
  readonly name: string;
  readonly dataType: string | undefined;
  readonly description: string | undefined;
  /** Within its own level, from 1. */
  readonly ordinal: number;
}

const DEEPEST = 20;

/** All columns of a `schema` facet, each name once, outer before inner. */
export function columnsOf(facet: Facets): readonly Column[] {
  const columns = new Map<string, Column>();
  gather(facet['fields'], { prefix: '', depth: 0, columns });
  return [...columns.values()];
}

interface Gathering {
  readonly prefix: string;
  readonly depth: number;
  readonly columns: Map<string, Column>;
}

function gather(fields: unknown, { prefix, depth, columns }: Gathering): void {
  if (!Array.isArray(fields) || depth > DEEPEST) return;
  fields.forEach((field: unknown, place) => {
    if (!isRecord(field) || typeof field['name'] !== 'string' || field['name'] === '') return;
    const name = prefix + field['name'].normalize('NFC');
    const position = field['ordinal_position'];
    const ordinal =
      Number.isSafeInteger(position) && Number(position) > 0 ? Number(position) : place + 1;
    const dataType = cleanText(field['type']);
    const description = cleanText(field['description'], PROSE);
    if (!columns.has(name)) columns.set(name, { name, dataType, description, ordinal });
    gather(field['fields'], { prefix: `${name}.`, depth: depth + 1, columns });
  });
}
