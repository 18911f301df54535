export interface Piece {
  readonly is: 'kept' | 'gone' | 'new';
  readonly text: string;
}

/** Longer texts are told as wholly replaced: a table of their words would be too large. */
const MOST_WORDS = 600;

/** What was taken out of a text and what was put in, word by word; pieces in reading order. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS)
    return joined([
      { is: 'gone', text: before },
      { is: 'new', text: after },
    ]);
  const common = commonTable(old, fresh);
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, come] = [old[i], fresh[j]];
    if (gone !== undefined && gone === come) {
      pieces.push({ is: 'kept', text: gone });
      i++;
      j++;
    } else if (
      gone !== undefined &&
      (come === undefined || at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      pieces.push({ is: 'gone', text: gone });
      i++;
    } else {
      pieces.push({ is: 'new', text: come ?? '' });
      j++;
    }
  }
  return joined(pieces);
}

/** Words with the space behind them. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? [];

const at = (table: readonly (readonly number[])[], i: number, j: number): number =>
  table[i]?.[j] ?? 0;

/** How many words two texts still have in common from each place on. */
function commonTable(old: readonly string[], fresh: readonly string[]): readonly number[][] {
  const table: number[][] = [];
  for (let i = old.length - 1; i >= 0; i--) {
    const row: number[] = [];
    for (let j = fresh.length - 1; j >= 0; j--)
      row[j] =
        old[i] === fresh[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), row[j + 1] ?? 0);
    table[i] = row;
  }
  return table;
}

/** Neighbours of one sort become one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (piece.text === '') return all;
    if (last?.is !== piece.is) return [...all, piece];
    return [...all.slice(0, -1), { is: piece.is, text: last.text + piece.text }];
  }, []);
}
