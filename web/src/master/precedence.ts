/** One source field's claim to an attribute. */
export interface Contribution {
  readonly rank: number | null;
  readonly trustMax: number | null;
  readonly condition: string | null;
  /** An active source stands behind it; taken as so unless told. */
  readonly live?: boolean;
}

export interface Standing {
  /** Of the best rank: nobody live ranks before it, nor beside it. */
  readonly wins: boolean;
  /** Another one has the same rank, under the same condition or without any. */
  readonly tied: boolean;
}

/** The contributions by rank, and of one rank by trust. */
export function precedence<Of extends Contribution>(
  contributions: readonly Of[],
): readonly (Of & Standing)[] {
  const ordered = [...contributions].sort(
    (a, b) => rankOf(a) - rankOf(b) || (b.trustMax ?? 0) - (a.trustMax ?? 0),
  );
  const live = ordered.filter(isLive);
  const best = rankOf(live[0]);
  return ordered.map((one) => {
    const tied = isLive(one) && live.some((other) => other !== one && collide(one, other));
    return { ...one, tied, wins: isLive(one) && !tied && rankOf(one) === best };
  });
}

const isLive = ({ live }: Contribution): boolean => live ?? true;

const rankOf = (one: Contribution | undefined): number => one?.rank ?? Infinity;

const collide = (one: Contribution, other: Contribution): boolean =>
  one.rank !== null &&
  one.rank === other.rank &&
  (one.condition === other.condition || one.condition === null || other.condition === null);

/** Why an attribute has no order of sources to show, or what is wrong with the one it has. */
export type Gap = 'noSource' | 'sameRank';

export interface Fed {
  readonly derived: boolean | null;
  readonly identifier: string | null;
  readonly ranked: readonly (Contribution & Standing)[];
}

export function gapOf({ derived, identifier, ranked }: Fed): Gap | undefined {
  if (ranked.some(({ tied }) => tied)) return 'sameRank';
  // What is worked out, and the number that the hub itself gives, need no source.
  const needs = derived !== true && identifier !== 'GLOBAL';
  return !ranked.some(isLive) && needs ? 'noSource' : undefined;
}
