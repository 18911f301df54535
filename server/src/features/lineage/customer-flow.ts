import type { FlowsOf } from '../../graph/flows.ts';
import type { Arrow } from '../../graph/picture.ts';
import { SEEDS_AT_ONCE } from '../../graph/spread.ts';
import type { Reading } from '../../reading/reading.ts';
import { carried } from './carried.ts';
import { FlowDraft } from './flow-draft.ts';
import type { FlowNode } from './flow-draft.ts';
import { groundOf } from './flow-ground.ts';
import { lanes } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { NODES_AT_MOST } from './lineage.ts';
import { shownEdge } from './shown.ts';
import type { ShownEdge } from './shown.ts';
import { startsOfTouching } from './touching.ts';

export interface CustomerFlowQuestion {
  readonly level: 'SYSTEM' | 'DATASET';
  /** The ordinal of what was picked, a golden attribute above all. */
  readonly touches?: number | undefined;
  /** Ids of nodes whose datasets are shown in place: of systems, or `namespace:<name>`. */
  readonly opened?: readonly string[] | undefined;
  /** Nodes at most; datasets that are not lit go first. 2,000 when left out. */
  readonly limit?: number | undefined;
  /** Edges at most; those that are not lit go first, and those with the fewest flows. 10,000 when left out. */
  readonly edges?: number | undefined;
}

const EDGES_AT_MOST = 10_000;

export interface CustomerFlow {
  /** In reading order, with the number of nodes at the top. */
  readonly lanes: readonly { readonly lane: Lane; readonly count: number }[];
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly truncated: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

export interface FlowEdge extends ShownEdge {
  /** Ids of the master attributes on whose behalf data flows here: it leads to them or from them. */
  readonly attributes: readonly string[];
  readonly lit: boolean;
}

/** How customer data flows: every system by what it does, the golden records in their midst, and all that flows between them. */
export function customerFlow(
  of: FlowsOf,
  question: CustomerFlowQuestion,
  reading: Pick<Reading, 'factsOf'>,
): CustomerFlow {
  const { structure, at } = of;
  const { lift, all, stands, arrows, processes, doing, isOpen } = groundOf(of, question);
  const picked = question.touches === undefined ? [] : startsOfTouching(of, question.touches);
  using path = carried(of, [picked]);
  const lit = new Set<number>();
  for (const one of path.touched) lit.add(one).add(stands.of(one)).add(lift.of(one));
  const attributes = structure.ofKind('MasterAttribute').filter((one) => structure.live(one, at));

  const draft = new FlowDraft(of, { lift, lit, reading, doing });
  for (const place of all) draft.place(place, isOpen(place));
  draft.masters(attributes);
  for (const process of processes) draft.process(process);
  const { nodes, dropped } = draft.within(question.limit ?? NODES_AT_MOST);
  const onPath = new Set(picked.length === 0 ? [] : arrows.filter((arrow) => path.by(arrow) !== 0));
  const drawn = arrows
    .filter(({ from, to }) => !dropped.has(from) && !dropped.has(to))
    .sort((a, b) => Number(onPath.has(b)) - Number(onPath.has(a)) || b.flows - a.flows)
    .slice(0, question.edges ?? EDGES_AT_MOST);
  const behalf = attributesBehind(of, drawn, attributes);

  return {
    lanes: lanes.map((lane) => ({ lane, count: draft.inLane(lane) })),
    nodes,
    edges: drawn.map((arrow) => ({
      ...shownEdge(of, stands, arrow),
      attributes: (behalf.get(arrow) ?? []).map((one) => structure.id(one)),
      lit: onPath.has(arrow),
    })),
    truncated: nodes.length < draft.nodes.length || drawn.length < arrows.length,
    nodeCount: draft.nodes.length,
    edgeCount: arrows.length,
  };
}

/** On behalf of which attributes data flows along each arrow; some thirty attributes in each walk. */
function attributesBehind(
  of: FlowsOf,
  arrows: readonly Arrow[],
  attributes: readonly number[],
): Map<Arrow, number[]> {
  const found = new Map<Arrow, number[]>(arrows.map((arrow) => [arrow, []]));
  for (let from = 0; from < attributes.length; from += SEEDS_AT_ONCE) {
    const some = attributes.slice(from, from + SEEDS_AT_ONCE);
    using carries = carried(
      of,
      some.map((one) => [one]),
    );
    for (const [arrow, row] of found) {
      const bits = carries.by(arrow);
      row.push(...some.filter((_, place) => (bits & (1 << place)) !== 0));
    }
  }
  return found;
}
