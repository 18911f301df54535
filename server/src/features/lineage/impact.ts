import type { Id } from '../../catalog/change-set.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import { touchedBy } from '../../graph/impact.ts';

export interface Impact {
  /** Of every kind that is touched, in the order in which kinds are first met. */
  readonly groups: readonly ImpactGroup[];
  readonly totalCount: number;
}

export interface ImpactGroup {
  readonly kind: string;
  readonly count: number;
  /** Nearest first. */
  readonly entries: readonly {
    readonly ordinal: number;
    readonly id: Id;
    readonly distance: number;
  }[];
}

/** Everything that a change of this entry may touch, by kind, with the number of steps to it. */
export function impact(of: FlowsOf, ordinal: number): Impact {
  const { structure } = of;
  const nearest = [...touchedBy(of, ordinal)].sort(([, a], [, b]) => a - b);
  const byKind = Map.groupBy(nearest, ([entry]) => structure.kind(entry));
  return {
    totalCount: nearest.length,
    groups: Array.from(byKind, ([kind, touched]) => ({
      kind,
      count: touched.length,
      entries: touched.map(([one, distance]) => ({
        ordinal: one,
        id: structure.id(one),
        distance,
      })),
    })),
  };
}
