import { grid } from './columns.ts';
import type { Column } from './columns.ts';
import { measures } from './measures.ts';
import { hopsOf } from './order.ts';
import { tops } from './place.ts';
import { routes } from './route.ts';
import type { Point, Route } from './route.ts';
import type { Lane, Scene } from './scene.ts';

export interface PlacedBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge extends Route {
  readonly id: string;
  /** The curves as the `d` of an SVG path. */
  readonly path: string;
}

export interface Layout {
  readonly lanes: readonly { readonly lane: Lane; readonly x: number; readonly width: number }[];
  readonly boxes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
  /** From (0, 0), lane headings included. */
  readonly width: number;
  readonly height: number;
}

/**
 * Where everything stands: lanes from left to right, in each a column of boxes (two or more where it would grow too
 * tall), edges that pass no box. The same scene gives the same layout. Linear in boxes and edges but for the sorting.
 */
export function layout(scene: Scene): Layout {
  const laid = grid(scene);
  const hops = hopsOf(laid);
  const top = tops(laid, hops);
  const places = {
    columns: laid.columns,
    top: (item: Parameters<typeof top.get>[0]) => (top.get(item) ?? 0) + measures.heading,
  };
  const boxes = laid.columns.flatMap(({ x, width, items }) =>
    items
      .filter((item) => item.box)
      .map((item) => ({ id: item.key, x, y: places.top(item), width, height: item.height })),
  );
  const edges = routes(laid.journeys, places).map((route, index) => ({
    ...route,
    id: laid.journeys[index]?.edge.id ?? '',
    path: pathOf(route),
  }));
  const last = laid.columns.at(-1);
  const sideways = laid.journeys.some(({ stops }) => stops.every((stop) => stop.column === laid.columns.length - 1));
  return {
    lanes: lanesOf(laid.columns),
    boxes,
    edges,
    width: (last ? last.x + last.width : 0) + (sideways ? measures.innerGutter : 0),
    height: Math.max(measures.heading, ...boxes.map((box) => box.y + box.height)),
  };
}

function lanesOf(columns: readonly Column[]): Layout['lanes'] {
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
