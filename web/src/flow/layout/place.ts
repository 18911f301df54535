import type { Grid, Item } from './columns.ts';
import { measures } from './measures.ts';
import { ordered } from './order.ts';
import type { Hops } from './order.ts';
import { gapBetween, spread } from './spread.ts';
import type { Wish } from './spread.ts';

const ROUNDS = 6;

/** The top of every item. The tallest column is packed and stays; the others go where their edges pull them. */
export function tops(grid: Grid, hops: Hops): ReadonlyMap<Item, number> {
  const order = ordered(grid, hops);
  const height = Math.max(0, ...order.map((items) => tightHeight(items)));
  const top = new Map<Item, number>();
  for (const items of order) {
    const gap = airyGap(items, height);
    const free = height - tightHeight(items, gap);
    let y = Math.max(0, free / 2);
    items.forEach((item, index) => {
      const above = items[index - 1];
      if (above) y += gapBetween(above, item, gap);
      top.set(item, y);
      y += item.height;
    });
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const items of round % 2 === 0 ? order : [...order].reverse()) {
      const wish = wishes(top, hops);
      const placed = spread(items, wish, { gap: airyGap(items, height), height });
      items.forEach((item, index) => top.set(item, placed[index] ?? 0));
    }
  }
  for (const [item, y] of top) top.set(item, Math.round(y));
  return top;
}

function wishes(top: ReadonlyMap<Item, number>, hops: Hops): (item: Item) => Wish {
  const centre = (item: Item) => (top.get(item) ?? 0) + item.height / 2;
  return (item) => {
    const pulls = [...(hops.before.get(item) ?? []), ...(hops.after.get(item) ?? [])];
    if (pulls.length === 0) return { centre: centre(item), weight: 0.01 };
    const mean = pulls.reduce((sum, one) => sum + centre(one), 0) / pulls.length;
    return { centre: mean, weight: pulls.length };
  };
}

function tightHeight(items: readonly Item[], gap: number = measures.gap): number {
  return items.reduce((sum, item, index) => {
    const above = items[index - 1];
    return sum + item.height + (above ? gapBetween(above, item, gap) : 0);
  }, 0);
}

/** A column with room to spare lets its boxes breathe. */
function airyGap(items: readonly Item[], height: number): number {
  const joints = items.filter((item) => item.box).length;
  const spare = (height - tightHeight(items)) / Math.max(1, joints);
  return Math.round(Math.min(measures.widestGap, measures.gap + Math.max(0, spare)));
}
