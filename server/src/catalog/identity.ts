import { hash as digest } from 'node:crypto';
import type { Hash, Id, Json, Ref, Source, Values } from './change-set.ts';

export const sha256 = (text: string): Hash => digest('sha256', text, 'hex');

/** JSON with sorted names and no spaces, so that equal values are equal texts (after RFC 8785). */
export function canonical(value: Json | undefined): string {
  if (value === undefined) return 'null';
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).sort();
  const object = value as Values;
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(object[name])}`).join(',')}}`;
}

/** A UUID (version 8: of our own making) from the first 122 bits of a SHA-256 over the parts. */
export function idFrom(...parts: readonly string[]): Id {
  const hex = sha256(JSON.stringify(parts));
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const entryId = (kind: string, key: string): Id => idFrom('entry', kind, key);

export const idOf = (ref: Ref): Id => ('id' in ref ? ref.id : entryId(ref.kind, ref.key));

/** Type, ends and by: the edge that the reader sees. */
export interface EdgeIdentity {
  readonly type: string;
  readonly from: Id;
  readonly to: Id;
  readonly by: Values;
}

export const edgeId = ({ type, from, to, by }: EdgeIdentity): Id =>
  idFrom('edge', type, from, to, canonical(by));

export const relationshipId = (edge: Id, source: Source): Id => idFrom('relationship', edge, source);
