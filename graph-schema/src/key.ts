import { cleanText } from './properties.ts';

export const KEY_LIMIT_BYTES = 2_000;

const cleanKey = cleanText(KEY_LIMIT_BYTES);

/**
 * Joins the parts of a key without ambiguity: `\` and `|` inside a part are escaped, parts are joined by `|`.
 * NFC, case kept. `keyOf('postgres://db:5432', 'shop.public.orders')` is `postgres://db:5432|shop.public.orders`.
 */
export function keyOf(...parts: readonly string[]): string {
  if (parts.every((part) => PLAIN.test(part))) return parts.join('|');
  return parts.map((part) => part.normalize('NFC').replace(/[\\|]/g, '\\$&')).join('|');
}

/** As most names are: nothing in them to be escaped or normalised, nothing that a key cannot hold. */
const PLAIN = /^[\x20-\x5b\x5d-\x7b\x7d\x7e]*$/;
const PLAIN_KEY = /^[\x20-\x5b\x5d-\x7e]+$/;

/** The parts that `keyOf` joined. */
export function partsOf(key: string): string[] {
  if (!key.includes('\\')) return key.split('|');
  const parts = [''];
  for (let at = 0; at < key.length; at++) {
    const sign = key.charAt(at);
    if (sign === '|') parts.push('');
    else parts[parts.length - 1] += sign === '\\' ? key.charAt(++at) : sign;
  }
  return parts;
}

/** What is wrong with a key of so many parts, or undefined when nothing is. */
export function keyFault(key: unknown, partCount: number): KeyFault | undefined {
  if (typeof key !== 'string' || key === '') return 'EMPTY';
  if (key.length <= KEY_LIMIT_BYTES && PLAIN_KEY.test(key)) {
    const parts = key.split('|');
    return parts.length === partCount && !parts.includes('') ? undefined : 'PARTS';
  }
  if (Buffer.byteLength(key) > KEY_LIMIT_BYTES) return 'TOO_LONG';
  if (!cleanKey.safeParse(key).success || /[\t\n\r]/.test(key)) return 'UNCLEAN';
  if (key !== key.normalize('NFC')) return 'NOT_NFC';
  const parts = partsOf(key);
  if (parts.length !== partCount || parts.some((part) => part === '')) return 'PARTS';
  return keyOf(...parts) === key ? undefined : 'PARTS';
}

export type KeyFault = 'EMPTY' | 'TOO_LONG' | 'UNCLEAN' | 'NOT_NFC' | 'PARTS';
