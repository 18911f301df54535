import type { FlowsOf } from '../../graph/flows.ts';

/** Which part of the flow is looked at. */
export interface Sieve {
  /** Whether an entry holds what is looked for; a process lets everything pass. */
  holds(ordinal: number): boolean;
  /** Whether it flows along an edge. */
  keeps(edge: number): boolean;
}

export const everything: Sieve = { holds: () => true, keeps: () => true };

/** Only what these fields, datasets and attributes carry: a dataset holds what one of its fields does. */
export function sieve({ structure, at }: FlowsOf, carriers: ReadonlySet<number>): Sieve {
  const holders = new Set(carriers);
  for (const one of carriers) {
    const whole = structure.kind(one) === 'Field' ? structure.container(one, at) : undefined;
    if (whole !== undefined) holders.add(whole);
  }
  const holds = (ordinal: number) => holders.has(ordinal) || structure.kind(ordinal) === 'Process';
  return {
    holds,
    keeps: (edge) => holds(structure.edgeFrom(edge)) && holds(structure.edgeTo(edge)),
  };
}
