import { eachPart } from './flows.ts';
import type { FlowsOf } from './flows.ts';

/** The entry and all it holds, at any depth: a system with its datasets and their fields. */
export function withParts(of: FlowsOf, ordinal: number): number[] {
  const parts = new Set([ordinal]);
  for (const part of parts) eachPart(of, part, (inner) => parts.add(inner));
  return [...parts];
}
