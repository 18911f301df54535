import { finestFlows } from '../../graph/finest-flows.ts';
import { sourceOf, targetOf } from '../../graph/flow-rules.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Arrow } from '../../graph/picture.ts';
import { spread } from '../../graph/spread.ts';
import type { Spread } from '../../graph/spread.ts';

/** What lies beneath an arrow of a picture. */
export type Beneath = Pick<Arrow, 'edges' | 'passages'>;

/**
 * Which of up to `SEEDS_AT_ONCE` things lie on the way of a flow, as bits. A flow carries a thing when it leads to it or from it;
 * what leads to a golden attribute also leads to the field of the hub that holds it.
 */
export interface Carried extends Disposable {
  /** What the flows beneath an arrow carry. */
  by(arrow: Beneath): number;
  /** Ordinals of everything upstream and downstream of the things, themselves included. */
  readonly touched: ReadonlySet<number>;
}

export function carried(of: FlowsOf, things: readonly (readonly number[])[]): Carried {
  const flows = finestFlows(of);
  const held = things.map((starts) => [...starts, ...starts.flatMap((one) => heldIn(of, one))]);
  const up = spread(flows, held, 'UP');
  const down = spread(flows, things, 'DOWN');
  const above = tidings(of, up, targetOf);
  const below = tidings(of, down, sourceOf);
  return {
    by: (arrow) => above(arrow) | below(arrow),
    touched: new Set([...up.nodes, ...down.nodes].map(flows.entryOf)),
    [Symbol.dispose]: () => {
      up[Symbol.dispose]();
      down[Symbol.dispose]();
    },
  };
}

type EndOf = typeof sourceOf;

/** The bits that a spread brings to what lies beneath an arrow: of an edge, to the end that was walked from. */
export function tidings(of: FlowsOf, one: Spread, endOf: EndOf): (beneath: Beneath) => number {
  const { structure, rules, at } = of;

  /** Of a field: also what reaches it because it reaches its dataset as a whole. */
  function wholly(ordinal: number): number {
    if (structure.kind(ordinal) !== 'Field') return one.bits(ordinal);
    const dataset = structure.container(ordinal, at);
    return one.bits(ordinal) | (dataset === undefined ? 0 : one.bits(dataset));
  }
  /** Of a dataset or a process: also what reaches it only by a field. */
  const partly = (ordinal: number) => one.bits(ordinal) | one.bits(ordinal + structure.size);
  const ends = (edges: readonly number[]) =>
    edges.length === 0 ? -1 : union(edges, (edge) => partly(structure.edgeTo(edge)));

  const byEdge = (edge: number) => wholly(endOf(structure, rules, edge));
  const byPassage = ({ process, reads, writes }: Beneath['passages'][number]) =>
    partly(process) & ends(reads) & ends(writes);
  return ({ edges, passages }) => union(edges, byEdge) | union(passages, byPassage);
}

const union = <T>(things: readonly T[], bits: (thing: T) => number): number =>
  things.reduce((sum, thing) => sum | bits(thing), 0);

function heldIn({ structure, at }: FlowsOf, ordinal: number): number[] {
  const fields: number[] = [];
  if (structure.kind(ordinal) !== 'MasterAttribute') return fields;
  structure.eachOut(ordinal, (edge, field) => {
    if (structure.edgeType(edge) === 'HELD_IN' && structure.edgeLive(edge, at)) fields.push(field);
  });
  return fields;
}
