import type { EntryState, Instant, Unit } from '../catalog/change-set.ts';

/** When what stands of one unit of an entry was said last; undefined where nobody says it. */
export function lastSaid({ claims }: Pick<EntryState, 'claims'>, unit: Unit): Instant | undefined {
  let last: Instant | undefined;
  for (const claim of Object.values(claims[unit] ?? {})) {
    if (!('withdrawn' in claim) && (last === undefined || claim.saidAt > last)) last = claim.saidAt;
  }
  return last;
}
