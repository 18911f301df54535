import { order } from './order.ts';
import { tops } from './tops.ts';

/** A box in a column, with what stands in it as offsets from its top where edges may end. */
export interface LayeredBox {
  readonly id: string;
  readonly column: number;
  readonly height: number;
}

/** An end at a box, so far below its top; at its middle where left out. */
export interface LayeredEnd {
  readonly box: string;
  readonly below?: number;
}

export interface LayeredEdge {
  readonly id: string;
  readonly from: LayeredEnd;
  readonly to: LayeredEnd;
}

export interface LayeredMeasures {
  readonly width: number;
  readonly gapX: number;
  readonly gapY: number;
  /** Room above the first box. */
  readonly top: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly id: string;
  /** The `d` of an SVG path. */
  readonly path: string;
  /** Where a mark may stand: on the edge, between two columns. */
  readonly middle: Point;
  readonly tip: Point & { readonly toLeft: boolean };
}

export interface Layered {
  readonly boxes: readonly (LayeredBox & Point)[];
  readonly edges: readonly PlacedEdge[];
  /** Left edges of the columns that are used, by column. */
  readonly columns: ReadonlyMap<number, number>;
  readonly width: number;
  readonly height: number;
}

/** What stands in a column: a box, or the slot through which long edges pass it. */
export interface Item {
  readonly key: string;
  readonly column: number;
  readonly height: number;
  readonly isBox: boolean;
}

/** An edge with every item that it touches or passes, from its beginning to its end. */
export interface Journey {
  readonly edge: LayeredEdge;
  readonly stops: readonly Item[];
}

const SLOT = 8;

/**
 * Boxes in columns and edges that pass none of them: an edge over several columns goes through a slot of its own in
 * each between. Slots of edges that begin in one box are one. The same input gives the same picture.
 */
export function layered(
  boxes: readonly LayeredBox[],
  edges: readonly LayeredEdge[],
  measures: LayeredMeasures,
): Layered {
  const { width, gapX, top } = measures;
  const used = [...new Set(boxes.map(({ column }) => column))].sort((a, b) => a - b);
  const place = new Map(used.map((column, at) => [column, at]));
  const items = new Map(boxes.map((box) => [box.id, itemOf(box, place.get(box.column) ?? 0)]));
  const journeys = edges.flatMap((edge) => journeyOf(edge, items) ?? []);
  const columns = columnsOf([...items.values()], used.length);
  const y = tops(order(columns, journeys), journeys, measures);
  const x = (at: number) => at * (width + gapX);
  const spot = (item: Item): Point => ({ x: x(item.column), y: top + (y.get(item.key) ?? 0) });
  const bottoms = [...items.values()].map((item) => spot(item).y + item.height);
  return {
    boxes: boxes.map((box) => {
      const item = items.get(box.id);
      return { ...box, ...(item ? spot(item) : { x: 0, y: 0 }) };
    }),
    edges: journeys.map((journey) => ({ id: journey.edge.id, ...route(journey, spot, measures) })),
    columns: new Map(used.map((column, at) => [column, x(at)])),
    width: used.length * width + Math.max(0, used.length - 1) * gapX,
    height: Math.max(top, ...bottoms),
  };
}

const itemOf = ({ id, height }: LayeredBox, column: number): Item => ({
  key: id,
  column,
  height,
  isBox: true,
});

function columnsOf(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  return Array.from({ length: count }, (_, at) => items.filter(({ column }) => column === at));
}

/** Adds the slots that an edge needs to the items. */
function journeyOf(edge: LayeredEdge, items: Map<string, Item>): Journey | undefined {
  const [from, to] = [items.get(edge.from.box), items.get(edge.to.box)];
  if (!from || !to) return undefined;
  const step = Math.sign(to.column - from.column);
  const between: Item[] = [];
  for (let at = from.column + step; step !== 0 && at !== to.column; at += step) {
    const key = `${from.key} ${String(step)} ${String(at)}`;
    const slot = items.get(key) ?? { key, column: at, height: SLOT, isBox: false };
    items.set(key, slot);
    between.push(slot);
  }
  return { edge, stops: [from, ...between, to] };
}

type Spot = (item: Item) => Point;

function route(
  { edge, stops }: Journey,
  spot: Spot,
  { width, gapX }: LayeredMeasures,
): Omit<PlacedEdge, 'id'> {
  const [from, to] = [stops[0], stops.at(-1)];
  if (!from || !to) throw new Error(`The edge ${edge.id} goes from nowhere to nowhere`);
  const port = (item: Item, end: LayeredEnd) => spot(item).y + (end.below ?? item.height / 2);
  const [start, end] = [port(from, edge.from), port(to, edge.to)];
  if (from.column === to.column) return bow(spot(from).x + width, { start, end, gapX });
  const toLeft = to.column < from.column;
  const near = (item: Item) => spot(item).x + (toLeft ? width : 0);
  const far = (item: Item) => spot(item).x + (toLeft ? 0 : width);
  let at: Point = { x: far(from), y: start };
  let middle = at;
  let path = `M${at.x} ${at.y}`;
  for (const stop of stops.slice(1)) {
    const level = stop === to ? end : spot(stop).y + SLOT / 2;
    const next = { x: near(stop), y: level };
    const bend = (at.x + next.x) / 2;
    path += `C${bend} ${at.y} ${bend} ${next.y} ${next.x} ${next.y}`;
    middle = { x: bend, y: (at.y + next.y) / 2 };
    at = next;
    if (stop === to) continue;
    path += `H${far(stop)}`;
    at = { x: far(stop), y: level };
  }
  return { path, middle, tip: { ...at, toLeft } };
}

/** Within one column an edge leaves and comes back at the right. */
function bow(
  x: number,
  { start, end, gapX }: { start: number; end: number; gapX: number },
): Omit<PlacedEdge, 'id'> {
  const reach = gapX * 0.6;
  return {
    path: `M${x} ${start}C${x + reach} ${start} ${x + reach} ${end} ${x} ${end}`,
    middle: { x: x + reach * 0.75, y: (start + end) / 2 },
    tip: { x, y: end, toLeft: true },
  };
}
