/** One thing on the scale: a figure with its limits, or a threshold. In points. */
export interface OnScale {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly thresholds: readonly number[];
}

export interface Scale {
  readonly x: (points: number) => number;
  readonly from: number;
  readonly to: number;
}

/** A scale on which 0, the whole interval and every threshold can be seen, with a little room at both ends. */
export function intervalScale({ low, value, high, thresholds }: OnScale, width: number): Scale {
  const all = [0, low, value, high, ...thresholds];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || 1) * 0.12;
  const [from, to] = [least - room, most + room];
  return { from, to, x: (points) => ((points - from) / (to - from)) * width };
}
