import { keyOf } from '@linaje/graph-schema';
import { structureOf } from './structure-of.ts';
import type { DrawnEdge, DrawnEntry } from './structure-of.ts';
import type { Structure } from '../reading/structure.ts';

/** A structure with its ordinals by short names: `crm.contacts.email` is a field of dataset `crm.contacts`. */
export interface Sketch {
  readonly structure: Structure;
  of(name: string): number;
  names(ordinals: Iterable<number>): string[];
}

/**
 * Draws a catalog for a story from lines that read aloud: `crm.contacts.email FLOWS_TO stage.people.email`.
 * A name with three parts is a field, with two a dataset, with `*` before it a system, with `@` a process,
 * with `:` before it an entity, and `:customer.email` one of its attributes. What holds what follows from the names,
 * except that a dataset has a system only where the system is named somewhere.
 */
export function sketch(
  lines: readonly string[],
  counted: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Sketch {
  const places = new Map<string, number>();
  const entries: DrawnEntry[] = [];
  const edges: DrawnEdge[] = [];

  function place(name: string): number {
    const known = places.get(name);
    if (known !== undefined) return known;
    const here = entries.length;
    places.set(name, here);
    entries.push({ ...entryNamed(name), ...(counted[name] && { counted: counted[name] }) });
    const whole = wholeOf(name);
    if (whole) edges.push({ type: whole.type, from: place(whole.name), to: here });
    return here;
  }

  const words = lines.map((line) => line.split(' '));
  for (const [name] of words.filter(([, type]) => type === undefined)) place(name ?? '');
  for (const [from = '', type, to = ''] of words) {
    if (type) edges.push({ type, from: place(from), to: place(to) });
  }
  for (const [name, to] of places) {
    const [first = '', ...rest] = name.split('.');
    const from = places.get(`*${first}`);
    if (rest.length === 1 && from !== undefined && !isMark(first)) {
      edges.push({ type: 'HAS_DATASET', from, to });
    }
  }
  const named = [...places.keys()];
  return {
    structure: structureOf({ entries, edges }),
    of: (name) => {
      const ordinal = places.get(name);
      if (ordinal === undefined) throw new Error(`${name} is not in the sketch`);
      return ordinal;
    },
    names: (ordinals) => Array.from(ordinals, (ordinal) => named[ordinal] ?? '?').sort(),
  };
}

const isMark = (text: string) => /^[*@:]/.test(text);

function entryNamed(name: string): DrawnEntry {
  const bare = name.replace(/^[*@:]/, '');
  const [first = '', second = '', third = ''] = bare.split('.');
  if (name.startsWith('*')) return { kind: 'System', key: keyOf(bare) };
  if (name.startsWith('@')) return { kind: 'Process', key: keyOf('jobs', bare) };
  if (name.startsWith(':') && second) return { kind: 'MasterAttribute', key: keyOf(first, second) };
  if (name.startsWith(':')) return { kind: 'MasterEntity', key: keyOf(bare) };
  if (third) return { kind: 'Field', key: keyOf(first, second, third) };
  return { kind: 'Dataset', key: keyOf(first, second) };
}

function wholeOf(name: string): { type: string; name: string } | undefined {
  const [first = '', second = '', third] = name.split('.');
  if (name.startsWith(':') && second) return { type: 'HAS_ATTRIBUTE', name: first };
  if (third && !isMark(name)) return { type: 'HAS_FIELD', name: `${first}.${second}` };
  return undefined;
}
