/** What an objective wants of a metric; numbers in the metric's unit, days as `2027-12-31`. */
export interface Aim {
  readonly baseline?: number | undefined;
  readonly baselineOn?: string | undefined;
  readonly target?: number | undefined;
  readonly direction?: 'UP' | 'DOWN' | 'KEEP_WITHIN' | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly due?: string | undefined;
}

export interface Measurement {
  readonly value: number;
  /** The day it stands for. */
  readonly on: string;
}

/** On the day of the baseline nothing can be said yet: it has just begun. */
export type Course = 'REACHED' | 'ON_COURSE' | 'OFF_COURSE' | 'JUST_BEGUN' | 'NOT_KNOWN';

export interface Progress {
  readonly course: Course;
  /** Where the straight line from baseline to target is on the day of the measurement. */
  readonly expected: number | undefined;
  /** Part of the way from baseline to target that is behind; 0–1 on the way, below or above beyond its ends. */
  readonly done: number | undefined;
}

/** How far an objective has come by its latest measurement, against the straight line from baseline to target by the due day. */
export function progress(aim: Aim, latest: Measurement | undefined): Progress {
  if (!latest) return { course: 'NOT_KNOWN', expected: undefined, done: undefined };
  if (aim.direction === 'KEEP_WITHIN') return keptWithin(aim, latest);
  const { baseline, target, direction } = aim;
  if (target === undefined || direction === undefined) {
    return { course: 'NOT_KNOWN', expected: undefined, done: undefined };
  }
  const sign = direction === 'UP' ? 1 : -1;
  const expected = lineAt(aim, latest.on);
  const way = baseline === undefined ? 0 : target - baseline;
  const done = baseline === undefined || way === 0 ? undefined : (latest.value - baseline) / way;
  if (sign * (latest.value - target) >= 0) return { course: 'REACHED', expected, done };
  if (expected === undefined) return { course: 'NOT_KNOWN', expected, done };
  if (aim.baselineOn !== undefined && latest.on <= aim.baselineOn) {
    return { course: 'JUST_BEGUN', expected, done };
  }
  const ahead = sign * (latest.value - expected) >= 0;
  return { course: ahead ? 'ON_COURSE' : 'OFF_COURSE', expected, done };
}

function keptWithin({ low, high }: Aim, { value }: Measurement): Progress {
  if (low === undefined && high === undefined) {
    return { course: 'NOT_KNOWN', expected: undefined, done: undefined };
  }
  const within = value >= (low ?? -Infinity) && value <= (high ?? Infinity);
  return { course: within ? 'ON_COURSE' : 'OFF_COURSE', expected: undefined, done: undefined };
}

function lineAt({ baseline, baselineOn, target, due }: Aim, on: string): number | undefined {
  if (baseline === undefined || target === undefined) return undefined;
  if (baselineOn === undefined || due === undefined) return undefined;
  const whole = Date.parse(due) - Date.parse(baselineOn);
  if (whole <= 0) return target;
  const part = Math.min(1, Math.max(0, (Date.parse(on) - Date.parse(baselineOn)) / whole));
  return baseline + (target - baseline) * part;
}
