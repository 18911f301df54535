import { grid } from './columns.ts';
import type { Item } from './columns.ts';
import { measures } from './measures.ts';
import { hopsOf } from './hops.ts';
import { tops } from './place.ts';
import { routes } from './route.ts';
import type { Point, Route } from './route.ts';
import type { Lane, Scene, Standing } from './scene.ts';
import { standing } from './widths.ts';
import type { StandingColumn } from './widths.ts';

export interface PlacedBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly id: string;
  /** Its curves as the `d` of an SVG path: a move, then cubic curves only. */
  readonly path: string;
  readonly arrow: Route['arrow'];
}

export interface Layout {
  /** For the next picture: what is still there keeps its place. */
  readonly standing: readonly Standing[];
  readonly lanes: readonly { readonly lane: Lane; readonly x: number; readonly width: number }[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
  /** From (0, 0), lane headings included. */
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly ratio: number;
  readonly before?: readonly Standing[] | undefined;
}

/**
 * Where everything stands: lanes from left to right, in each a column of boxes (two or more where it would grow too
 * tall), edges that pass no box. The same scene gives the same layout. `ratio`: width to height of the room; what stood
 * `before` keeps its column, and its order from the top.
 */
export function layout(scene: Scene, { ratio, before = [] }: Room): Layout {
  const laid = grid(scene, before);
  const top = tops(laid, hopsOf(laid), before);
  const topOf = ({ number }: Item) => (top[number] ?? 0) + measures.heading;
  const ends = laid.columns.flatMap(({ items }) => items.map((item) => topOf(item) + item.height));
  const height = Math.max(measures.heading, ...ends);
  const columns = standing(laid.columns, { height, ratio });
  const edges = routes(laid.journeys, { columns, top: topOf }).map((route, index) => ({
    id: laid.journeys[index]?.edge.id ?? '',
    path: pathOf(route),
    arrow: route.arrow,
  }));
  return {
    standing: standingOf(columns, topOf),
    lanes: lanesOf(columns),
    boxes: boxesOf(columns, topOf),
    edges,
    width: widthOf(columns, edges),
    height,
  };
}

function boxesOf(columns: readonly StandingColumn[], topOf: (item: Item) => number): PlacedBox[] {
  return columns.flatMap(({ x, width, items }) =>
    items
      .filter(({ box }) => box)
      .map((item) => ({ id: item.key, x, y: topOf(item), width, height: item.height })),
  );
}

const standingOf = (columns: readonly StandingColumn[], topOf: (item: Item) => number) =>
  columns.flatMap(({ lane, stack, items }) =>
    items
      .filter(({ box }) => box)
      .sort((a, b) => topOf(a) - topOf(b))
      .map(({ key }) => ({ id: key, lane, stack })),
  );

function widthOf(columns: readonly StandingColumn[], edges: readonly PlacedEdge[]): number {
  const last = columns.at(-1);
  const right = last ? last.x + last.width : 0;
  const bows = edges.some(({ arrow }) => arrow.turn === 180 && arrow.x === right);
  return right + (bows ? measures.innerGutter : 0);
}

function lanesOf(columns: readonly StandingColumn[]): Layout['lanes'] {
  const spans = new Map<Lane, { x: number; end: number }>();
  for (const { lane, x, width } of columns)
    spans.set(lane, { x: spans.get(lane)?.x ?? x, end: x + width });
  return [...spans].map(([lane, { x, end }]) => ({ lane, x, width: end - x }));
}

const spot = ({ x, y }: Point): string => `${round(x)},${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;

function pathOf({ curves }: Route): string {
  const first = curves[0];
  if (!first) return '';
  const pieces = curves.map(({ by, to }) => `C${spot(by[0])} ${spot(by[1])} ${spot(to)}`);
  return `M${spot(first.from)}${pieces.join('')}`;
}
