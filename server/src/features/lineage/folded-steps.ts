import { Fault } from '../../api/fault.ts';
import { finestFlows } from '../../graph/finest-flows.ts';
import { sourceOf, targetOf } from '../../graph/flow-rules.ts';
import type { Flows, FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import type { Arrow } from '../../graph/picture.ts';
import { SEEDS_AT_ONCE, spread } from '../../graph/spread.ts';
import { tidings } from './carried.ts';
import type { Beneath, Carried } from './carried.ts';

/** An arrow, and what of it goes by technical steps that were folded away. */
export interface FlowArrow extends Arrow {
  /** What leaves its beginning for a technical step, and what comes out of one at its end. */
  readonly folded?: { readonly first: Beneath; readonly last: Beneath } | undefined;
}

/** What an arrow carries, its way through folded steps included. */
export function carriedAlong(path: Carried, arrow: FlowArrow): number {
  const { folded } = arrow;
  return path.by(arrow) | (folded ? path.by(folded.first) & path.by(folded.last) : 0);
}

/** All that is beneath an arrow, as counted in its flows. */
export function allBeneath({ edges, passages, folded }: FlowArrow): Beneath {
  return folded ? together([{ edges, passages }, folded.last]) : { edges, passages };
}

interface Folding {
  readonly stands: Lift;
  /** Whether a node of the picture is a technical step. */
  isTechnical(node: number): boolean;
}

/** So many things may lead into technical steps that are folded: of more nobody could read the direct lines. */
const FOLDED_AT_ONCE = 2_000;

/**
 * Draws what flows through technical steps as direct arrows, and leaves the steps out. Exact: an arrow joins only what
 * data really flows between, as finely as that is known, and not everything that meets in the same step.
 * Throws where there is too much of it.
 */
export function foldedSteps(
  of: FlowsOf,
  arrows: readonly Arrow[],
  { stands, isTechnical }: Folding,
): FlowArrow[] {
  const direct = arrows.filter(({ from, to }) => !isTechnical(from) && !isTechnical(to));
  const leaving = Map.groupBy(
    arrows.filter(({ from, to }) => !isTechnical(from) && isTechnical(to)),
    ({ from }) => from,
  );
  const arriving = arrows.filter(({ from, to }) => isTechnical(from) && !isTechnical(to));
  const inside = within(of, (entry) => isTechnical(stands.of(entry)));
  const lines = new Lines(direct);
  const begins = [...leaving];
  if (begins.length > FOLDED_AT_ONCE)
    throw new Fault('TOO_MANY_TO_FOLD', { found: begins.length, limit: FOLDED_AT_ONCE });
  for (let at = 0; at < begins.length; at += SEEDS_AT_ONCE) {
    const some = begins.slice(at, at + SEEDS_AT_ONCE);
    using reached = spread(
      inside,
      some.map(([, first]) => first.flatMap((arrow) => entrances(of, inside, arrow))),
      'DOWN',
    );
    const bits = tidings(of, reached, sourceOf);
    for (const { to, edges, passages } of arriving) {
      const byEdge = edges.map((edge) => bits({ edges: [edge], passages: [] }));
      const byPassage = passages.map((one) => bits({ edges: [], passages: [one] }));
      const any = [...byEdge, ...byPassage].reduce((all, one) => all | one, 0);
      if (any === 0) continue;
      some.forEach(([from, first], seed) => {
        const bit = 1 << seed;
        if ((any & bit) === 0 || from === to) return;
        const last = {
          edges: edges.filter((_, place) => ((byEdge[place] ?? 0) & bit) !== 0),
          passages: passages.filter((_, place) => ((byPassage[place] ?? 0) & bit) !== 0),
        };
        lines.add(from, to, { first, last });
      });
    }
  }
  return lines.all();
}

/** The finest flows as far as technical steps go: what is reached beyond them is not walked on. */
function within(of: FlowsOf, isInside: (entry: number) => boolean): Flows {
  const flows = finestFlows(of);
  const walks = (entry: number) => of.structure.kind(entry) === 'Process' || isInside(entry);
  return {
    ...flows,
    each: (node, way, visit) => {
      if (walks(flows.entryOf(node))) flows.each(node, way, visit);
    },
  };
}

/** Where the flows of an arrow enter: fields and datasets, and datasets known by their processes only. */
function entrances(of: FlowsOf, inside: Flows, { edges, passages }: Beneath): number[] {
  const { structure, rules } = of;
  const starts = edges.map((edge) => targetOf(structure, rules, edge));
  for (const { process, writes } of passages) {
    // A process that stands for itself is the step that is entered.
    if (writes.length === 0) starts.push(process + structure.size);
    const written = new Set(writes.map((edge) => structure.edgeTo(edge)));
    // As if only a field of what it reads were touched: what is known by field is told by fields.
    inside.each(process + structure.size, 'DOWN', (node) => {
      if (written.has(inside.entryOf(node))) starts.push(node);
    });
  }
  return starts;
}

const together = (some: readonly Beneath[]): Beneath => ({
  edges: some.flatMap(({ edges }) => edges),
  passages: some.flatMap(({ passages }) => passages),
});

interface Ways {
  readonly first: readonly Beneath[];
  readonly last: Beneath;
}

/** Direct arrows by their two ends, with the ways through technical steps laid onto them. */
class Lines {
  private readonly direct = new Map<string, Arrow>();
  private readonly ways = new Map<string, { from: number; to: number; ways: Ways[] }>();

  constructor(direct: readonly Arrow[]) {
    for (const arrow of direct) this.direct.set(`${arrow.from} ${arrow.to}`, arrow);
  }

  add(from: number, to: number, way: Ways): void {
    const name = `${from} ${to}`;
    const known = this.ways.get(name);
    if (known) known.ways.push(way);
    else this.ways.set(name, { from, to, ways: [way] });
  }

  all(): FlowArrow[] {
    const folded = Array.from(this.ways, ([name, { from, to, ways }]): FlowArrow => {
      const first = together(ways[0]?.first ?? []);
      const last = together(ways.map((way) => way.last));
      const { edges = [], passages = [] } = this.direct.get(name) ?? {};
      const counted = together([{ edges, passages }, last]);
      return {
        from,
        to,
        edges,
        passages,
        flows: counted.edges.length || counted.passages.length,
        folded: { first, last },
      };
    });
    const bare = [...this.direct].flatMap(([name, arrow]) => (this.ways.has(name) ? [] : [arrow]));
    return [...bare, ...folded];
  }
}
