import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** From so many characters on packing costs less than writing. */
const LONG = 16_000;

/** Text as it is or, where it is long, its UTF-8 as raw DEFLATE (RFC 1951). */
export type PackedText = string | Uint8Array;

/** JSON of states repeats itself: a tenth of it is left, and so of what must be written before an answer. */
export const packed = (text: string): PackedText =>
  text.length < LONG ? text : deflateRawSync(text, { level: 1 });

export const unpacked = (kept: PackedText): string =>
  typeof kept === 'string' ? kept : inflateRawSync(kept).toString();
