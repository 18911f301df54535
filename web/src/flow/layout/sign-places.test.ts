import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScene } from './a-scene.ts';
import { layout } from './layout.ts';
import { SIGN, signPlaces } from './sign-places.ts';

test('signs stand on no box, and touch no other sign', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      const { boxes, edges } = layout(scene, { ratio: 1.4 });
      const places = [...signPlaces(edges).values()];
      places.forEach((one, at) => {
        for (const other of places.slice(at + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(SIGN);
        }
        const inside = boxes.filter(
          ({ x, y, width, height }) =>
            one.x > x + 1 && one.x < x + width - 1 && one.y > y + 1 && one.y < y + height - 1,
        );
        expect(inside).toEqual([]);
      });
    }),
    { numRuns: 60 },
  );
});

test('two edges that share their way have their signs side by side on it', () => {
  const path = 'M0,0C50,0 50,100 100,100';
  const places = signPlaces([
    { id: 'a', path },
    { id: 'b', path },
  ]);
  expect(places.get('a')).toEqual({ x: 50, y: 50 });
  expect(places.size).toBe(2);
});
