import type { Columns, Item } from './columns.ts';

/** For every item, those one column further on either side that a tie joins it with. */
export interface Neighbours {
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
}

const SWEEPS = 12;

/** The order of items in each column: swept to and fro by the middle of what leads there, keeping the fewest crossings. */
export function ordered(columns: Columns): readonly (readonly Item[])[] {
  const neighbours = neighboursIn(columns);
  let order = columns.items;
  let best = order;
  let fewest = crossings(order, neighbours);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = swept(order, neighbours, sweep % 2 === 0);
    const count = crossings(order, neighbours);
    if (count < fewest) [best, fewest] = [order, count];
  }
  return best;
}

export function neighboursIn({ journeys }: Columns): Neighbours {
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  for (const { stops, bow } of journeys) {
    if (bow) continue;
    stops.slice(1).forEach(({ id }, at) => {
      const left = stops[at]?.id ?? id;
      add(after, left, id);
      add(before, id, left);
    });
  }
  return { before, after };
}

function add(lists: Map<string, string[]>, at: string, one: string): void {
  const list = lists.get(at) ?? [];
  if (!list.includes(one)) lists.set(at, [...list, one]);
}

function swept(
  order: readonly (readonly Item[])[],
  { before, after }: Neighbours,
  forward: boolean,
): readonly (readonly Item[])[] {
  const pulls = forward ? before : after;
  const result = [...order];
  const middle = new Map<string, number>();
  const columns = forward ? [...result.keys()] : [...result.keys()].reverse();
  for (const column of columns) {
    const items = result[column] ?? [];
    const wish = items.map((item, place) => {
      const pulling = (pulls.get(item.id) ?? []).flatMap((id) => middle.get(id) ?? []);
      // What nothing pulls stays about where it was.
      return { item, at: mean(pulling) ?? (place + 0.5) / items.length };
    });
    const sorted = wish.sort((a, b) => a.at - b.at).map(({ item }) => item);
    sorted.forEach(({ id }, place) => middle.set(id, (place + 0.5) / sorted.length));
    result[column] = sorted;
  }
  return result;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, one) => sum + one, 0) / values.length;

/** How many pairs of lines cross between columns. */
function crossings(order: readonly (readonly Item[])[], { after }: Neighbours): number {
  const place = new Map(order.flatMap((items) => items.map(({ id }, at) => [id, at] as const)));
  let count = 0;
  for (const items of order) {
    const ends = items.flatMap(({ id }) =>
      (after.get(id) ?? []).map((one) => place.get(one) ?? 0).sort((a, b) => a - b),
    );
    ends.forEach((end, at) => {
      for (const earlier of ends.slice(0, at)) if (earlier > end) count += 1;
    });
  }
  return count;
}
