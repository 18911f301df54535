import { sourceOf, targetOf } from '../../graph/flow-rules.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import { pictureOf } from '../../graph/picture.ts';
import type { Arrow, Picture } from '../../graph/picture.ts';
import type { Structure } from '../../reading/structure.ts';
import { namedBy, places } from './flow-places.ts';
import type { Place, Places } from './flow-places.ts';
import type { Doing } from './lanes.ts';

/** What the picture stands on, whatever is picked in it. */
export interface Ground extends Places, Picture {
  /** What stands for an entry, with the datasets of what is opened standing for themselves. */
  readonly stands: Lift;
  isOpen(place: Place): boolean;
  doing(node: number): Doing;
}

interface Opening {
  readonly level: 'SYSTEM' | 'DATASET';
  readonly opened?: readonly string[] | undefined;
}

const latest = new WeakMap<Structure, { readonly of: string; readonly ground: Ground }>();

/** Laid anew only when the catalog has changed or something else is opened: picking costs what is picked. */
export function groundOf(of: FlowsOf, { level, opened = [] }: Opening): Ground {
  const { structure, at = null } = of;
  const name = JSON.stringify([structure.sequence, at, level, opened]);
  const known = latest.get(structure);
  if (known?.of === name) return known.ground;
  const ground = laid(of, level, opened);
  latest.set(structure, { of: name, ground });
  return ground;
}

function laid(of: FlowsOf, level: Opening['level'], names: readonly string[]): Ground {
  const { lift, all } = places(of);
  const named = namedBy(of, lift, names);
  const isOpen = ({ node }: Place) => level === 'DATASET' || named(node);
  const stands = inPlace(of, lift, new Set(all.filter(isOpen).flatMap(({ datasets }) => datasets)));
  const edges = liveFlows(of);
  const { arrows, processes } = pictureOf(of, edges, { lift: stands, shown: () => false });
  const loose = Array.from(looseNamespaces(arrows, all), (node) => ({ node, datasets: [] }));
  const doing = doings(of, edges, lift);
  return { lift, all: [...all, ...loose], stands, isOpen, arrows, processes, doing };
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
  const loose = new Set<number>();
  for (const { from, to } of arrows) {
    if (from < 0 && !listed.has(from)) loose.add(from);
    if (to < 0 && !listed.has(to)) loose.add(to);
  }
  return loose;
}

/** What the picture is made of; touchpoints, which collect data too, are told with the systems that serve them. */
const flowing: ReadonlySet<string> = new Set(['Field', 'Dataset', 'Process', 'MasterAttribute']);

function liveFlows({ structure, rules, at }: FlowsOf): number[] {
  const edges: number[] = [];
  for (let edge = 0; edge < structure.edgeCount; edge++) {
    if (rules.flow(structure, edge) === 0 || !structure.edgeLive(edge, at)) continue;
    if (!flowing.has(structure.kind(structure.edgeFrom(edge)))) continue;
    if (flowing.has(structure.kind(structure.edgeTo(edge)))) edges.push(edge);
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
