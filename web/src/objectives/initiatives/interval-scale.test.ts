import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intervalScale } from './interval-scale.ts';

const points = fc.double({ min: -50, max: 50, noNaN: true });

test('zero, the interval and every threshold lie within the picture, in their order', () => {
  fc.assert(
    fc.property(
      points,
      points,
      points,
      fc.array(points, { maxLength: 2 }),
      (a, b, c, thresholds) => {
        const [low = 0, value = 0, high = 0] = [a, b, c].sort((one, other) => one - other);
        const { x } = intervalScale({ low, value, high, thresholds }, 300);
        for (const one of [0, low, value, high, ...thresholds]) {
          expect(x(one)).toBeGreaterThan(0);
          expect(x(one)).toBeLessThan(300);
        }
        expect(x(low)).toBeLessThanOrEqual(x(high));
      },
    ),
  );
});
