import { sourceOf, targetOf } from '../../graph/flow-rules.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import type { Lift } from '../../graph/lift.ts';
import { pictureOf } from '../../graph/picture.ts';
import type { Arrow, Picture } from '../../graph/picture.ts';
import type { Structure } from '../../reading/structure.ts';
import { namedBy, places } from './flow-places.ts';
import type { Place, Places } from './flow-places.ts';
import { laneOf } from './lanes.ts';
import type { Lane } from './lanes.ts';
import { everything, sieve } from './sieve.ts';
import type { Sieve } from './sieve.ts';

/** What the picture stands on, whatever is picked in it. */
export interface Ground extends Places, Picture {
  /** What stands for an entry, with the datasets of what is opened standing for themselves. */
  readonly stands: Lift;
  readonly sieve: Sieve;
  isOpen(place: Place): boolean;
  /** Of a system or a namespace. */
  lane(node: number): Lane;
}

export interface Opening {
  readonly level: 'SYSTEM' | 'DATASET';
  readonly opened?: readonly string[] | undefined;
  /** What carries personal data, where nothing else is looked at. */
  readonly personal?: ReadonlySet<number> | undefined;
}

const KEPT_AT_MOST = 4;
const kept = new WeakMap<Structure, Map<string, Ground>>();

/** Laid anew only when the catalog has changed or something else is opened: picking costs what is picked. */
export function groundOf(of: FlowsOf, opening: Opening): Ground {
  const { structure, at = null } = of;
  const { level, opened = [], personal } = opening;
  const grounds = kept.get(structure) ?? new Map<string, Ground>();
  kept.set(structure, grounds);
  const name = JSON.stringify([structure.sequence, at, level, opened, personal !== undefined]);
  const known = grounds.get(name);
  if (known) return known;
  const ground = laid(of, opening);
  grounds.set(name, ground);
  const [oldest] = grounds.keys();
  if (grounds.size > KEPT_AT_MOST && oldest !== undefined) grounds.delete(oldest);
  return ground;
}

function laid(of: FlowsOf, { level, opened = [], personal }: Opening): Ground {
  const { lift, all } = places(of);
  const named = namedBy(of, lift, opened);
  const isOpen = ({ node }: Place) => level === 'DATASET' || named(node);
  const stands = inPlace(of, lift, new Set(all.filter(isOpen).flatMap(({ datasets }) => datasets)));
  const edges = liveFlows(of);
  const seen = personal ? sieve(of, personal) : everything;
  const passing = personal ? edges.filter((edge) => seen.keeps(edge)) : edges;
  const { arrows, processes } = pictureOf(of, passing, { lift: stands, shown: () => false });
  const loose = Array.from(looseNamespaces(arrows, all), (node) => ({ node, datasets: [] }));
  return {
    lift,
    all: [...all, ...loose],
    stands,
    sieve: seen,
    isOpen,
    arrows,
    processes,
    lane: lanesBy(of, edges, lift),
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
  const loose = new Set<number>();
  for (const { from, to } of arrows) {
    if (from < 0 && !listed.has(from)) loose.add(from);
    if (to < 0 && !listed.has(to)) loose.add(to);
  }
  return loose;
}

/** What the picture is made of; touchpoints, which collect data too, are told with the systems that serve them. */
const flowing: ReadonlySet<string> = new Set(['Field', 'Dataset', 'Process', 'MasterAttribute']);

export const isFlowing = ({ structure }: FlowsOf, ordinal: number): boolean =>
  flowing.has(structure.kind(ordinal));

function liveFlows(of: FlowsOf): number[] {
  const { structure, rules, at } = of;
  const edges: number[] = [];
  for (let edge = 0; edge < structure.edgeCount; edge++) {
    if (rules.flow(structure, edge) === 0 || !structure.edgeLive(edge, at)) continue;
    if (!isFlowing(of, structure.edgeFrom(edge))) continue;
    if (isFlowing(of, structure.edgeTo(edge))) edges.push(edge);
  }
  return edges;
}

/** By roles, and where there are none by what the flows do: even those that are not looked at. */
function lanesBy({ structure, rules }: FlowsOf, edges: readonly number[], lift: Lift) {
  const out = new Set<number>();
  const into = new Set<number>();
  for (const edge of edges) {
    out.add(lift.of(sourceOf(structure, rules, edge)));
    into.add(lift.of(targetOf(structure, rules, edge)));
  }
  return (node: number): Lane => {
    const roles = node < 0 ? '' : (structure.counted(node, 'roles') ?? '');
    return laneOf(roles.split(' '), { out: out.has(node), in: into.has(node) });
  };
}
