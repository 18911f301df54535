import { heightOf, measures, widthOf } from './measures.ts';
import { lanes } from './scene.ts';
import type { Lane, Scene, SceneBox, SceneEdge, Standing } from './scene.ts';

/** What stands in a column: a box, or the slot that long edges take between the boxes. */
export interface Item {
  readonly key: string;
  /** Its place in the grid's `items`. */
  readonly number: number;
  readonly column: number;
  readonly height: number;
  readonly group: number;
  readonly box: SceneBox | undefined;
}

export interface Column {
  readonly lane: Lane;
  /** Which of the columns of its lane. */
  readonly stack: number;
  readonly width: number;
  readonly items: readonly Item[];
}

/** An edge with every item it passes, from its beginning to its end. */
export interface Journey {
  readonly edge: SceneEdge;
  readonly stops: readonly Item[];
}

export interface Grid {
  readonly items: readonly Item[];
  readonly columns: readonly Column[];
  readonly journeys: readonly Journey[];
}

/**
 * Puts boxes into columns and gives every edge that spans several columns a slot in each between. What stood in a
 * column `before` stands there again.
 */
export function grid({ boxes, edges }: Scene, before: readonly Standing[] = []): Grid {
  const items: Item[] = [];
  const bare = columnsOf(boxes, before, items);
  const home = new Map(items.map((item) => [item.key, item]));
  const found = edges.flatMap((edge) => {
    const from = home.get(edge.from.box);
    const to = home.get(edge.to.box);
    return from && to ? [{ edge, from, to }] : [];
  });
  const bundle = bundler(found);
  const slots = new Map<string, Item>();
  const journeys = found.map((span) => {
    const { edge, from, to } = span;
    const step = Math.sign(to.column - from.column);
    const stops: Item[] = [from];
    if (Math.abs(to.column - from.column) > 1) {
      const name = bundle(span);
      for (let at = from.column + step; at !== to.column; at += step)
        stops.push(slotFor(slots, { name, column: at }, items));
    }
    stops.push(to);
    return { edge, stops };
  });
  const slotsOf = Map.groupBy(slots.values(), ({ column }) => column);
  const columns = bare.map((column, at) => ({
    ...column,
    items: [...column.items, ...(slotsOf.get(at) ?? [])],
  }));
  return { items, columns, journeys };
}

function columnsOf(
  boxes: readonly SceneBox[],
  before: readonly Standing[],
  items: Item[],
): Column[] {
  const inLane = Map.groupBy(boxes, ({ lane }) => lane);
  const standing = Map.groupBy(before, ({ lane }) => lane);
  const limit = heightLimit(boxes);
  const stacks = lanes.flatMap((lane) =>
    stacked(inLane.get(lane) ?? [], standing.get(lane) ?? [], limit).map((boxes, stack) => ({
      lane,
      stack,
      boxes,
    })),
  );
  return stacks.map(({ lane, stack, boxes }, column) => ({
    lane,
    stack,
    width: Math.max(...boxes.map(widthOf)),
    items: boxes.map((box) => added(items, itemOf(box, column))),
  }));
}

/** How tall a column may grow: the more there is, the taller, so that a large picture is no endless ribbon. */
function heightLimit(boxes: readonly SceneBox[]): number {
  const all = boxes.reduce((sum, box) => sum + withGap(box), 0);
  return Math.max(measures.columnLimit, Math.sqrt((all * measures.columnAbout) / SHAPE));
}

/** About the shape of a screen; the same for every window, so that resizing it moves no box to another column. */
const SHAPE = 1.45;

/** What stood in the lane stays in its column; what is new goes where there is most room. */
function stacked(
  boxes: readonly SceneBox[],
  before: readonly Standing[],
  limit: number,
): SceneBox[][] {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const kept = before.flatMap(({ id, stack }) => {
    const box = byId.get(id);
    return box ? [{ box, stack }] : [];
  });
  if (kept.length === 0) return evenly(boxes, limit);
  const known = Map.groupBy(kept, ({ stack }) => stack);
  const stacks = [...known.keys()]
    .sort((a, b) => a - b)
    .map((stack) => (known.get(stack) ?? []).map(({ box }) => box));
  const heights = stacks.map((stack) => stack.reduce((sum, box) => sum + withGap(box), 0));
  const placed = new Set(kept.map(({ box }) => box));
  for (const box of boxes.filter((one) => !placed.has(one))) {
    const least = heights.indexOf(Math.min(...heights));
    const fits = (heights[least] ?? 0) + withGap(box) <= limit;
    const at = fits ? least : stacks.push([]) - 1;
    stacks[at]?.push(box);
    heights[at] = (heights[at] ?? 0) + withGap(box);
  }
  return stacks.map((stack) => stack.sort((a, b) => a.group - b.group));
}

const withGap = (box: SceneBox): number => heightOf(box) + measures.gap;

/** One lane in as many even stacks as its height asks for. */
function evenly(boxes: readonly SceneBox[], limit: number): SceneBox[][] {
  if (boxes.length === 0) return [];
  const total = boxes.reduce((sum, box) => sum + withGap(box), 0);
  const share = total / Math.ceil(total / limit);
  const stacks: SceneBox[][] = [[]];
  let filled = 0;
  for (const box of [...boxes].sort((a, b) => a.group - b.group)) {
    if (filled + withGap(box) / 2 > share * stacks.length) stacks.push([]);
    stacks.at(-1)?.push(box);
    filled += withGap(box);
  }
  return stacks.filter((stack) => stack.length > 0);
}

const itemOf = (box: SceneBox, column: number): Omit<Item, 'number'> => ({
  key: box.id,
  column,
  height: heightOf(box),
  group: box.group,
  box,
});

function added(items: Item[], item: Omit<Item, 'number'>): Item {
  const numbered = { ...item, number: items.length };
  items.push(numbered);
  return numbered;
}

function slotFor(
  slots: Map<string, Item>,
  { name, column }: { name: string; column: number },
  items: Item[],
): Item {
  const key = `${name}@${column}`;
  const known = slots.get(key);
  if (known) return known;
  const slot = added(items, { key, column, height: measures.slot, group: 0, box: undefined });
  slots.set(key, slot);
  return slot;
}

interface Span {
  readonly edge: SceneEdge;
  readonly from: Item;
  readonly to: Item;
}

/** Long edges with one end in common travel as one bundle: the end that more of them share names it. */
function bundler(spans: readonly Span[]): (span: Span) => string {
  const share = new Map<string, number>();
  const names = ({ from, to }: Span) => {
    const way = to.column > from.column ? '>' : '<';
    return [`out:${from.key}:${way}`, `in:${to.key}:${way}`] as const;
  };
  for (const span of spans) {
    if (Math.abs(span.from.column - span.to.column) < 2) continue;
    for (const name of names(span)) share.set(name, (share.get(name) ?? 0) + 1);
  }
  return (span) => {
    const [leaving, arriving] = names(span);
    return (share.get(leaving) ?? 0) > (share.get(arriving) ?? 0) ? leaving : arriving;
  };
}
