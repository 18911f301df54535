import { columns } from './searchable.ts';
import type { Column, Searchable } from './searchable.ts';
import type { Word } from './words.ts';
import { wordsOf } from './words.ts';

/** Characters shown on either side of the first match. */
const AROUND = 60;

export interface Explanation {
  readonly matched: Column;
  readonly excerpt: string;
}

/** Why an entry was found: the first column, and in it the first text, that holds most of the words asked for. */
export function explain(texts: Searchable, asked: readonly Word[]): Explanation {
  let best: Explanation & { score: number } = {
    matched: 'name',
    excerpt: texts.name[0] ?? texts.key.at(-1) ?? '',
    score: 0,
  };
  for (const column of columns) {
    for (const text of texts[column]) {
      const found = wordsOf(text).filter((word) => asked.some((one) => answers(word, one)));
      const score = asked.filter((one) => found.some((word) => answers(word, one))).length;
      if (score > best.score) best = { matched: column, excerpt: mark(text, found), score };
    }
    if (best.score === asked.length) break;
  }
  return { matched: best.matched, excerpt: best.excerpt };
}

const answers = (word: Word, asked: Word): boolean =>
  word.folded.startsWith(asked.folded) ||
  word.parts.some((part) => asked.parts.some((one) => part.startsWith(one)));

/** The text around the first of these words, each of them between «». */
function mark(text: string, found: readonly Word[]): string {
  const from = Math.max(0, (found[0]?.start ?? 0) - AROUND);
  const to = Math.min(text.length, (found[0]?.end ?? 0) + AROUND);
  let marked = from > 0 ? '…' : '';
  let at = from;
  for (const { start, end } of found) {
    if (end > to) break;
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at, to) + (to < text.length ? '…' : '');
}
