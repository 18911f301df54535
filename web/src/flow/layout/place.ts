import type { Grid, Item } from './columns.ts';
import type { Hops, Rows } from './hops.ts';
import { measures } from './measures.ts';
import { ordered } from './order.ts';
import type { Standing } from './scene.ts';
import { gapBetween, spread } from './spread.ts';

const ROUNDS = 6;

/**
 * The top of every item, by its number. The tallest column is packed and stays; the others go where their edges pull
 * them.
 */
export function tops(grid: Grid, hops: Hops, before: readonly Standing[] = []): Float64Array {
  const order = ordered(grid, hops, before);
  const height = Math.max(0, ...order.map((items) => tightHeight(items)));
  const gaps = order.map((items) => airyGap(items, height));
  const top = new Float64Array(grid.items.length);
  order.forEach((items, column) => {
    const gap = gaps[column] ?? 0;
    let y = Math.max(0, (height - tightHeight(items, gap)) / 2);
    items.forEach((item, index) => {
      const above = items[index - 1];
      if (above) y += gapBetween(above, item, gap);
      top[item.number] = y;
      y += item.height;
    });
  });
  const wish = wishes(grid.items, hops, top);
  for (let round = 0; round < ROUNDS; round++) {
    for (let step = 0; step < order.length; step++) {
      const column = round % 2 === 0 ? step : order.length - 1 - step;
      const items = order[column] ?? [];
      const placed = spread(items, wish, { gap: gaps[column] ?? 0, height });
      items.forEach((item, index) => (top[item.number] = placed[index] ?? 0));
    }
  }
  return top.map(Math.round);
}

/** Everything wishes its middle to be in the middle of what it is joined with. */
function wishes(items: readonly Item[], { before, after }: Hops, top: Float64Array) {
  const heights = Float64Array.from(items, ({ height }) => height);
  const centre = (number: number) => (top[number] ?? 0) + (heights[number] ?? 0) / 2;
  let sum = 0;
  let pulls = 0;
  const pull = ({ from, to }: Rows, number: number) => {
    const end = from[number + 1] ?? 0;
    for (let hop = from[number] ?? 0; hop < end; hop++) sum += centre(to[hop] ?? 0);
    pulls += end - (from[number] ?? 0);
  };
  return ({ number }: Item) => {
    sum = pulls = 0;
    pull(before, number);
    pull(after, number);
    if (pulls === 0) return { centre: centre(number), weight: 0.01 };
    return { centre: sum / pulls, weight: pulls };
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
