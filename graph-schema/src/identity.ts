import { hash as digest } from 'node:crypto';

/** What can be written as JSON; the values of properties among it. */
export type Plain =
  null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** Hex SHA-256 of a text. */
export const sha256 = (text: string): string => digest('sha256', text, 'hex');

/** JSON with sorted names and no spaces, so that equal values are equal texts (after RFC 8785). */
export function canonical(value: Plain | undefined): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return isList(value) ? listText(value) : recordText(value);
}

// Plain loops: every operation of every change set goes through here.
function listText(list: readonly Plain[]): string {
  let text = '[';
  for (const item of list) text += (text.length > 1 ? ',' : '') + canonical(item);
  return `${text}]`;
}

function recordText(record: { readonly [name: string]: Plain }): string {
  const names = Object.keys(record);
  if (names.length > 1) names.sort();
  let text = '{';
  for (const name of names) {
    text += `${text.length > 1 ? ',' : ''}${nameText(name)}:${canonical(record[name])}`;
  }
  return `${text}}`;
}

/** Names are few and come again and again. */
const nameTexts = new Map<string, string>();

function nameText(name: string): string {
  const known = nameTexts.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(name);
  if (name.length < 50 && nameTexts.size < 2_000) nameTexts.set(name, text);
  return text;
}

// Array.isArray does not narrow read-only arrays.
const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** A UUID (version 8: of our own making) from the first 122 bits of a SHA-256 over the parts. */
export function idFrom(...parts: readonly string[]): string {
  const hex = sha256(JSON.stringify(parts));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id of an entry: the same wherever and whenever it is born. */
export const entryId = (kind: string, key: string): string => idFrom('entry', kind, key);
