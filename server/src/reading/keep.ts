import type { DatabaseSync } from 'node:sqlite';
import { stamped } from './tables.ts';

/** Where columns come back from at the next start, by name; empty where there were none. */
export interface Kept {
  ints(name: string): Int32Array;
  words(name: string): Uint32Array;
  bytes(name: string): Uint8Array;
  spans(name: string): { from: Int32Array; to: Int32Array; earlier: Int32Array };
  texts(name: string): { bytes: Uint8Array; starts: Int32Array; lengths: Int32Array };
  dictionary(name: string): { codes: Int32Array; words: readonly string[] };
}

/** Where columns go to be kept. What is set is copied: it may change right afterwards. */
export interface Keeper {
  setInts(name: string, values: Int32Array | Uint32Array): void;
  setBytes(name: string, values: Uint8Array): void;
  setSpans(name: string, spans: ReturnType<Kept['spans']>): void;
  setTexts(name: string, texts: ReturnType<Kept['texts']>): void;
  setDictionary(name: string, dictionary: ReturnType<Kept['dictionary']>): void;
}

/** The generation of columns that is whole; 0 before the first. */
export const generationIn = (database: DatabaseSync): number => Number(stamped(database, 'kept'));

/** What stands in the reading's file under one generation. */
export function keptIn(database: DatabaseSync, generation: number): Kept {
  const read = database.prepare('SELECT value FROM kept WHERE generation = ? AND name = ?');

  function bytes(name: string): Uint8Array {
    const value = read.get(generation, name)?.['value'];
    if (!(value instanceof Uint8Array)) return new Uint8Array(0);
    return value.byteOffset % 4 === 0 ? value : value.slice();
  }
  function words(name: string): Uint32Array {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  }
  function ints(name: string): Int32Array {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Int32Array(buffer, byteOffset, byteLength / 4);
  }

  return {
    ints,
    bytes,
    words,
    spans: (name) => ({
      from: ints(`${name}.from`),
      to: ints(`${name}.to`),
      earlier: ints(`${name}.earlier`),
    }),
    texts: (name) => ({
      bytes: bytes(`${name}.bytes`),
      starts: ints(`${name}.starts`),
      lengths: ints(`${name}.lengths`),
    }),
    dictionary(name) {
      const text = Buffer.from(bytes(`${name}.words`)).toString();
      // Written by `setDictionary` below: a list of texts.
      return { codes: ints(name), words: text === '' ? [] : (JSON.parse(text) as string[]) };
    },
  };
}

/** Gathers copies of columns, to be written piece by piece. */
export function keeper(): Keeper & { readonly pieces: Map<string, Uint8Array> } {
  const pieces = new Map<string, Uint8Array>();
  const setBytes = (name: string, values: Uint8Array) => void pieces.set(name, values.slice());
  const setInts = (name: string, values: Int32Array | Uint32Array) =>
    setBytes(name, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return {
    pieces,
    setInts,
    setBytes,
    setSpans(name, { from, to, earlier }) {
      setInts(`${name}.from`, from);
      setInts(`${name}.to`, to);
      setInts(`${name}.earlier`, earlier);
    },
    setTexts(name, texts) {
      setBytes(`${name}.bytes`, texts.bytes);
      setInts(`${name}.starts`, texts.starts);
      setInts(`${name}.lengths`, texts.lengths);
    },
    setDictionary(name, { codes, words }) {
      setInts(name, codes);
      setBytes(`${name}.words`, Buffer.from(JSON.stringify(words)));
    },
  };
}
