import type { Columns, Item } from './columns.ts';
import type { Measures } from './to-draw.ts';
import { neighboursIn } from './order.ts';

const ROUNDS = 8;
/** Lanes are drawn straight before boxes are. */
const WEIGHT = { box: 1, lane: 3 } as const;

/** The top of every item: as near to its neighbours as order and gaps allow. The highest stands at 0. */
export function rowsOf(
  order: readonly (readonly Item[])[],
  columns: Columns,
  { gap }: Pick<Measures, 'gap'>,
): ReadonlyMap<string, number> {
  const { before, after } = neighboursIn(columns);
  const tops = new Map<string, number>();
  const heights = new Map(order.flat().map(({ id, height }) => [id, height]));
  for (const items of order) stack(items, gap).forEach(([id, y]) => tops.set(id, y));

  const middle = (id: string) => (tops.get(id) ?? 0) + (heights.get(id) ?? 0) / 2;
  const around = (id: string) => [...(before.get(id) ?? []), ...(after.get(id) ?? [])];
  const wishOf = ({ id }: Item) => {
    const pulls = around(id);
    return pulls.length === 0
      ? middle(id)
      : pulls.reduce((sum, one) => sum + middle(one), 0) / pulls.length;
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const items of round % 2 === 0 ? order : [...order].reverse()) {
      settle(items, { gap, wishOf, isFree: ({ id }) => around(id).length === 0 }).forEach(
        ([id, y]) => tops.set(id, y),
      );
    }
  }
  const highest = Math.min(...tops.values());
  return new Map([...tops].map(([id, y]) => [id, Math.round(y - highest)]));
}

function gapBetween(above: Item, below: Item, gap: number): number {
  return above.is === 'lane' && below.is === 'lane' ? 2 : gap;
}

function stack(items: readonly Item[], gap: number): [string, number][] {
  let y = 0;
  return items.map((item, at): [string, number] => {
    const above = items[at - 1];
    if (above) y += gapBetween(above, item, gap);
    const top = y;
    y += item.height;
    return [item.id, top];
  });
}

interface Settling {
  readonly gap: number;
  /** Where the middle of an item would like to be. */
  readonly wishOf: (item: Item) => number;
  /** Nothing pulls it. */
  readonly isFree: (item: Item) => boolean;
}

/** Tops in this order, in sum as near to the wishes as may be: least squares, by pooling adjacent violators. */
function settle(items: readonly Item[], { gap, wishOf, isFree }: Settling): [string, number][] {
  const offsets = stack(items, gap).map(([, y]) => y);
  const pools: { value: number; weight: number; size: number }[] = [];
  items.forEach((item, at) => {
    const wish = wishOf(item) - item.height / 2 - (offsets[at] ?? 0);
    let pool = { value: wish, weight: isFree(item) ? 0.01 : WEIGHT[item.is], size: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      const value = (last.value * last.weight + pool.value * pool.weight) / weight;
      pool = { value, weight, size: last.size + pool.size };
    }
    pools.push(pool);
  });
  const values = pools.flatMap(({ value, size }) => Array.from({ length: size }, () => value));
  return items.map(({ id }, at) => [id, (values[at] ?? 0) + (offsets[at] ?? 0)]);
}
