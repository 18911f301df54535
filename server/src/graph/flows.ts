import type { Sequence } from '../catalog/change-set.ts';
import type { Structure } from '../reading/structure.ts';
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
  readonly rules: FlowRules;
  readonly at: Sequence | undefined;
  readonly bound: number;
  /** The ordinal of the entry a node stands for. */
  entryOf(node: number): number;
  /** What is one flow away, with the edge it goes by; the same may be told twice. */
  each(node: number, way: Way, visit: (next: number, edge: number) => void): void;
}

export interface FlowsOf {
  readonly structure: Structure;
  readonly rules: FlowRules;
  /** The number of the change after which to look; the present when left out. */
  readonly at?: Sequence | undefined;
}

/** Calls back for the live flow edges at one entry, whatever they join. */
export function eachFlow(
  { structure, rules, at }: FlowsOf,
  ordinal: number,
  way: Way,
  visit: (next: number, edge: number) => void,
): void {
  const out = way === 'DOWN' ? 1 : -1;
  structure.eachOut(ordinal, (edge, to) => {
    if (rules.flow(structure, edge) === out && structure.edgeLive(edge, at)) visit(to, edge);
  });
  structure.eachIn(ordinal, (edge, from) => {
    if (rules.flow(structure, edge) === -out && structure.edgeLive(edge, at)) visit(from, edge);
  });
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
