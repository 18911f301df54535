import type { Level } from '../../graph/lift.ts';
import type { Around, Wider } from './nearby.ts';
import type { FlowsOf } from '../../graph/flows.ts';

/** How the flow is looked at, in the ordinals of one structure. */
export interface CustomerFlowQuestion {
  /** At field level only the path of what is touched, or of what the picture is around, is shown. */
  readonly level: Level;
  /** The ordinal of what was picked, a golden attribute above all. */
  readonly touches?: number | undefined;
  /** Ids of nodes whose datasets are shown in place: of systems, or `namespace:<name>`. */
  readonly opened?: readonly string[] | undefined;
  /** Only what is so many steps around something. */
  readonly around?: Around | undefined;
  /** Whether technical steps are left out and what goes through them is drawn as direct arrows. */
  readonly folds?: boolean | undefined;
  /** Ordinals of what carries personal data, where nothing else is to be shown. */
  readonly personal?: ReadonlySet<number> | undefined;
  /** Nodes at most; of datasets and fields those that are not lit go first. 2,000 when left out. */
  readonly limit?: number | undefined;
  /** Edges at most; those that are not lit go first, and those with the fewest flows. 10,000 when left out. */
  readonly edges?: number | undefined;
}

/** The same as people ask it: by ids, which mean the same in every structure. */
export interface FlowAsked {
  readonly level: Level;
  readonly touches?: string | undefined;
  readonly opened?: readonly string[] | undefined;
  readonly around?:
    { readonly of: string; readonly steps: number; readonly wider: readonly Wider[] } | undefined;
  readonly folds?: boolean | undefined;
}

/** In one structure; what it does not know is nowhere in it. */
export function questionIn(
  { structure }: FlowsOf,
  { level, touches, opened, around, folds }: FlowAsked,
): CustomerFlowQuestion {
  return {
    level,
    opened,
    folds,
    touches: touches === undefined ? undefined : structure.ordinal(touches),
    around: around && { ...around, of: structure.ordinal(around.of) },
  };
}
