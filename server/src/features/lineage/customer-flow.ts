import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import { SEEDS_AT_ONCE } from '../../graph/spread.ts';
import { carried } from './carried.ts';
import type { Carried } from './carried.ts';
import type { FactsOfEdges } from './flow-attributes.ts';
import { flowCast } from './flow-cast.ts';
import type { FlowNode } from './flow-draft.ts';
import { endsOf, flowSight } from './flow-sight.ts';
import type { FlowSight } from './flow-sight.ts';
import { allBeneath, carriedAlong } from './folded-steps.ts';
import type { FlowArrow } from './folded-steps.ts';
import { lanes } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { NODES_AT_MOST } from './lineage.ts';
import type { Mark } from './mark.ts';
import type { CustomerFlowQuestion } from './flow-question.ts';
import { shownEdge } from './shown.ts';
import type { ShownEdge } from './shown.ts';
import { startsOfTouching } from './touching.ts';
import { within } from './within.ts';

export const EDGES_AT_MOST = 10_000;

export interface CustomerFlow {
  /** In reading order, with the number of nodes at the top. */
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly truncated: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Technical steps that were folded away. */
  readonly folded: number;
}

export interface FlowEdge extends ShownEdge {
  /** Ids of the master attributes on whose behalf data flows here: it leads to them or from them. */
  readonly attributes: readonly string[];
  readonly lit: boolean;
  /** Goes, in part at least, by technical steps that were folded away. */
  readonly folded: boolean;
  /** Where two states are held beside each other; null otherwise. */
  readonly mark: Mark | null;
  /** How many flows were beneath it before, where it changed. */
  readonly was: number | null;
}

/** How customer data flows: every system by what it does, the golden records in their midst, and all that flows between them. */
export function customerFlow(
  of: FlowsOf,
  question: CustomerFlowQuestion,
  facts: FactsOfEdges,
): CustomerFlow {
  const { touches, around, level } = question;
  const picked = touches === undefined ? [] : startsOfTouching(of, touches);
  const centre = around?.of === undefined ? [] : startsOfTouching(of, around.of);
  const subject = level === 'FIELD' && touches === undefined ? centre : picked;
  using path = carried(of, [subject]);
  using aroundPath = carried(of, [centre]);
  const sight = flowSight(of, question, { picked, path, centre, around: aroundPath });
  const lit = litBy(path, sight, level === 'FIELD');
  const cast = flowCast(of, question, sight, { facts, lit, starts: [...picked, ...centre] });

  const { nodes, dropped } = within(cast, question.limit ?? NODES_AT_MOST);
  const isLit = (arrow: FlowArrow) =>
    subject.length > 0 &&
    lit.has(arrow.from) &&
    lit.has(arrow.to) &&
    carriedAlong(path, arrow) !== 0;
  const onPath = new Set(sight.arrows.filter(isLit));
  const drawn = sight.arrows
    .filter(({ from, to }) => !dropped.has(from) && !dropped.has(to))
    .sort((a, b) => Number(onPath.has(b)) - Number(onPath.has(a)) || b.flows - a.flows)
    .slice(0, question.edges ?? EDGES_AT_MOST);
  return {
    lanes: laneCounts(cast),
    nodes,
    edges: edgesOf(of, drawn, { stands: sight.stands, onPath }),
    truncated: nodes.length < cast.length || drawn.length < sight.arrows.length,
    nodeCount: cast.length,
    edgeCount: sight.arrows.length,
    folded: sight.folded.size,
  };
}

function litBy(path: Carried, sight: FlowSight, byField: boolean): Set<number> {
  const { stands, ground } = sight;
  const lit = new Set<number>();
  for (const one of path.touched) lit.add(one).add(stands.of(one)).add(ground.lift.of(one));
  // Field by field only the path is shown.
  if (byField) for (const end of endsOf(sight.arrows)) lit.add(end);
  return lit;
}

function edgesOf(
  of: FlowsOf,
  arrows: readonly FlowArrow[],
  { stands, onPath }: { stands: Lift; onPath: ReadonlySet<FlowArrow> },
): FlowEdge[] {
  const { structure, at } = of;
  const attributes = structure.ofKind('MasterAttribute').filter((one) => structure.live(one, at));
  const behalf = attributesBehind(of, arrows, attributes);
  return arrows.map((arrow) => ({
    ...shownEdge(of, stands, { ...arrow, ...allBeneath(arrow) }),
    attributes: (behalf.get(arrow) ?? []).map((one) => structure.id(one)),
    lit: onPath.has(arrow),
    folded: arrow.folded !== undefined,
    mark: null,
    was: null,
  }));
}

export const laneCounts = (nodes: readonly FlowNode[]): CustomerFlow['lanes'] =>
  lanes.map((lane) => ({
    lane,
    count: nodes.filter((one) => one.lane === lane && one.parent === null).length,
  }));

/** On behalf of which attributes data flows along each arrow; some thirty attributes in each walk. */
function attributesBehind(
  of: FlowsOf,
  arrows: readonly FlowArrow[],
  attributes: readonly number[],
): Map<FlowArrow, number[]> {
  const found = new Map<FlowArrow, number[]>(arrows.map((arrow) => [arrow, []]));
  for (let from = 0; from < attributes.length; from += SEEDS_AT_ONCE) {
    const some = attributes.slice(from, from + SEEDS_AT_ONCE);
    using carries = carried(
      of,
      some.map((one) => [one]),
    );
    for (const [arrow, row] of found) {
      const bits = carriedAlong(carries, arrow);
      row.push(...some.filter((_, place) => (bits & (1 << place)) !== 0));
    }
  }
  return found;
}
