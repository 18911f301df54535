import fc from 'fast-check';
import type { Box } from './drawing.ts';
import type { Tie, ToDraw } from './to-draw.ts';
import type { Point } from './lines.ts';

/** For tests: a handful of things, some in layers of their own, with ties in all directions, to themselves too. */
export const anyDrawing: fc.Arbitrary<ToDraw> = fc
  .array(
    fc.record({
      layer: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      height: fc.integer({ min: 30, max: 70 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .chain((given) => {
    const things = given.map(({ layer, height }, at) => ({
      id: `t${at}`,
      height,
      ...(layer !== undefined && { layer }),
    }));
    const end = fc.constantFrom(...things.map(({ id }) => id));
    const row = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
    const below = fc.record({ from: row, to: row });
    const ends = fc.array(
      fc.record({ from: end, to: end, below: fc.option(below, { nil: undefined }) }),
      { maxLength: 24 },
    );
    return ends.map((pairs): ToDraw => {
      const ties = pairs.map(({ below: fastened, ...pair }, at): Tie => ({
        id: `l${at}`,
        ...pair,
        ...(fastened && { below: fastened }),
      }));
      return { things, ties };
    });
  });

/** Points along a path of M, C and H, close to one another. */
export function pointsOn(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, letter, numbers = ''] of path.matchAll(/([MCH])([^MCH]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.trim().split(/\s+/).map(Number);
    const start = at;
    if (letter === 'M') at = { x: a, y: b };
    if (letter === 'H') at = { x: a, y: at.y };
    if (letter === 'C') at = { x: e, y: f };
    for (let step = 0; step <= 24; step++) {
      const t = step / 24;
      const bend = (p: number, q: number, r: number, s: number) =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t ** 2 * r + t ** 3 * s;
      if (letter === 'C') points.push({ x: bend(start.x, a, c, e), y: bend(start.y, b, d, f) });
      if (letter === 'H') points.push({ x: start.x + (a - start.x) * t, y: at.y });
    }
  }
  return points;
}

/** Whether a point lies in a box and not merely on its edge. */
export const isUnder = ({ x, y }: Point, box: Box): boolean =>
  x > box.x + 0.01 &&
  x < box.x + box.width - 0.01 &&
  y > box.y + 0.01 &&
  y < box.y + box.height - 0.01;
