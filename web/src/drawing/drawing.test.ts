import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDrawing, isUnder, pointsOn } from './any-drawing.ts';
import { drawing } from './drawing.ts';
import { measures } from './to-draw.ts';
import type { ToDraw } from './to-draw.ts';

const box = (id: string, layer?: number) => ({
  id,
  height: 40,
  ...(layer !== undefined && { layer }),
});
const tie = (from: string, to: string) => ({ id: `${from}>${to}`, from, to });

const columnOf = (drawn: ReturnType<typeof drawing>, id: string) =>
  (drawn.boxes.find((one) => one.id === id)?.x ?? -1) / (measures.width + measures.gutter);

describe('a drawing in layers', () => {
  test('puts everything one column further than what leads to it', () => {
    const drawn = drawing({
      things: [box('objective'), box('metric'), box('field'), box('system')],
      ties: [tie('objective', 'metric'), tie('metric', 'field'), tie('field', 'system')],
    });
    expect(['objective', 'metric', 'field', 'system'].map((id) => columnOf(drawn, id))).toEqual([
      0, 1, 2, 3,
    ]);
  });

  test('closes up the layers that nothing stands in, and says which are left', () => {
    const { columns } = drawing({ things: [box('a', 0), box('b', 3)], ties: [] });
    expect(columns).toEqual([
      { layer: 0, x: 0 },
      { layer: 3, x: measures.width + measures.gutter },
    ]);
  });

  test('leads a line that passes a column between its boxes', () => {
    const drawn = drawing({
      things: [box('metric', 1), box('attribute', 2), box('field', 3)],
      ties: [tie('metric', 'attribute'), tie('attribute', 'field'), tie('metric', 'field')],
    });
    const attribute = drawn.boxes[1];
    const past = drawn.lines.find(({ id }) => id === 'metric>field');
    expect(past?.path).toMatch(/C.*H.*C/);
    expect(attribute && pointsOn(past?.path ?? '').some((one) => isUnder(one, attribute))).toBe(
      false,
    );
  });

  test('draws a tie that leads back to the left, and one that stays in its column', () => {
    const { lines } = drawing({
      things: [box('a', 0), box('b', 1), box('c', 1)],
      ties: [tie('b', 'a'), tie('b', 'c')],
    });
    expect(lines.map(({ tip }) => tip.towards)).toEqual(['left', 'left']);
  });

  test('fastens a tie at the rows that it means', () => {
    const fastened = { ...tie('a', 'b'), below: { from: 5, to: 35 } };
    const { boxes, lines } = drawing({
      things: [{ ...box('a', 0), height: 60 }, box('b', 1)],
      ties: [fastened],
    });
    const [a, b] = boxes.map(({ y }) => y);
    expect(lines[0]?.path).toContain(` ${(a ?? 0) + 5}C`);
    expect(lines[0]?.tip.y).toBe((b ?? 0) + 35);
  });

  test('keeps lines apart that need not cross', () => {
    const drawn = drawing({
      things: [box('a', 0), box('b', 0), box('x', 1), box('y', 1)],
      ties: [tie('a', 'y'), tie('b', 'x')],
    });
    const y = (id: string) => drawn.boxes.find((one) => one.id === id)?.y ?? 0;
    expect(Math.sign(y('a') - y('b'))).toBe(Math.sign(y('y') - y('x')));
  });
});

describe('whatever is drawn', () => {
  const always = (holds: (toDraw: ToDraw) => void) =>
    fc.assert(fc.property(anyDrawing, holds), { numRuns: 200 });

  test('no line runs under a box', () => {
    always((toDraw) => {
      const { boxes, lines } = drawing(toDraw);
      for (const { path } of lines) {
        for (const point of pointsOn(path)) {
          expect(boxes.filter((one) => isUnder(point, one))).toEqual([]);
        }
      }
    });
  });

  test('no box stands on another, and all stand in the room that is told', () => {
    always((toDraw) => {
      const { boxes, width, height } = drawing(toDraw);
      for (const one of boxes) {
        expect(one.x >= 0 && one.y >= 0).toBe(true);
        expect(one.x + one.width <= width && one.y + one.height <= height).toBe(true);
        const beside = boxes.filter((other) => other !== one && other.x === one.x);
        for (const other of beside) {
          expect(one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
        }
      }
    });
  });

  test('every tie has its line, from the one box to the other', () => {
    always((toDraw) => {
      const { boxes, lines } = drawing(toDraw);
      expect(lines.map(({ id }) => id)).toEqual(toDraw.ties.map(({ id }) => id));
      toDraw.ties.forEach(({ to }, at) => {
        const tip = lines[at]?.tip;
        const end = boxes.find(({ id }) => id === to);
        const side = tip?.towards === 'right' ? end?.x : (end?.x ?? 0) + (end?.width ?? 0);
        expect(tip?.x).toBe(side);
      });
    });
  });
});
