import { Fault } from '../../api/fault.ts';
import type { Level } from '../../graph/lift.ts';
import type { Structure } from '../../reading/structure.ts';
import type { FlowAsked } from './flow-question.ts';
import type { Towards } from './nearby.ts';

/** As it comes from outside. */
export interface FlowArgs {
  readonly level?: Level | null | undefined;
  readonly systems?: readonly string[] | null | undefined;
  readonly touches?: string | null | undefined;
  readonly around?:
    | {
        readonly of: string;
        readonly steps?: number | null | undefined;
        readonly wider?:
          readonly { readonly of: string; readonly way: Towards }[] | null | undefined;
      }
    | null
    | undefined;
  readonly folded?: boolean | null | undefined;
  readonly personal?: boolean | null | undefined;
}

const STEPS_AT_MOST = 20;

/** What was asked, once it is seen to make sense in at least one of these structures. */
export function flowAsked(
  { level, systems, touches, around, folded }: FlowArgs,
  structures: readonly Structure[],
): FlowAsked {
  const known = (id: string): string => {
    if (structures.some((one) => one.ordinal(id) !== undefined)) return id;
    throw new Fault('UNKNOWN_ENTRY', { thing: id.slice(0, 80) });
  };
  if (level === 'FIELD' && !touches && !around) throw new Fault('FIELDS_OF_WHAT');
  const steps = around?.steps ?? 1;
  if (steps < 0) throw new Fault('DEPTH_NEGATIVE', { depth: steps });
  return {
    level: level ?? 'SYSTEM',
    touches: touches ? known(touches) : undefined,
    opened: systems ?? undefined,
    folds: folded ?? false,
    around: around
      ? {
          of: known(around.of),
          steps: Math.min(steps, STEPS_AT_MOST),
          wider: around.wider ?? [],
        }
      : undefined,
  };
}
