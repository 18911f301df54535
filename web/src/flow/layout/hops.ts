import type { Grid } from './columns.ts';

/** For every item, by number, the items one column further on that an edge joins it with: `to[from[n]] … to[from[n + 1] − 1]`. */
export interface Rows {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

export interface Hops {
  readonly before: Rows;
  readonly after: Rows;
}

/** Every edge between two neighbouring columns, at both its ends. */
export function hopsOf({ journeys, items }: Grid): Hops {
  const left: number[] = [];
  const right: number[] = [];
  for (const { stops } of journeys) {
    for (let at = 1; at < stops.length; at++) {
      const [one, other] = [stops[at - 1], stops[at]];
      if (!one || !other || one.column === other.column) continue;
      const forward = one.column < other.column;
      left.push(forward ? one.number : other.number);
      right.push(forward ? other.number : one.number);
    }
  }
  return { after: rows(left, right, items.length), before: rows(right, left, items.length) };
}

function rows(ends: readonly number[], others: readonly number[], size: number): Rows {
  const from = new Int32Array(size + 1);
  for (const one of ends) from[one + 1] = (from[one + 1] ?? 0) + 1;
  for (let at = 0; at < size; at++) from[at + 1] = (from[at + 1] ?? 0) + (from[at] ?? 0);
  const next = from.slice(0, size);
  const to = new Int32Array(ends.length);
  ends.forEach((one, at) => {
    const place = next[one] ?? 0;
    to[place] = others[at] ?? 0;
    next[one] = place + 1;
  });
  return { from, to };
}
