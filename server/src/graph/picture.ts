import { sourceOf, targetOf } from './flow-rules.ts';
import type { FlowsOf } from './flows.ts';
import type { Lift } from './lift.ts';

/** An arrow of a picture, with everything that flows beneath it. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  /** The edges of the structure beneath it that are no reads or writes. */
  readonly edges: readonly number[];
  /** The processes that carry it; of an arrow at a process that is shown, that process. */
  readonly passages: readonly Passage[];
  /** How many edges are beneath; where none is finer than a read and a write, how many processes carry it. */
  readonly flows: number;
}

/** Through a process, by these edges READS and WRITES. */
export interface Passage {
  readonly process: number;
  readonly reads: readonly number[];
  readonly writes: readonly number[];
}

export interface Picture {
  /** Where processes stand as nodes of their own. A folded one does so only when it is `shown` or too wide to fold. */
  readonly arrows: readonly Arrow[];
  /** Processes that stand as nodes. */
  readonly processes: readonly number[];
}

export interface Drawn {
  readonly lift: Lift;
  /** Whether this process stands as a node. */
  readonly shown: (process: number) => boolean;
}

/** A process with more pairs of inputs and outputs than this is never folded: it would be a thousand arrows that nobody drew. */
const TOO_WIDE_TO_FOLD = 1_000;

/**
 * Draws the flow edges at another level. An arrow that lifting closes onto one node is not drawn.
 * Reads and writes become arrows from and to a process that is shown, and the field flows it carries stand beneath its arrow to the output
 * and are not drawn a second time; a process that is folded becomes arrows from each input to each output.
 */
export function pictureOf(of: FlowsOf, edges: Iterable<number>, { lift, shown }: Drawn): Picture {
  const sheet = new Sheet();
  const hops = new Map<number, Hop>();
  const hopOf = (process: number) => {
    let hop = hops.get(process);
    if (!hop) hops.set(process, (hop = { inputs: new Map(), outputs: new Map() }));
    return hop;
  };

  for (const edge of edges) {
    const source = sourceOf(of.structure, of.rules, edge);
    const target = targetOf(of.structure, of.rules, edge);
    if (of.structure.kind(target) === 'Process') add(hopOf(target).inputs, lift.of(source), edge);
    else if (of.structure.kind(source) === 'Process')
      add(hopOf(source).outputs, lift.of(target), edge);
    else sheet.flow(lift.of(source), lift.of(target), edge);
  }

  const standing = [...hops].filter(([process, hop]) => shown(process) || isWide(hop));
  for (const [process, hop] of hops) {
    if (!shown(process) && !isWide(hop)) sheet.fold(process, hop);
  }
  for (const [process, hop] of standing) sheet.stand(process, hop);
  const carriers = carriersAmong(standing);
  return {
    arrows: sheet.arrows(carriers),
    processes: standing.map(([process]) => process),
  };
}

interface Hop {
  /** The edges READS by where their datasets stand, and so the edges WRITES. */
  readonly inputs: Map<number, number[]>;
  readonly outputs: Map<number, number[]>;
}

function add(edges: Map<number, number[]>, node: number, edge: number): void {
  const known = edges.get(node);
  if (known) known.push(edge);
  else edges.set(node, [edge]);
}

const isWide = ({ inputs, outputs }: Hop) => inputs.size * outputs.size > TOO_WIDE_TO_FOLD;

/** Which of these processes read the one and write the other; found without going through their pairs. */
function carriersAmong(hops: readonly (readonly [number, Hop])[]) {
  const readers = new Map<number, number[]>();
  const outputs = new Map(hops.map(([process, hop]) => [process, hop.outputs]));
  for (const [process, { inputs }] of hops) {
    for (const input of inputs.keys()) add(readers, input, process);
  }
  return (from: number, to: number): readonly number[] =>
    readers.get(from)?.filter((process) => outputs.get(process)?.has(to)) ?? [];
}

interface Pencil {
  readonly from: number;
  readonly to: number;
  edges: readonly number[];
  passages: readonly Passage[];
}

/** Most arrows have nothing here: one list for all of them. */
const NONE: readonly never[] = [];

/** Arrows while they are gathered, by their two ends. */
class Sheet {
  private readonly byFrom = new Map<number, Map<number, Pencil>>();

  flow(from: number, to: number, edge: number): void {
    const arrow = this.between(from, to);
    if (arrow) arrow.edges = and(arrow.edges, edge);
  }

  fold(process: number, { inputs, outputs }: Hop): void {
    for (const [from, reads] of inputs) {
      for (const [to, writes] of outputs) this.pass(from, to, { process, reads, writes });
    }
  }

  stand(process: number, { inputs, outputs }: Hop): void {
    for (const [from, reads] of inputs) this.pass(from, process, { process, reads, writes: NONE });
    for (const [to, writes] of outputs) this.pass(process, to, { process, reads: NONE, writes });
  }

  arrows(carriers: (from: number, to: number) => readonly number[]): Arrow[] {
    const drawn = [...this.byFrom.values()].flatMap((row) => [...row.values()]);
    const own = drawn.filter(({ from, to, edges }) => {
      const carried = carriers(from, to);
      for (const process of carried) for (const edge of edges) this.flow(process, to, edge);
      return carried.length === 0;
    });
    return own.map(({ from, to, edges, passages }) => ({
      from,
      to,
      edges,
      passages,
      flows: edges.length || passages.length,
    }));
  }

  private pass(from: number, to: number, passage: Passage): void {
    const arrow = this.between(from, to);
    if (arrow) arrow.passages = and(arrow.passages, passage);
  }

  private between(from: number, to: number): Pencil | undefined {
    if (from === to) return undefined;
    let row = this.byFrom.get(from);
    if (!row) this.byFrom.set(from, (row = new Map<number, Pencil>()));
    let arrow = row.get(to);
    if (!arrow) row.set(to, (arrow = { from, to, edges: NONE, passages: NONE }));
    return arrow;
  }
}

/** Adds to a list of one's own; the first thing makes it one. */
function and<T>(list: readonly T[], one: T): readonly T[] {
  if (list === NONE) return [one];
  (list as T[]).push(one); // made by this function
  return list;
}
