import { NO_EDGE } from './flows.ts';
import type { Flows } from './flows.ts';
import type { Lift } from './lift.ts';
import type { Step } from './reach.ts';

/**
 * Steps as a reader of the picture counts them: what stays within one node of it is free, and going through a process, from what it
 * reads to what it writes, is one, so that folding processes brings nothing nearer. Only from a process that is asked about is it one to
 * what it writes.
 */
export function stepsIn(
  { structure, entryOf }: Flows,
  lift: Lift,
  asked: (process: number) => boolean,
): Step {
  const between = (entry: number) => structure.kind(entry) === 'Process' && !asked(entry);
  return (node, next, edge) => {
    if (edge === NO_EDGE) return 0;
    const from = entryOf(node);
    if (between(from)) return 0;
    return lift.of(from) === lift.of(entryOf(next)) ? 0 : 1;
  };
}
