import { partsAt } from './flows.ts';
import type { FlowsOf } from './flows.ts';

/** The entry and all it holds, at any depth: a system with its datasets and their fields. */
export function withParts(of: FlowsOf, ordinal: number): number[] {
  const eachPart = partsAt(of);
  const parts = new Set([ordinal]);
  for (const part of parts) eachPart(part, (inner) => parts.add(inner));
  return [...parts];
}

/** Where a walk as finely as it is known begins for an entry: a dataset is walked as a whole, what holds datasets by all of them. */
export function startsOf(of: FlowsOf, ordinal: number): number[] {
  const eachPart = partsAt(of);
  const starts = new Set([ordinal]);
  for (const one of starts) {
    if (of.structure.kind(one) !== 'Dataset') eachPart(one, (inner) => starts.add(inner));
  }
  return [...starts];
}
