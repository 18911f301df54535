import type { DatabaseSync } from 'node:sqlite';
import type { Searchable } from './searchable.ts';
import { spread, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** So many words of a question are looked for; the rest of a long text is passed over. */
const WORDS = 24;

/** The words that an entry can be found by, in SQLite's FTS5; only ordinals come out. */
export interface FullText {
  write(ordinal: number, texts: Searchable): void;
  /** All that have every word, the last one as a prefix; in no order. */
  matching(asked: readonly Word[]): readonly number[];
  /** The same, best first: names count ten times, synonyms five, keys twice. */
  ranked(asked: readonly Word[]): readonly number[];
}

export function openFullText(database: DatabaseSync): FullText {
  const write = database.prepare(`
    INSERT OR REPLACE INTO text (rowid, name, synonyms, key, description)
    VALUES (?, ?, ?, ?, ?)`);
  const matching = database.prepare(
    'SELECT group_concat(rowid) AS found FROM text WHERE text MATCH ?',
  );
  const ranked = database.prepare(`
    SELECT group_concat(rowid) AS found
    FROM (
      SELECT rowid
      FROM text
      WHERE text MATCH ?
      ORDER BY bm25(text, 10, 5, 2, 1), rowid
    )`);
  const ask = (statement: typeof matching, asked: readonly Word[]): readonly number[] => {
    if (asked.length === 0) return [];
    const found = statement.get(expression(asked))?.['found'];
    // One text for all numbers: a row each would cost ten times as much at 10^5 hits.
    return typeof found === 'string' ? (JSON.parse(`[${found}]`) as number[]) : [];
  };
  return {
    write(ordinal, { name, synonyms, key, description }) {
      write.run(ordinal, folded(name), folded(synonyms), folded(key), folded(description));
    },
    matching: (asked) => ask(matching, asked),
    ranked: (asked) => ask(ranked, asked),
  };
}

/** The words of a question that are looked for. */
export const asked = (text: string): readonly Word[] =>
  wordsOf(text.slice(0, 2_000)).slice(0, WORDS);

const folded = (texts: readonly string[]): string => texts.map(spread).join(' ');

/** Words are letters and digits only, and each is quoted: what was asked is never read as syntax. */
function expression(words: readonly Word[]): string {
  return words
    .map(({ folded, parts }, index) => {
      const star = index === words.length - 1 ? '*' : '';
      if (parts.length === 1) return `"${folded}"${star}`;
      return `("${folded}"${star} OR (${parts.map((part) => `"${part}"${star}`).join(' AND ')}))`;
    })
    .join(' AND ');
}
