import { curvesOf, pointOn } from './along.ts';
import type { Point } from './route.ts';

/** Signs on edges are so far from each other, from middle to middle. */
export const SIGN = 16;

const PARTS = [0.5, 0.38, 0.62, 0.26, 0.74, 0.15, 0.85];

/**
 * Where a sign stands on each of these edges: on its line, and on no other sign. An edge that finds no room has none;
 * its line tells it all the same.
 */
export function signPlaces(
  edges: readonly { readonly id: string; readonly path: string }[],
): ReadonlyMap<string, Point> {
  const taken = new Map<string, Point[]>();
  const places = new Map<string, Point>();
  for (const { id, path } of edges) {
    const place = candidates(path).find((point) => !isNearAny(point, taken));
    if (!place) continue;
    places.set(id, place);
    const cell = cellOf(place);
    taken.set(cell, [...(taken.get(cell) ?? []), place]);
  }
  return places;
}

/** The ends first, where an edge is alone; in its midst it may travel with others. */
function candidates(path: string): Point[] {
  const curves = curvesOf(path);
  const ends = curves.length > 1 ? [curves.at(-1), curves[0], ...curves.slice(1, -1)] : curves;
  return ends.flatMap((curve) => (curve ? PARTS.map((part) => rounded(pointOn(curve, part))) : []));
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

const cellOf = ({ x, y }: Point): string => `${Math.floor(x / SIGN)} ${Math.floor(y / SIGN)}`;

function isNearAny({ x, y }: Point, taken: ReadonlyMap<string, readonly Point[]>): boolean {
  for (const dx of [-SIGN, 0, SIGN]) {
    for (const dy of [-SIGN, 0, SIGN]) {
      const near = taken.get(cellOf({ x: x + dx, y: y + dy })) ?? [];
      if (near.some((one) => Math.hypot(one.x - x, one.y - y) < SIGN)) return true;
    }
  }
  return false;
}
