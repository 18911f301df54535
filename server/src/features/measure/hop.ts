export type Strength = 'BROKEN' | 'WEAK' | 'SOUND';

/** Why a hop does not hold, or holds only weakly; the screens say it in words. */
export type Reason =
  | 'NOT_MEASURED'
  | 'USES_NOTHING'
  | 'RESTS_ON_NOTHING'
  | 'NO_SOURCE'
  | 'NO_LIVE_SOURCE'
  | 'NOT_ACTIVE'
  | 'NO_TARGET'
  | 'NO_RECENT_OBSERVATION'
  | 'TERM_NOT_APPROVED'
  | 'LOW_TRUST'
  | 'BELOW_QUALITY_TARGET';

export const breaks: readonly Reason[] = [
  'NOT_MEASURED',
  'USES_NOTHING',
  'RESTS_ON_NOTHING',
  'NO_SOURCE',
  'NO_LIVE_SOURCE',
  'NOT_ACTIVE',
];

/** One step of a chain: `from` rests on `to`; without a `to` there is nothing to rest on. Ordinals of a scene. */
export interface Hop {
  readonly from: number;
  readonly to: number | undefined;
  readonly by: 'MEASURED_BY' | 'USES' | 'CONTRIBUTES_TO' | 'COMES_FROM';
  readonly edge?: number;
  readonly strength: Strength;
  readonly reasons: readonly Reason[];
}

export const strengthOf = (reasons: readonly Reason[]): Strength =>
  reasons.some((one) => breaks.includes(one)) ? 'BROKEN' : reasons.length > 0 ? 'WEAK' : 'SOUND';

const order: readonly Strength[] = ['BROKEN', 'WEAK', 'SOUND'];

/** A chain is as strong as its weakest hop. */
export const weakest = (hops: readonly Pick<Hop, 'strength'>[]): Strength =>
  order.find((strength) => hops.some((hop) => hop.strength === strength)) ?? 'SOUND';
