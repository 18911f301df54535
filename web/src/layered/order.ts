import type { Item, Journey } from './layered.ts';

const SWEEPS = 8;

/** The order in each column: barycentre sweeps to and fro, keeping the one with the fewest crossings. */
export function order(
  columns: readonly (readonly Item[])[],
  journeys: readonly Journey[],
): readonly (readonly Item[])[] {
  const hops = hopsOf(journeys);
  let now = columns;
  let best = columns;
  let fewest = crossings(columns, hops);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    now = swept(now, hops, sweep % 2 === 0);
    const found = crossings(now, hops);
    if (found < fewest) [best, fewest] = [now, found];
  }
  return best;
}

/** Pairs of items one column apart, the left one first. */
export function hopsOf(journeys: readonly Journey[]): readonly (readonly [Item, Item])[] {
  return journeys.flatMap(({ stops }) =>
    stops.slice(1).flatMap((stop, at): (readonly [Item, Item])[] => {
      const before = stops[at];
      if (!before || before.column === stop.column) return [];
      return [before.column < stop.column ? [before, stop] : [stop, before]];
    }),
  );
}

type Hops = ReturnType<typeof hopsOf>;

function swept(
  columns: readonly (readonly Item[])[],
  hops: Hops,
  forward: boolean,
): readonly (readonly Item[])[] {
  const result = [...columns];
  const rows = new Map<string, number>();
  const note = (items: readonly Item[]) => items.forEach(({ key }, row) => rows.set(key, row));
  columns.forEach(note);
  const path = forward ? [...result.keys()] : [...result.keys()].reverse();
  for (const at of path.slice(1)) {
    const wish = (item: Item): number => {
      const pulls = hops.flatMap(([left, right]) => {
        const [mine, other] = forward ? [right, left] : [left, right];
        return mine.key === item.key ? [rows.get(other.key) ?? 0] : [];
      });
      const own = rows.get(item.key) ?? 0;
      return pulls.length === 0 ? own : pulls.reduce((a, b) => a + b, 0) / pulls.length;
    };
    const wished = (result[at] ?? []).map((item) => ({ item, wish: wish(item) }));
    result[at] = wished.sort((a, b) => a.wish - b.wish).map(({ item }) => item);
    note(result[at]);
  }
  return result;
}

/** How many pairs of hops cross. */
function crossings(columns: readonly (readonly Item[])[], hops: Hops): number {
  const rows = new Map(
    columns.flatMap((items) => items.map(({ key }, row) => [key, row] as const)),
  );
  const row = ({ key }: Item) => rows.get(key) ?? 0;
  let count = 0;
  hops.forEach(([left, right], at) => {
    for (const [otherLeft, otherRight] of hops.slice(at + 1)) {
      if (left.column !== otherLeft.column) continue;
      if ((row(left) - row(otherLeft)) * (row(right) - row(otherRight)) < 0) count++;
    }
  });
  return count;
}
