import type { FlowsOf } from '../../graph/flows.ts';
import type { FactsOfEdges } from './flow-attributes.ts';
import { FlowDraft } from './flow-draft.ts';
import type { FlowNode } from './flow-draft.ts';
import { endsOf } from './flow-sight.ts';
import type { FlowSight } from './flow-sight.ts';
import type { CustomerFlowQuestion } from './flow-question.ts';

export interface CastGuests {
  readonly facts: FactsOfEdges;
  /** What is on the path of what was picked, as it stands at any level. */
  readonly lit: ReadonlySet<number>;
  /** What was picked and looked at from: shown even where nothing flows. */
  readonly starts: readonly number[];
}

/** Everything that stands in the picture, each in its lane and in what it is part of. */
export function flowCast(
  of: FlowsOf,
  { level, personal }: CustomerFlowQuestion,
  sight: FlowSight,
  { facts, lit, starts }: CastGuests,
): readonly FlowNode[] {
  const { ground, near, keeps } = sight;
  const { lift, lane, sieve } = ground;
  const draft = new FlowDraft(of, {
    lift,
    lit,
    facts,
    lane,
    holds: sieve.holds,
    beyond: near?.beyond ?? (() => NONE),
  });
  const ends = endsOf(sight.arrows);
  if (level === 'FIELD') {
    const alone = starts.filter((one) => keeps(one) && of.structure.live(one, of.at));
    setFields(of, draft, sight, new Set([...ends, ...alone]));
    return draft.nodes;
  }
  for (const place of ground.all) {
    const { node, datasets } = place;
    const rows = ground.isOpen(place) ? datasets.filter(sieve.holds) : [];
    const near = level === 'DATASET' ? rows.filter(keeps) : rows;
    const isHolding = personal === undefined || datasets.some(sieve.holds) || ends.has(node);
    const isShown = level === 'DATASET' && datasets.length > 0 ? near.length > 0 : keeps(node);
    if (isHolding && isShown) draft.place(place, near);
  }
  const live = (kind: string) =>
    of.structure.ofKind(kind).filter((one) => of.structure.live(one, of.at));
  const attributes = live('MasterAttribute').filter(
    (one) => sieve.holds(one) && keeps(lift.of(one)),
  );
  const bare = personal === undefined ? live('MasterEntity').filter(keeps) : [];
  draft.masters(bare, attributes);
  for (const process of ground.processes.filter(keeps)) draft.process(process);
  return draft.nodes;
}

const NONE: ReadonlySet<number> = new Set();

/** The fields of a path in their datasets, and those in their systems. */
function setFields(
  of: FlowsOf,
  draft: FlowDraft,
  { ground: { all, lift } }: FlowSight,
  units: ReadonlySet<number>,
): void {
  const { structure, at } = of;
  const ofKind = (kind: string) =>
    [...units].filter((one) => one >= 0 && structure.kind(one) === kind).sort((a, b) => a - b);
  const fields = Map.groupBy(ofKind('Field'), (one) => structure.container(one, at) ?? one);
  const datasets = [...new Set([...fields.keys(), ...ofKind('Dataset')])].sort((a, b) => a - b);
  const inside = Map.groupBy(datasets, lift.of);
  const known = new Map(all.map((place) => [place.node, place]));
  const order = new Map(all.map(({ node }, at) => [node, at]));
  const nodes = [...inside.keys()].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  for (const node of nodes) {
    draft.place(known.get(node) ?? { node, datasets: [] }, []);
    for (const dataset of inside.get(node) ?? []) {
      const own = (fields.get(dataset) ?? []).filter((field) => field !== dataset);
      draft.fieldsIn(dataset, own, node);
    }
  }
  draft.masters([], ofKind('MasterAttribute'));
  for (const process of ofKind('Process')) draft.process(process);
}
