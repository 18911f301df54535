import type { Belonging, Belongings } from './belongings.ts';
import type { FacetCount, Narrowing, SearchAnswer } from './reading.ts';

export interface Narrowed {
  readonly passing: readonly number[];
  readonly facets: SearchAnswer['facets'];
}

/**
 * Those of what was found that have one of the wanted values in every facet that is narrowed. A value is counted over
 * what passes all other facets, so that its count is what choosing it as well would add.
 */
export function narrow(
  found: readonly number[],
  belongings: Belongings,
  narrowing: Narrowing,
): Narrowed {
  const kind = tallyOf(belongings.kind, narrowing.kind);
  const domain = tallyOf(belongings.domain, narrowing.domain);
  const status = tallyOf(belongings.status, narrowing.status);
  const owner = tallyOf(belongings.owner, narrowing.owner);
  const tallies = [kind, domain, status, owner];
  const passing: number[] = [];
  for (const ordinal of found) {
    let failures = 0;
    let failing = kind;
    for (const tally of tallies) {
      if (tally.passes(ordinal)) continue;
      failures += 1;
      failing = tally;
    }
    if (failures === 0) {
      passing.push(ordinal);
      for (const tally of tallies) tally.countIt();
    } else if (failures === 1) failing.countIt();
  }
  return {
    passing,
    facets: {
      kind: kind.counts(),
      domain: domain.counts(),
      status: status.counts(),
      owner: owner.counts(),
    },
  };
}

/** One facet over many entries: which of them pass, and how often each value was counted. */
function tallyOf({ code, values }: Belonging, wanted: readonly string[] = []) {
  const passing: boolean[] = [];
  const counted: number[] = [];
  let last = 0;
  const isWanted = (of: number): boolean =>
    wanted.length === 0 || values(of).some((value) => wanted.includes(value));
  const placeOf = ({ value }: FacetCount) => (wanted.includes(value) ? 0 : 1);
  return {
    passes(ordinal: number): boolean {
      last = code(ordinal);
      return (passing[last] ??= isWanted(last));
    },
    /** Counts the entry that was looked at last. */
    countIt(): void {
      counted[last] = (counted[last] ?? 0) + 1;
    },
    /** What is wanted first, even where nothing has it; then the most frequent. */
    counts(): readonly FacetCount[] {
      const byValue = new Map(wanted.map((value) => [value, 0]));
      counted.forEach((count, of) => {
        for (const value of values(of)) byValue.set(value, (byValue.get(value) ?? 0) + count);
      });
      return [...byValue]
        .map(([value, count]) => ({ value, count }))
        .sort((one, other) => placeOf(one) - placeOf(other) || other.count - one.count);
    },
  };
}
