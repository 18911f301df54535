import { turnKinds } from '../what-if/turns.ts';
import type { AnyTurn } from '../what-if/turns.ts';

/**
 * What turns in any of several comparisons, one row for each thing: how it turns in each of them, undefined where it
 * stays. In the order in which a person would want to hear of it.
 */
export function sideBySide(
  comparisons: readonly (readonly AnyTurn[])[],
): readonly (readonly (AnyTurn | undefined)[])[] {
  const rows = new Map<string, (AnyTurn | undefined)[]>();
  comparisons.forEach((turns, column) => {
    for (const turn of turns) {
      const row = rows.get(turn.key) ?? comparisons.map(() => undefined);
      row[column] = turn;
      rows.set(turn.key, row);
    }
  });
  const place = (row: readonly (AnyTurn | undefined)[]) =>
    Math.min(...row.flatMap((turn) => (turn ? turnKinds.indexOf(turn.what) : [])));
  return [...rows.values()].sort((a, b) => place(a) - place(b));
}
