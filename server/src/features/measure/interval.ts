/** The two-sided 95 % point of the normal distribution, to six places. */
const Z = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A share with the number it was counted over: 56 of 70. */
export interface Share {
  readonly count: number;
  readonly n: number;
}

/** Score limits of a share (Wilson 1927), both within 0 and 1. Needs n > 0. */
export function wilson({ count, n }: Share, z = Z): Interval {
  const p = count / n;
  const middle = p + z ** 2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/** The difference of two independent shares with its limits: Newcombe 1998, method 10, on Wilson limits. */
export function newcombe(test: Share, control: Share, z = Z): Interval & { difference: number } {
  const [p, q] = [test.count / test.n, control.count / control.n];
  const [t, c] = [wilson(test, z), wilson(control, z)];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.hypot(p - t.low, c.high - q),
    high: difference + Math.hypot(t.high - p, q - c.low),
  };
}

/**
 * Margin of a difference of two shares of one sample (promoters less detractors), as limits between −1 and 1:
 * adjusted Wald with ¾ added to each end and 3 to the sample (Rocks 2016).
 */
export function adjustedWald(plus: number, minus: number, n: number, z = Z): Interval {
  const size = n + 3;
  const [p, d] = [(plus + 0.75) / size, (minus + 0.75) / size];
  const half = z * Math.sqrt((p + d - (p - d) ** 2) / size);
  return { low: Math.max(-1, p - d - half), high: Math.min(1, p - d + half) };
}

export const contains = ({ low, high }: Interval, value: number): boolean =>
  low <= value && value <= high;
