import { bestWays } from '../../../graph/best-ways.ts';
import type { BestWays } from '../../../graph/best-ways.ts';
import type { Path } from '../../../graph/paths.ts';
import { NO_EDGE } from '../../../graph/flows.ts';
import type { Flows } from '../../../graph/flows.ts';
import { touchedBy } from '../../../graph/impact.ts';
import { withParts } from '../../../graph/parts.ts';
import type { Scene } from '../../../reading/scene.ts';
import { affectedFlows } from './affected-flows.ts';
import { edgeStrength } from './edge-strength.ts';

/** Something that a change of the entry asked about may affect. */
export interface Affected {
  readonly ordinal: number;
  /** In steps. */
  readonly distance: number;
  /** The node by which it is affected: its own, or that of the nearest part of it. */
  readonly via: number;
}

/** One way from the entry asked about, or a part of it, to what is affected: entries with the edge that leads to each. */
export interface Way {
  readonly stations: readonly Station[];
  /** As they are counted in distances: through a process, from what it reads to what it writes, is one. */
  readonly steps: number;
  /** 0–1, the product of its steps; `edgeStrength`. */
  readonly strength: number;
}

export interface Station {
  readonly ordinal: number;
  /** −1 for the first, and where a field goes on as its dataset. */
  readonly edge: number;
  /** Of the step that leads here. */
  readonly strength: number;
}

export interface Impact {
  readonly of: number;
  /** Nearest first; the entry itself, its parts and what holds it are not among it. */
  readonly affected: readonly Affected[];
  /** Objectives among it. */
  readonly objectives: readonly Affected[];
  /** The way with the fewest steps; of several the strongest. */
  shortest(affected: Affected): Way;
  /** The way along which most of a change is handed on; of several the shortest. */
  strongest(affected: Affected): Way;
}

/** What a change of an entry affects, how far away, and why: data that flows from it and everything that rests on that. */
export function impact(scene: Scene, of: number): Impact {
  const { structure } = scene;
  const flows = affectedFlows(scene);
  const affected = [...touchedBy(scene, of, flows)]
    .map(([ordinal, touched]) => ({ ordinal, ...touched }))
    // A glossary holds words, not data: that one of them is touched says nothing of it.
    .filter(({ ordinal }) => structure.kind(ordinal) !== 'Glossary')
    .sort((a, b) => a.distance - b.distance || a.ordinal - b.ordinal);
  const ways = waysFrom(scene, of, flows);
  return {
    of,
    affected,
    objectives: affected.filter(({ ordinal }) => structure.kind(ordinal) === 'Objective'),
    shortest: (one) => ways.told('shortest', one.via),
    strongest: (one) => ways.told('strongest', one.via),
  };
}

/** Whether an edge counts as a step: what goes out from a process does not, unless the process is asked about. */
const isStep = (
  { structure }: Scene,
  { of, from, edge }: { of: number; from: number; edge: number },
): boolean => edge !== NO_EDGE && (structure.kind(from) !== 'Process' || from === of);

/** The entries of a way; where a dataset goes on by one of its fields, that field stands in it too. */
function stationsOn(
  { structure }: Scene,
  path: Path,
  flows: Flows,
): readonly Omit<Station, 'strength'>[] {
  const stations: Omit<Station, 'strength'>[] = [];
  for (const { node, edge } of path) {
    const ordinal = flows.entryOf(node);
    const before = stations.at(-1);
    if (before && edge !== NO_EDGE) {
      const ends = [structure.edgeFrom(edge), structure.edgeTo(edge)];
      const from = ends.find((end) => end !== ordinal) ?? ordinal;
      // What is asked about as a whole begins with the part that goes on.
      if (from !== before.ordinal && stations.length === 1) stations.pop();
      if (from !== before.ordinal) stations.push({ ordinal: from, edge: NO_EDGE });
    }
    stations.push({ ordinal, edge });
  }
  return stations;
}

/** The ways to everything, worked out when the first is asked for. */
function waysFrom(scene: Scene, of: number, flows: Flows) {
  const strengthOf = edgeStrength(scene);
  const starts = withParts(scene, of);
  const weakness = (edge: number) => -Math.log(Math.max(strengthOf(edge), 1e-6));
  const steps = (node: number, edge: number) =>
    isStep(scene, { of, from: flows.entryOf(node), edge }) ? 1 : 0;
  const costs = {
    shortest: (node: number, edge: number) => [steps(node, edge), weakness(edge)] as const,
    strongest: (node: number, edge: number) => [weakness(edge), steps(node, edge)] as const,
  };
  const known = new Map<keyof typeof costs, BestWays>();
  const told = (which: keyof typeof costs, node: number): Way => {
    const ways =
      known.get(which) ?? bestWays(flows, starts, (node, _, edge) => costs[which](node, edge));
    known.set(which, ways);
    const stations = stationsOn(scene, ways.wayTo(node), flows).map((station) => ({
      ...station,
      strength: strengthOf(station.edge),
    }));
    const from = (at: number) => stations[at - 1]?.ordinal ?? of;
    return {
      stations,
      steps: stations.filter(({ edge }, at) => isStep(scene, { of, from: from(at), edge })).length,
      strength: stations.reduce((all, { strength }) => all * strength, 1),
    };
  };
  return { told };
}
