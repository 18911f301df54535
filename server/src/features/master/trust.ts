export type DecayCurve = 'FLAT' | 'LINEAR' | 'FAST_EARLY' | 'SLOW_EARLY';

/** What a contribution declares of its trust: percent, and the days in which it falls from most to least. */
export interface Trust {
  readonly max: number;
  readonly min: number;
  readonly decayDays: number;
  readonly curve: DecayCurve;
}

/** The part of the fall that has happened after a part of the period, both 0–1. */
const fallen: Record<DecayCurve, (elapsed: number) => number> = {
  FLAT: () => 0,
  LINEAR: (elapsed) => elapsed,
  FAST_EARLY: (elapsed) => 1 - (1 - elapsed) ** 2,
  SLOW_EARLY: (elapsed) => elapsed ** 2,
};

/** max − (max − min) · fall(min(age / period, 1)), in percent; a value from the future counts as fresh. */
export function trustAt({ max, min, decayDays, curve }: Trust, ageDays: number): number {
  const elapsed = decayDays > 0 ? Math.min(Math.max(ageDays, 0) / decayDays, 1) : 1;
  return max - (max - min) * fallen[curve](elapsed);
}

export interface TrustPoint {
  readonly ageDays: number;
  readonly trust: number;
}

const POINTS = 24;
/** What does not age is shown over so many days. */
const A_YEAR = 365;

/** Trust from a fresh value to one a quarter older than the whole period, as points of a curve. */
export function decayOf(trust: Trust): readonly TrustPoint[] {
  const period = trust.decayDays > 0 ? trust.decayDays : A_YEAR;
  return Array.from({ length: POINTS + 1 }, (_, at) => {
    const ageDays = (at / POINTS) * period * 1.25;
    return { ageDays, trust: trustAt(trust, ageDays) };
  });
}

const PART = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Days of an ISO 8601 duration of years (365), months (30), weeks and days; undefined where it is none. */
export function daysOf(duration: string): number | undefined {
  const parts = PART.exec(duration);
  if (!parts || duration === 'P') return undefined;
  const [years, months, weeks, days] = parts.slice(1).map((one) => Number(one ?? 0));
  return (years ?? 0) * 365 + (months ?? 0) * 30 + (weeks ?? 0) * 7 + (days ?? 0);
}
