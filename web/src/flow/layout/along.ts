import type { Curve, Point } from './route.ts';

/** The curves of an edge that was laid out, out of its path: a move, then cubic curves only. */
export function curvesOf(path: string): Curve[] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const point = (at: number): Point => ({
    x: numbers[2 * at] ?? NaN,
    y: numbers[2 * at + 1] ?? NaN,
  });
  return Array.from({ length: (numbers.length / 2 - 1) / 3 }, (_, curve) => {
    const [from, one, two, to] = [0, 1, 2, 3].map((step) => point(3 * curve + step));
    if (!from || !one || !two || !to) throw new Error(`No curve in ${path}`);
    return { from, by: [one, two], to };
  });
}

/** Where a curve is at a part of its way, 0 to 1. */
export function pointOn({ from, by: [one, two], to }: Curve, part: number): Point {
  const rest = 1 - part;
  const along = (axis: 'x' | 'y') =>
    rest ** 3 * from[axis] +
    3 * rest ** 2 * part * one[axis] +
    3 * rest * part ** 2 * two[axis] +
    part ** 3 * to[axis];
  return { x: along('x'), y: along('y') };
}
