import type { Item, Journey, LayeredMeasures } from './layered.ts';
import { hopsOf } from './order.ts';

const ROUNDS = 6;
/** Between a box and a slot, and between two slots. */
const SLOT_GAP = 6;

/** The top of every item: the order of each column kept, everything as near as it can be to what it is joined with. */
export function tops(
  columns: readonly (readonly Item[])[],
  journeys: readonly Journey[],
  { gapY }: Pick<LayeredMeasures, 'gapY'>,
): ReadonlyMap<string, number> {
  const gap = (above: Item, below: Item) => (above.isBox && below.isBox ? gapY : SLOT_GAP);
  const joined = neighbours(journeys);
  const top = new Map<string, number>();
  for (const items of columns) {
    offsets(items, gap).forEach((y, at) => top.set(items[at]?.key ?? '', y));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const items of round % 2 === 0 ? columns : columns.toReversed()) {
      const off = offsets(items, gap);
      const wishes = items.map((item, at) => {
        const pulls = joined.get(item.key) ?? [];
        const centre = (one: Item) => (top.get(one.key) ?? 0) + one.height / 2;
        const wish =
          pulls.length === 0
            ? (top.get(item.key) ?? 0)
            : pulls.reduce((sum, one) => sum + centre(one), 0) / pulls.length - item.height / 2;
        return { value: wish - (off[at] ?? 0), weight: pulls.length || 0.01 };
      });
      pooled(wishes).forEach((y, at) => top.set(items[at]?.key ?? '', y + (off[at] ?? 0)));
    }
  }
  const lowest = Math.min(...top.values());
  return new Map([...top].map(([key, y]) => [key, Math.round(y - lowest)]));
}

/** Tops of a column packed from 0 on. */
function offsets(items: readonly Item[], gap: (above: Item, below: Item) => number): number[] {
  let y = 0;
  return items.map((item, at) => {
    const above = items[at - 1];
    if (above) y += above.height + gap(above, item);
    return y;
  });
}

function neighbours(journeys: readonly Journey[]): ReadonlyMap<string, readonly Item[]> {
  const joined = new Map<string, Item[]>();
  const note = ({ key }: Item, other: Item) => joined.set(key, [...(joined.get(key) ?? []), other]);
  for (const [left, right] of hopsOf(journeys)) {
    note(left, right);
    note(right, left);
  }
  return joined;
}

interface Pool {
  readonly value: number;
  readonly weight: number;
  readonly size: number;
}

/** The non-descending sequence nearest to the wishes (pooling adjacent violators). */
function pooled(wishes: readonly { value: number; weight: number }[]): number[] {
  const pools: Pool[] = [];
  for (const { value, weight } of wishes) {
    let last: Pool = { value, weight, size: 1 };
    for (let above = pools.at(-1); above && above.value > last.value; above = pools.at(-1)) {
      pools.pop();
      const together = above.weight + last.weight;
      last = {
        value: (above.value * above.weight + last.value * last.weight) / together,
        weight: together,
        size: above.size + last.size,
      };
    }
    pools.push(last);
  }
  return pools.flatMap(({ value, size }) => Array.from({ length: size }, () => value));
}
