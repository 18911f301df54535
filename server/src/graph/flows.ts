import type { Sequence } from '../catalog/change-set.ts';
import type { Structure } from '../reading/structure.ts';
import { flowRowsOf } from './flow-rows.ts';
import type { FlowRules } from './flow-rules.ts';

export type Way = 'UP' | 'DOWN';

/** The same thing seen in another way, and not a flow. */
export const NO_EDGE = -1;

/**
 * A graph that a question walks. Nodes are 0 … bound − 1; several may stand for one entry.
 * Where two nodes flow into one another, `each` down from the one and up from the other tell the same edge.
 */
export interface Flows {
  readonly structure: Structure;
  readonly bound: number;
  /** The ordinal of the entry a node stands for. */
  entryOf(node: number): number;
  /** A node whose flows include all flows of this one, or −1: where that was walked, this need not be. */
  cover(node: number): number;
  /** What is one flow away, with the edge it goes by; the same may be told twice. */
  each(node: number, way: Way, visit: Visit): void;
}

export type Visit = (next: number, edge: number) => void;

export interface FlowsOf {
  readonly structure: Structure;
  readonly rules: FlowRules;
  /** The number of the change after which to look; the present when left out. */
  readonly at?: Sequence | undefined;
}

/**
 * Gives a function that calls back for the live flow edges at one entry, whatever they join.
 * Made once a question: the inner function is shared by all its calls, as one made for every node would cost more than the walk.
 */
export function flowsAt({ structure, rules, at }: FlowsOf) {
  const { down, up } = flowRowsOf(structure, rules);
  let told: Visit = () => undefined;
  const ifLive = (next: number, edge: number): void => {
    if (structure.edgeOpen(edge, at) && structure.live(next, at)) told(next, edge);
  };

  return (ordinal: number, way: Way, visit: Visit): void => {
    if (!structure.live(ordinal, at)) return;
    // Calls may stand within one another.
    const before = told;
    told = visit;
    (way === 'DOWN' ? down : up).each(ordinal, ifLive);
    told = before;
  };
}

/** Gives a function that calls back for the live parts of an entry: datasets of a system, fields of a dataset, attributes of an entity. */
export function partsAt({ structure, rules, at }: FlowsOf) {
  const { parts } = flowRowsOf(structure, rules);
  let told: (part: number) => void = () => undefined;
  const ifLive = (part: number, edge: number): void => {
    if (structure.edgeOpen(edge, at) && structure.live(part, at)) told(part);
  };

  return (ordinal: number, visit: (part: number) => void): void => {
    if (!structure.live(ordinal, at)) return;
    const before = told;
    told = visit;
    parts.each(ordinal, ifLive);
    told = before;
  };
}

/** The live parts of one entry; where many are asked, make `partsAt` once. */
export function eachPart(of: FlowsOf, ordinal: number, visit: (part: number) => void): void {
  partsAt(of)(ordinal, visit);
}
