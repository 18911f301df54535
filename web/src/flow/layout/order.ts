import type { Grid, Item } from './columns.ts';
import type { Hops } from './hops.ts';
import type { Standing } from './scene.ts';
import { gapBetween } from './spread.ts';

const SWEEPS = 12;
/** So many sweeps without fewer crossings, and it is left at that. */
const PATIENCE = 4;

/** Items of one column, by their numbers, from the top. */
type Column = readonly number[];

/**
 * The order of items in each column: barycentre sweeps to and fro, keeping the order with the fewest crossings.
 * Groups stay together; what stood there `before` keeps its order, and what is new is put between; items that nothing
 * pulls sink to the end in the order in which they came. Deterministic. By numbers, as most of the time goes here.
 */
export function ordered(
  { columns, items }: Grid,
  hops: Hops,
  before: readonly Standing[] = [],
): readonly (readonly Item[])[] {
  const sheet = sheetOf(items, before);
  const count = crossingsOf(items, hops);
  let order: Column[] = columns.map((column) => sorted(column.items.map(numberOf), sheet));
  let best = order;
  let fewest = count(order);
  for (let sweep = 0, vain = 0; sweep < SWEEPS && vain < PATIENCE && fewest > 0; sweep++) {
    order = swept(order, { sheet, hops, forward: sweep % 2 === 0 });
    const crossings = count(order);
    if (crossings < fewest) [best, fewest, vain] = [order, crossings, 0];
    else vain++;
  }
  return best.map((column) => column.flatMap((number) => items[number] ?? []));
}

const numberOf = ({ number }: Item): number => number;

/** What sweeps read and write, by the numbers of items. */
interface Sheet {
  readonly items: readonly Item[];
  /** Where each wishes its middle to be; endlessly far down where nothing pulls. */
  readonly wish: Float64Array;
  readonly centre: Float64Array;
  /** Middles of a column while something is put into it. */
  readonly packed: Float64Array;
  /** The place of what stood there before, otherwise −1. */
  readonly rank: Int32Array;
  readonly anyRank: boolean;
}

function sheetOf(items: readonly Item[], before: readonly Standing[]): Sheet {
  const known = new Map(before.map(({ id }, at) => [id, at]));
  const rank = Int32Array.from(items, ({ key, box }) => (box ? (known.get(key) ?? -1) : -1));
  return {
    items,
    wish: new Float64Array(items.length).fill(Infinity),
    centre: new Float64Array(items.length),
    packed: new Float64Array(items.length),
    rank,
    anyRank: rank.some((one) => one >= 0),
  };
}

interface Sweep {
  readonly sheet: Sheet;
  readonly hops: Hops;
  readonly forward: boolean;
}

function swept(order: readonly Column[], { sheet, hops, forward }: Sweep): Column[] {
  const { from, to } = forward ? hops.before : hops.after;
  const { wish, centre, items } = sheet;
  const result = [...order];
  for (let step = 0; step < order.length; step++) {
    const at = forward ? step : order.length - 1 - step;
    const column = order[at] ?? [];
    for (const one of column) {
      const [begin, end] = [from[one] ?? 0, from[one + 1] ?? 0];
      let sum = 0;
      for (let hop = begin; hop < end; hop++) sum += centre[to[hop] ?? 0] ?? 0;
      wish[one] = end > begin ? sum / (end - begin) : Infinity;
    }
    const next = sorted(column, sheet);
    packInto(centre, next, items);
    result[at] = next;
  }
  return result;
}

/** Boxes by group and wish; then every slot between the boxes it lies nearest to. Ties stay as they came. */
function sorted(column: Column, sheet: Sheet): Column {
  const { items, wish } = sheet;
  const group = (one: number) => items[one]?.group ?? 0;
  const by = (a: number, b: number) => compared(wish[a] ?? 0, wish[b] ?? 0);
  const isBox = (one: number) => items[one]?.box !== undefined;
  const slots = column.filter((one) => !isBox(one)).sort(by);
  const boxes = column.filter(isBox).sort((a, b) => group(a) - group(b) || by(a, b));
  return between(sheet.anyRank ? keeping(boxes, sheet) : boxes, slots, sheet);
}

/** Not by difference: two that nothing pulls are endlessly far down, and equal. */
const compared = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The same boxes with those that stood there before in the order of then; the others keep to their wishes. */
function keeping(boxes: Column, sheet: Sheet): Column {
  const { items, rank } = sheet;
  const place = (one: number) => rank[one] ?? -1;
  const byGroup = Map.groupBy(boxes, (one) => items[one]?.group ?? 0);
  return [...byGroup.values()].flatMap((own) => {
    const known = own.filter((one) => place(one) >= 0).sort((a, b) => place(a) - place(b));
    const fresh = own.filter((one) => place(one) < 0);
    return between(known, fresh, sheet);
  });
}

/** What is added stands above the first one whose middle lies below its wish. */
function between(standing: Column, added: Column, { items, wish, packed }: Sheet): Column {
  if (standing.length === 0 || added.length === 0) return [...standing, ...added];
  packInto(packed, standing, items);
  const result: number[] = [];
  let next = 0;
  for (const one of standing) {
    const middle = packed[one] ?? 0;
    while (next < added.length && (wish[added[next] ?? 0] ?? 0) <= middle) {
      result.push(added[next++] ?? 0);
    }
    result.push(one);
  }
  for (; next < added.length; next++) result.push(added[next] ?? 0);
  return result;
}

/** Writes the middles of a column that is packed tightly around zero. */
function packInto(centre: Float64Array, column: Column, items: readonly Item[]): void {
  let y = 0;
  let previous: Item | undefined;
  for (const one of column) {
    const item = items[one];
    if (!item) continue;
    if (previous) y += gapBetween(previous, item);
    centre[one] = y + item.height / 2;
    y += item.height;
    previous = item;
  }
  for (const one of column) centre[one] = (centre[one] ?? 0) - y / 2;
}

/** Gives how many pairs of hops cross in an order: inversions in each gutter. */
function crossingsOf(items: readonly Item[], { after: { from, to } }: Hops) {
  const place = new Int32Array(items.length);
  const ends = new Int32Array(to.length);
  const tree = new Int32Array(items.length + 2);
  return (order: readonly Column[]): number => {
    for (const column of order)
      for (let at = 0; at < column.length; at++) place[column[at] ?? 0] = at;
    let sum = 0;
    for (const column of order) {
      let used = 0;
      for (const one of column) {
        const begin = used;
        for (let hop = from[one] ?? 0; hop < (from[one + 1] ?? 0); hop++) {
          ends[used++] = place[to[hop] ?? 0] ?? 0;
        }
        sortWithin(ends, begin, used);
      }
      sum += inversions(ends.subarray(0, used), tree);
    }
    return sum;
  };
}

/** By insertion, as nearly all have few: a view for each of them would cost more than the sorting. */
function sortWithin(values: Int32Array, begin: number, end: number): void {
  if (end - begin > 24) values.subarray(begin, end).sort();
  else
    for (let at = begin + 1; at < end; at++) {
      const value = values[at] ?? 0;
      let to = at;
      for (; to > begin && (values[to - 1] ?? 0) > value; to--) values[to] = values[to - 1] ?? 0;
      values[to] = value;
    }
}

/** By a tree of counts (Fenwick); what is written to the tree is taken out again. */
function inversions(values: Int32Array, tree: Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  let count = 0;
  for (let seen = 0; seen < values.length; seen++) {
    let notAbove = 0;
    const value = values[seen] ?? 0;
    for (let at = value + 1; at > 0; at -= at & -at) notAbove += tree[at] ?? 0;
    count += seen - notAbove;
    for (let at = value + 1; at < most + 2; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  tree.fill(0, 0, most + 2);
  return count;
}
