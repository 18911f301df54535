import { heightOf, measures, widthOf } from './measures.ts';
import { lanes } from './scene.ts';
import type { Lane, Scene, SceneBox, SceneEdge } from './scene.ts';

/** What stands in a column: a box, or the slot that long edges take between the boxes. */
export interface Item {
  readonly key: string;
  readonly column: number;
  readonly height: number;
  readonly group: number;
  readonly box: SceneBox | undefined;
}

export interface Column {
  readonly lane: Lane;
  readonly width: number;
  readonly items: readonly Item[];
}

/** An edge with every item it passes, from its beginning to its end. */
export interface Journey {
  readonly edge: SceneEdge;
  readonly stops: readonly Item[];
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly journeys: readonly Journey[];
}

/** Puts boxes into columns and gives every edge that spans several columns a slot in each between. */
export function grid({ boxes, edges }: Scene): Grid {
  const bare = columnsOf(boxes);
  const home = new Map<string, Item>();
  for (const { items } of bare) for (const item of items) home.set(item.key, item);

  const long = edges.flatMap((edge) => {
    const from = home.get(edge.from.box);
    const to = home.get(edge.to.box);
    return from && to ? [{ edge, from, to }] : [];
  });
  const bundle = bundler(long);
  const slots = new Map<string, Item>();
  const journeys = long.map(({ edge, from, to }) => {
    const step = Math.sign(to.column - from.column);
    const between: Item[] = [];
    for (let at = from.column + step; step !== 0 && at !== to.column; at += step)
      between.push(slotFor(slots, `${bundle(edge)}@${at}`, at));
    return { edge, stops: [from, ...between, to] };
  });

  const columns = bare.map((column, at) => ({
    ...column,
    items: [...column.items, ...[...slots.values()].filter((slot) => slot.column === at)],
  }));
  return { columns, journeys };
}

function columnsOf(boxes: readonly SceneBox[]): Column[] {
  const stacks = lanes.flatMap((lane) =>
    stacked(boxes.filter((box) => box.lane === lane)).map((stack) => ({ lane, stack })),
  );
  return stacks.map(({ lane, stack }, column) => ({
    lane,
    width: widthOf(lane),
    items: stack.map((box) => itemOf(box, column)),
  }));
}

/** One lane in as many even stacks as its height asks for. */
function stacked(boxes: readonly SceneBox[]): SceneBox[][] {
  if (boxes.length === 0) return [];
  const total = boxes.reduce((sum, box) => sum + heightOf(box.rows.length) + measures.gap, 0);
  const share = total / Math.ceil(total / measures.columnLimit);
  const stacks: SceneBox[][] = [[]];
  let filled = 0;
  for (const box of [...boxes].sort((a, b) => a.group - b.group)) {
    const height = heightOf(box.rows.length) + measures.gap;
    if (filled + height / 2 > share * stacks.length) stacks.push([]);
    stacks.at(-1)?.push(box);
    filled += height;
  }
  return stacks.filter((stack) => stack.length > 0);
}

const itemOf = (box: SceneBox, column: number): Item => ({
  key: box.id,
  column,
  height: heightOf(box.rows.length),
  group: box.group,
  box,
});

function slotFor(slots: Map<string, Item>, key: string, column: number): Item {
  const known = slots.get(key);
  if (known) return known;
  const slot = { key, column, height: measures.slot, group: 0, box: undefined };
  slots.set(key, slot);
  return slot;
}

/** Long edges with one end in common travel as one bundle: the end that more of them share names it. */
function bundler(long: readonly { edge: SceneEdge; from: Item; to: Item }[]) {
  const share = new Map<string, number>();
  const names = ({ from, to }: SceneEdge) => ({
    leaving: `out:${from.box}`,
    arriving: `in:${to.box}`,
  });
  for (const { edge, from, to } of long) {
    if (Math.abs(from.column - to.column) < 2) continue;
    const way = Math.sign(to.column - from.column);
    for (const name of Object.values(names(edge))) {
      share.set(`${name}:${way}`, (share.get(`${name}:${way}`) ?? 0) + 1);
    }
  }
  const columnOf = new Map(long.map(({ edge, from, to }) => [edge, to.column - from.column]));
  return (edge: SceneEdge): string => {
    const way = Math.sign(columnOf.get(edge) ?? 0);
    const { leaving, arriving } = names(edge);
    const out = share.get(`${leaving}:${way}`) ?? 0;
    return out > (share.get(`${arriving}:${way}`) ?? 0)
      ? `${leaving}:${way}`
      : `${arriving}:${way}`;
  };
}
