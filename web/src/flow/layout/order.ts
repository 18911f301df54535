import type { Grid, Item } from './columns.ts';
import { gapBetween } from './spread.ts';

/** For every item, the items one column further on either side that an edge joins it with. */
export interface Hops {
  readonly before: ReadonlyMap<Item, readonly Item[]>;
  readonly after: ReadonlyMap<Item, readonly Item[]>;
}

const SWEEPS = 10;

/**
 * The order of items in each column: barycentre sweeps to and fro, keeping the order with the fewest crossings.
 * Groups stay together; items that nothing pulls sink to the end in the order in which they came. Deterministic.
 */
export function ordered({ columns }: Grid, hops: Hops): readonly (readonly Item[])[] {
  let order = columns.map(({ items }) => items);
  let best = order;
  let fewest = crossings(order, hops);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = swept(order, sweep % 2 === 0 ? hops.before : hops.after, sweep % 2 === 0);
    const count = crossings(order, hops);
    if (count < fewest) [best, fewest] = [order, count];
  }
  return best;
}

export function hopsOf({ journeys }: Grid): Hops {
  const before = new Map<Item, Item[]>();
  const after = new Map<Item, Item[]>();
  for (const { stops } of journeys) {
    stops.slice(1).forEach((stop, index) => {
      const previous = stops[index];
      if (!previous || previous.column === stop.column) return;
      const [left, right] = previous.column < stop.column ? [previous, stop] : [stop, previous];
      push(after, left, right);
      push(before, right, left);
    });
  }
  return { before, after };
}

function push(map: Map<Item, Item[]>, at: Item, item: Item): void {
  const known = map.get(at);
  if (known) known.push(item);
  else map.set(at, [item]);
}

function swept(
  order: readonly (readonly Item[])[],
  pull: ReadonlyMap<Item, readonly Item[]>,
  forward: boolean,
): (readonly Item[])[] {
  const result = [...order];
  const centre = new Map<Item, number>();
  const columns = forward ? result.keys() : [...result.keys()].reverse();
  for (const at of columns) {
    const items = result[at] ?? [];
    const wish = (item: Item) => mean((pull.get(item) ?? []).map((one) => centre.get(one) ?? 0));
    result[at] = sorted(items, wish);
    for (const [item, y] of packedCentres(result[at])) centre.set(item, y);
  }
  return result;
}

/** Boxes by group and wish; then every slot between the boxes it lies nearest to. Ties stay as they came. */
function sorted(items: readonly Item[], wishOf: (item: Item) => number | undefined): Item[] {
  const wish = new Map(items.map((item) => [item, wishOf(item) ?? Number.MAX_VALUE]));
  const by = (a: Item, b: Item) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0);
  const boxes = items.filter(({ box }) => box).sort((a, b) => a.group - b.group || by(a, b));
  const slots = items.filter(({ box }) => !box).sort(by);
  const result: Item[] = [];
  let next = 0;
  for (const [box, centre] of packedCentres(boxes)) {
    for (let slot = slots[next]; slot && (wish.get(slot) ?? 0) <= centre; slot = slots[++next]) {
      result.push(slot);
    }
    result.push(box);
  }
  return [...result, ...slots.slice(next)];
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Middles of a column packed tightly around zero. */
function packedCentres(items: readonly Item[]): [Item, number][] {
  let y = 0;
  const centres = items.map((item, index): [Item, number] => {
    const previous = items[index - 1];
    if (previous) y += gapBetween(previous, item);
    const centre = y + item.height / 2;
    y += item.height;
    return [item, centre];
  });
  return centres.map(([item, centre]) => [item, centre - y / 2]);
}

/** How many pairs of hops cross, counted by inversions in each gutter. */
function crossings(order: readonly (readonly Item[])[], hops: Hops): number {
  const place = new Map(
    order.flatMap((items) => items.map((item, index) => [item, index] as const)),
  );
  return order.reduce((sum, items) => {
    const ends = items.flatMap((item) =>
      (hops.after.get(item) ?? []).map((other) => place.get(other) ?? 0).sort((a, b) => a - b),
    );
    return sum + inversions(ends);
  }, 0);
}

function inversions(values: readonly number[]): number {
  const tree = new Int32Array(values.reduce((most, value) => Math.max(most, value), 0) + 2);
  let count = 0;
  values.forEach((value, seen) => {
    let notAbove = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    count += seen - notAbove;
    for (let at = value + 1; at < tree.length; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  });
  return count;
}
