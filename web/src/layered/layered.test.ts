import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layered } from './layered.ts';
import type { LayeredBox, LayeredEdge } from './layered.ts';

const measures = { width: 100, gapX: 40, gapY: 10, top: 20 };
const box = (id: string, column: number, height = 30): LayeredBox => ({ id, column, height });
const edge = (from: string, to: string): LayeredEdge => ({
  id: `${from}>${to}`,
  from: { box: from },
  to: { box: to },
});

test('boxes stand in their columns, columns that nobody uses are left out', () => {
  const { boxes, columns, width } = layered([box('a', 0), box('b', 3)], [edge('a', 'b')], measures);
  expect(boxes.map(({ id, x }) => [id, x])).toEqual([
    ['a', 0],
    ['b', 140],
  ]);
  expect([...columns]).toEqual([
    [0, 0],
    [3, 140],
  ]);
  expect(width).toBe(240);
});

test('an edge that goes back arrives at the right side of its box', () => {
  const { edges } = layered([box('a', 0), box('b', 1)], [edge('b', 'a')], measures);
  expect(edges[0]?.tip).toMatchObject({ x: 100, toLeft: true });
});

const anyGraph = fc
  .array(fc.record({ column: fc.nat(5), height: fc.integer({ min: 20, max: 120 }) }), {
    minLength: 1,
    maxLength: 16,
  })
  .chain((drafts) => {
    const boxes = drafts.map(({ column, height }, at) => box(`b${String(at)}`, column, height));
    const id = fc.constantFrom(...boxes.map((one) => one.id));
    const edges = fc
      .array(fc.tuple(id, id), { maxLength: 24 })
      .map((ends) =>
        ends.map(([from, to], at): LayeredEdge => ({ ...edge(from, to), id: `e${String(at)}` })),
      );
    return fc.record({ boxes: fc.constant(boxes), edges });
  });

test('no two boxes stand on one another, and everything is within the picture', () => {
  fc.assert(
    fc.property(anyGraph, ({ boxes, edges }) => {
      const picture = layered(boxes, edges, measures);
      for (const one of picture.boxes) {
        expect(one.y).toBeGreaterThanOrEqual(measures.top);
        expect(one.y + one.height).toBeLessThanOrEqual(picture.height);
        for (const other of picture.boxes) {
          if (one.id === other.id || one.x !== other.x) continue;
          const apart = one.y + one.height <= other.y || other.y + other.height <= one.y;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

/** Points along a path of lines and cubic curves. */
function pointsOn(path: string): { x: number; y: number }[] {
  const numbers = (text: string) => text.trim().split(/[ ,]/).map(Number);
  const points: { x: number; y: number }[] = [];
  let at = { x: 0, y: 0 };
  for (const [, sign = '', rest = ''] of path.matchAll(/([MCH])([^MCH]*)/g)) {
    const values = numbers(rest);
    if (sign === 'M') at = { x: values[0] ?? 0, y: values[1] ?? 0 };
    else if (sign === 'H') {
      const [x = 0] = values;
      for (let step = 1; step < 20; step++) {
        points.push({ x: at.x + ((x - at.x) * step) / 20, y: at.y });
      }
      at = { x, y: at.y };
    } else {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = values;
      for (let step = 1; step <= 20; step++) {
        const t = step / 20;
        const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
        points.push({
          x: a * at.x + b * x1 + c * x2 + d * x,
          y: a * at.y + b * y1 + c * y2 + d * y,
        });
      }
      at = { x, y };
    }
    points.push(at);
  }
  return points;
}

test('no edge passes behind a box', () => {
  fc.assert(
    fc.property(anyGraph, ({ boxes, edges }) => {
      const picture = layered(boxes, edges, measures);
      for (const { path } of picture.edges) {
        for (const { x, y } of pointsOn(path)) {
          const behind = picture.boxes.find(
            (one) =>
              x > one.x + 0.5 &&
              x < one.x + measures.width - 0.5 &&
              y > one.y + 0.5 &&
              y < one.y + one.height - 0.5,
          );
          expect(behind).toBeUndefined();
        }
      }
    }),
  );
});

test('the same input gives the same picture', () => {
  fc.assert(
    fc.property(anyGraph, ({ boxes, edges }) => {
      expect(layered(boxes, edges, measures)).toEqual(layered(boxes, edges, measures));
    }),
    { numRuns: 20 },
  );
});
