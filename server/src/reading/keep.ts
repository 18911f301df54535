import type { DatabaseSync } from 'node:sqlite';

/** Typed arrays under names, as they go into the reading's file and come back at the next start. */
export interface Kept {
  ints(name: string): Int32Array;
  words(name: string): Uint32Array;
  bytes(name: string): Uint8Array;
  spans(name: string): { from: Int32Array; to: Int32Array; earlier: Int32Array };
  texts(name: string): { bytes: Uint8Array; starts: Int32Array; lengths: Int32Array };
  dictionary(name: string): { codes: Int32Array; words: readonly string[] };
  setInts(name: string, values: Int32Array): void;
  setWords(name: string, values: Uint32Array): void;
  setBytes(name: string, values: Uint8Array): void;
  setSpans(name: string, spans: ReturnType<Kept['spans']>): void;
  setTexts(name: string, texts: ReturnType<Kept['texts']>): void;
  setDictionary(name: string, dictionary: ReturnType<Kept['dictionary']>): void;
}

/** What is kept in the table `kept` of the reading's file. To be used inside a transaction. */
export function keptIn(database: DatabaseSync): Kept {
  const read = database.prepare('SELECT value FROM kept WHERE name = ?');
  const write = database.prepare('INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)');

  function bytes(name: string): Uint8Array {
    const value = read.get(name)?.['value'];
    if (!(value instanceof Uint8Array)) return new Uint8Array(0);
    return value.byteOffset % 4 === 0 ? value : value.slice();
  }
  const ints = (name: string) => {
    const { buffer, byteOffset, byteLength } = bytes(name);
    return new Int32Array(buffer, byteOffset, byteLength / 4);
  };
  const setBytes = (name: string, values: Uint8Array) => void write.run(name, values);
  const setInts = (name: string, values: Int32Array | Uint32Array) =>
    setBytes(name, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));

  return {
    ints,
    bytes,
    words(name) {
      const { buffer, byteOffset, byteLength } = bytes(name);
      return new Uint32Array(buffer, byteOffset, byteLength / 4);
    },
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
      const words = Buffer.from(bytes(`${name}.words`)).toString();
      // Written by `setDictionary` below: a list of texts.
      return { codes: ints(name), words: words === '' ? [] : (JSON.parse(words) as string[]) };
    },
    setInts,
    setBytes,
    setWords: setInts,
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
