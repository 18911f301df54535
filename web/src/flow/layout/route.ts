import type { Item, Journey } from './columns.ts';
import { headerOf, measures } from './measures.ts';
import type { SceneEnd } from './scene.ts';
import type { StandingColumn } from './widths.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One piece of an edge: a cubic Bézier curve. */
export interface Curve {
  readonly from: Point;
  readonly by: readonly [Point, Point];
  readonly to: Point;
}

export interface Route {
  readonly curves: readonly Curve[];
  /** The arrow's tip and where it points, in degrees from rightwards, clockwise. */
  readonly arrow: Point & { readonly turn: 0 | 90 | 180 | 270 };
}

export interface Places {
  readonly columns: readonly StandingColumn[];
  readonly top: (item: Item) => number;
}

type Side = 'left' | 'right';
type Role = 'leaves' | 'arrives';

/**
 * Every edge as curves that pass no box: between columns they run in the gutters, through a column they run level
 * in the slot that was kept free for them, inside a column they bow into the gutter at its right.
 */
export function routes(journeys: readonly Journey[], places: Places): readonly Route[] {
  const port = ports(journeys, places);
  return journeys.map((journey) => {
    const from = journey.stops[0];
    const to = journey.stops.at(-1);
    if (!from || !to) throw new Error(`The edge ${journey.edge.id} goes from nowhere to nowhere`);
    if (from.column !== to.column) return across(journey, places, port);
    if (from !== to && isStraight(journey, places)) return straight(journey, places);
    return bow(journey, places, port);
  });
}

type PortOf = (item: Item, end: SceneEnd, side: Side, role: Role) => Point;

/** Where edges touch a box: at its head or at a row; what leaves stands a little above what arrives. */
function ports(journeys: readonly Journey[], places: Places): PortOf {
  const nameOf = ({ box, row }: SceneEnd, side: Side) => `${box} ${row ?? ''} ${side}`;
  const used = new Map<string, Set<Role>>();
  const note = (end: SceneEnd, side: Side, role: Role) => {
    const name = nameOf(end, side);
    used.set(name, (used.get(name) ?? new Set()).add(role));
  };
  for (const { edge, stops } of journeys) {
    const way = wayOf(stops);
    note(edge.from, way < 0 ? 'left' : 'right', 'leaves');
    note(edge.to, way > 0 ? 'left' : 'right', 'arrives');
  }
  return (item, end, side, role) => {
    const column = columnOf(item, places);
    const both = used.get(nameOf(end, side))?.size === 2;
    const offset = both ? (role === 'leaves' ? -measures.portOffset : measures.portOffset) : 0;
    return {
      x: side === 'left' ? column.x : column.x + column.width,
      y: places.top(item) + anchor(item, end) + offset,
    };
  };
}

const wayOf = (stops: readonly Item[]): number =>
  Math.sign((stops.at(-1)?.column ?? 0) - (stops[0]?.column ?? 0));

/** How far below the box's top an end stands. */
function anchor(item: Item, { row }: SceneEnd): number {
  const { box } = item;
  const index = row === undefined || !box ? -1 : box.rows.indexOf(row);
  const header = box ? headerOf(box) : measures.header;
  return index < 0 ? measures.header / 2 : header + (index + 0.5) * measures.row;
}

function columnOf(item: Item, { columns }: Places): StandingColumn {
  const column = columns[item.column];
  if (!column) throw new Error(`No column ${item.column} for ${item.key}`);
  return column;
}

function across({ edge, stops }: Journey, places: Places, port: PortOf): Route {
  const forward = wayOf(stops) > 0;
  const [out, into]: [Side, Side] = forward ? ['right', 'left'] : ['left', 'right'];
  const curves: Curve[] = [];
  let at: Point | undefined;
  stops.forEach((stop, index) => {
    const column = columnOf(stop, places);
    if (!at) {
      at = port(stop, edge.from, out, 'leaves');
      return;
    }
    const isEnd = index === stops.length - 1;
    const level = places.top(stop) + measures.slot / 2;
    const near = forward ? column.x : column.x + column.width;
    const far = forward ? column.x + column.width : column.x;
    const entry = isEnd ? port(stop, edge.to, into, 'arrives') : { x: near, y: level };
    const stopAt = isEnd
      ? { ...entry, x: entry.x + (forward ? -1 : 1) * (measures.arrow - 1) }
      : entry;
    curves.push(sway(at, stopAt));
    at = entry;
    if (isEnd) return;
    const exit = { x: far, y: level };
    curves.push(sway(entry, exit));
    at = exit;
  });
  const tip = at ?? { x: 0, y: 0 };
  return { curves, arrow: { ...tip, turn: forward ? 0 : 180 } };
}

/** From side to side, level at both ends. */
function sway(from: Point, to: Point): Curve {
  const middle = (from.x + to.x) / 2;
  return {
    from,
    by: [
      { x: middle, y: from.y },
      { x: middle, y: to.y },
    ],
    to,
  };
}

/** Two boxes above one another with room between, joined head to foot. */
function isStraight({ edge, stops }: Journey, places: Places): boolean {
  const [a, b] = stops;
  if (!a || !b || edge.from.row !== undefined || edge.to.row !== undefined) return false;
  const [above, below] = places.top(a) < places.top(b) ? [a, b] : [b, a];
  const foot = places.top(above) + above.height;
  const head = places.top(below);
  const between = columnOf(a, places).items.some(
    (item) => item.box && item !== a && item !== b && isWithin(places.top(item), foot, head),
  );
  return !between && head - foot >= 3 * measures.arrow;
}

const isWithin = (value: number, from: number, to: number): boolean => value >= from && value < to;

function straight({ stops }: Journey, places: Places): Route {
  const [from, to] = stops;
  if (!from || !to) throw new Error('A straight edge needs two boxes');
  const column = columnOf(from, places);
  const down = places.top(from) < places.top(to);
  // What goes down keeps to the left, what goes up to the right, so that a pair does not lie on one line.
  const x = column.x + column.width / 2 + (down ? -14 : 14);
  const start = { x, y: places.top(from) + (down ? from.height : 0) };
  const tip = { x, y: places.top(to) + (down ? 0 : to.height) };
  const end = { x, y: tip.y + (down ? -1 : 1) * (measures.arrow - 1) };
  return {
    curves: [{ from: start, by: [start, end], to: end }],
    arrow: { ...tip, turn: down ? 90 : 270 },
  };
}

function bow({ edge, stops }: Journey, places: Places, port: PortOf): Route {
  const from = stops[0];
  const to = stops.at(-1);
  if (!from || !to) throw new Error('A bow needs two boxes');
  const start = port(from, edge.from, 'right', 'leaves');
  const tip = port(to, edge.to, 'right', 'arrives');
  const end = { x: tip.x + measures.arrow - 1, y: tip.y };
  // A cubic's bulge is three quarters of its handles: this stays inside the narrowest gutter.
  const reach = Math.min(measures.innerGutter * 1.1, 28 + Math.abs(tip.y - start.y) * 0.12);
  const by: Curve['by'] = [
    { x: start.x + reach, y: start.y },
    { x: tip.x + reach, y: tip.y },
  ];
  return { curves: [{ from: start, by, to: end }], arrow: { ...tip, turn: 180 } };
}
