/** One observation on the time line. */
export interface Point {
  readonly id: string;
  /** The last day of its period. */
  readonly day: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Scale {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  /** Round values inside the range, from the least up. */
  readonly ticks: readonly number[];
}

interface Frame {
  readonly width: number;
  readonly height: number;
}

const STEPS = [1, 2, 2.5, 5, 10] as const;

/** Places days and values in a frame so that everything that must be seen fits, with round ticks. */
export function scaleOf(
  { days, values }: { readonly days: readonly string[]; readonly values: readonly number[] },
  { width, height }: Frame,
): Scale {
  const times = days.map((day) => Date.parse(day));
  const start = Math.min(...times);
  const span = Math.max(1, Math.max(...times) - start);
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const bottom = least - room;
  const range = most + room - bottom;
  const step = roundStep(range / 4);
  const first = Math.ceil(bottom / step);
  const last = Math.floor((bottom + range) / step);
  return {
    x: (day) => ((Date.parse(day) - start) / span) * width,
    y: (value) => height - ((value - bottom) / range) * height,
    ticks: Array.from(
      { length: Math.max(0, last - first + 1) },
      (_, index) => (first + index) * step,
    ),
  };
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = STEPS.find((one) => one * power >= rough) ?? 10;
  return factor * power;
}
