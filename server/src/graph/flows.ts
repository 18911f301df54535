import type { Sequence } from '../catalog/change-set.ts';
import type { Structure } from '../reading/structure.ts';
import type { FlowRules, FlowSign } from './flow-rules.ts';

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
 * Made once a question: the inner functions are shared by all its calls, as one made for every node would cost more than the walk.
 */
export function flowsAt({ structure, rules, at }: FlowsOf) {
  let sign: FlowSign = 1;
  let visit: Visit = () => undefined;
  const goesOut = (edge: number, to: number): void => {
    if (rules.flow(structure, edge) !== sign) return;
    if (structure.edgeOpen(edge, at) && structure.live(to, at)) visit(to, edge);
  };
  const comesIn = (edge: number, from: number): void => {
    if (rules.flow(structure, edge) !== -sign) return;
    if (structure.edgeOpen(edge, at) && structure.live(from, at)) visit(from, edge);
  };

  return (ordinal: number, way: Way, told: Visit): void => {
    if (!structure.live(ordinal, at)) return;
    // Calls may stand within one another.
    const [signBefore, visitBefore] = [sign, visit];
    sign = way === 'DOWN' ? 1 : -1;
    visit = told;
    const kind = structure.kind(ordinal);
    if (rules.leaves(kind, sign)) structure.eachOut(ordinal, goesOut);
    if (rules.reaches(kind, sign === 1 ? -1 : 1)) structure.eachIn(ordinal, comesIn);
    sign = signBefore;
    visit = visitBefore;
  };
}

/** Calls back for the live parts of an entry: datasets of a system, fields of a dataset, attributes of an entity. */
export function eachPart(
  { structure, rules, at }: FlowsOf,
  ordinal: number,
  visit: (part: number) => void,
): void {
  structure.eachOut(ordinal, (edge, part) => {
    if (rules.contains(structure, edge) && structure.edgeLive(edge, at)) visit(part);
  });
}
