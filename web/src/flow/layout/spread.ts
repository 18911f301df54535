import type { Item } from './columns.ts';
import { measures } from './measures.ts';

export function gapBetween(above: Item, below: Item, gap: number = measures.gap): number {
  if (above.box && below.box) return gap;
  return above.box || below.box ? measures.slotGap : 2;
}

/** An item's wish for its middle, and how much it means it. */
export interface Wish {
  readonly centre: number;
  readonly weight: number;
}

/**
 * Tops of the items of one column, as near to their wishes as order and gaps allow (least squares, by pooling
 * adjacent violators), and inside 0 to `height` where they fit.
 */
export function spread(
  items: readonly Item[],
  wishOf: (item: Item) => Wish,
  { gap, height }: { gap: number; height: number },
): number[] {
  const offsets: number[] = [];
  let used = 0;
  items.forEach((item, index) => {
    const above = items[index - 1];
    if (above) used += gapBetween(above, item, gap);
    offsets.push(used);
    used += item.height;
  });
  const wishes = items.map((item, index) => {
    const { centre, weight } = wishOf(item);
    return { value: centre - item.height / 2 - (offsets[index] ?? 0), weight };
  });
  const room = Math.max(0, height - used);
  return pooled(wishes).map((value, index) => clamp(value, room) + (offsets[index] ?? 0));
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

interface Pool {
  value: number;
  weight: number;
  size: number;
}

/** The non-descending sequence nearest to the wishes. */
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
