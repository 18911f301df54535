import { sourceOf, targetOf } from '../../graph/flow-rules.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import { pictureOf } from '../../graph/picture.ts';
import type { Arrow } from '../../graph/picture.ts';
import { SEEDS_AT_ONCE } from '../../graph/spread.ts';
import type { Reading } from '../../reading/reading.ts';
import { carried } from './carried.ts';
import { FlowDraft } from './flow-draft.ts';
import type { FlowNode } from './flow-draft.ts';
import { namedBy, places } from './flow-places.ts';
import type { Place } from './flow-places.ts';
import { lanes } from './lanes.ts';
import type { Doing, Lane } from './lanes.ts';
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
}

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
  const { lift, all } = places(of);
  const named = namedBy(of, lift, question.opened ?? []);
  const isOpen = ({ node }: Place) => question.level === 'DATASET' || named(node);
  const opened = new Set(all.filter(isOpen).flatMap(({ datasets }) => datasets));
  const stands = inPlace(of, lift, opened);
  const edges = liveFlows(of);
  const { arrows, processes } = pictureOf(of, edges, { lift: stands, shown: () => false });

  const picked = question.touches === undefined ? [] : startsOfTouching(of, question.touches);
  using path = carried(of, [picked]);
  const lit = new Set([...path.touched].flatMap((one) => [one, stands.of(one), lift.of(one)]));
  const doing = doings(of, edges, lift);
  const attributes = structure.ofKind('MasterAttribute').filter((one) => structure.live(one, at));

  const draft = new FlowDraft(of, { lift, lit, reading, doing });
  for (const place of all) draft.place(place, isOpen(place));
  for (const node of looseNamespaces(arrows, all)) draft.place({ node, datasets: [] }, false);
  draft.masters(attributes);
  for (const process of processes) draft.process(process);
  const { nodes, dropped } = draft.within(question.limit ?? NODES_AT_MOST);
  const behalf = attributesBehind(of, arrows, attributes);
  const flows = arrows.map((arrow) => ({
    ...shownEdge(of, stands, arrow),
    attributes: (behalf.get(arrow) ?? []).map((one) => structure.id(one)),
    lit: path.by(arrow) !== 0,
  }));

  return {
    lanes: lanes.map((lane) => ({ lane, count: draft.inLane(lane) })),
    nodes,
    edges: flows.filter(({ from, to }) => !dropped.has(from) && !dropped.has(to)),
    truncated: dropped.size > 0,
    nodeCount: draft.nodes.length,
    edgeCount: flows.length,
  };
}

/** Datasets of what was opened stand for themselves, everything else as its system or entity. */
function inPlace({ structure, at }: FlowsOf, lift: Lift, opened: ReadonlySet<number>): Lift {
  return {
    namespace: lift.namespace,
    of: (ordinal) => {
      const isField = structure.kind(ordinal) === 'Field';
      const dataset = isField ? (structure.container(ordinal, at) ?? ordinal) : ordinal;
      return opened.has(dataset) ? dataset : lift.of(ordinal);
    },
  };
}

/** Namespaces of fields that are in no dataset, and so in nothing that was listed. */
function looseNamespaces(arrows: readonly Arrow[], all: readonly Place[]): Set<number> {
  const listed = new Set(all.map(({ node }) => node));
  const ends = arrows.flatMap(({ from, to }) => [from, to]);
  return new Set(ends.filter((node) => node < 0 && !listed.has(node)));
}

/** What the picture is made of; touchpoints, which collect data too, are told with the systems that serve them. */
const flowing: ReadonlySet<string> = new Set(['Field', 'Dataset', 'Process', 'MasterAttribute']);

function liveFlows({ structure, rules, at }: FlowsOf): number[] {
  const edges: number[] = [];
  for (let edge = 0; edge < structure.edgeCount; edge++) {
    if (rules.flow(structure, edge) === 0 || !structure.edgeLive(edge, at)) continue;
    const ends = [structure.edgeFrom(edge), structure.edgeTo(edge)];
    if (ends.every((end) => flowing.has(structure.kind(end)))) edges.push(edge);
  }
  return edges;
}

function doings({ structure, rules }: FlowsOf, edges: readonly number[], lift: Lift) {
  const out = new Set<number>();
  const into = new Set<number>();
  for (const edge of edges) {
    out.add(lift.of(sourceOf(structure, rules, edge)));
    into.add(lift.of(targetOf(structure, rules, edge)));
  }
  return (node: number): Doing => ({ out: out.has(node), in: into.has(node) });
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
