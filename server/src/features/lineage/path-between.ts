import type { FlowsOf } from '../../graph/flows.ts';
import { liftTo } from '../../graph/lift.ts';
import type { Level } from '../../graph/lift.ts';
import { edgesBetween, shortestPath } from '../../graph/paths.ts';
import { pictureOf } from '../../graph/picture.ts';
import { viewAt, NODES_AT_MOST, startsFor } from './lineage.ts';
import { shownEdge, shownThing } from './shown.ts';
import type { ShownEdge, ShownThing } from './shown.ts';

export interface PathQuestion {
  /** Ordinals. */
  readonly from: number;
  readonly to: number;
  /** Processes as nodes of their own. */
  readonly processes: boolean;
  readonly limit?: number | undefined;
}

export interface PathsBetween {
  /** As finely as both ends allow and a path is known. */
  readonly level: Exclude<Level, 'SYSTEM'>;
  /** From end to end; empty where nothing flows from the one to the other. */
  readonly shortest: readonly ShownThing[];
  /** Everything that lies on any way, and the edges between. */
  readonly nodes: readonly ShownThing[];
  readonly edges: readonly ShownEdge[];
  readonly truncated: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

/** How data gets from one thing to another: the shortest way, and all edges of all ways. */
export function pathsBetween(of: FlowsOf, question: PathQuestion): PathsBetween {
  const { structure } = of;
  const fine = [question.from, question.to].every((end) =>
    ['Field', 'MasterAttribute'].includes(structure.kind(end)),
  );
  const byField = fine ? pathsAt('FIELD', of, question) : undefined;
  return byField?.shortest.length ? byField : pathsAt('DATASET', of, question);
}

function pathsAt(level: PathsBetween['level'], of: FlowsOf, question: PathQuestion): PathsBetween {
  const { from, to, processes, limit = NODES_AT_MOST } = question;
  const flows = viewAt(level, of);
  const lift = liftTo(level, of);
  const ends = new Set([from, to]);
  const [starts, goals] = [startsFor(level, of, from), startsFor(level, of, to)];
  const shown = (process: number) => processes || ends.has(process);

  const path = shortestPath(flows, starts, new Set([...goals, ...wholeOf(level, of, to)])) ?? [];
  const picture = pictureOf(of, edgesBetween(flows, starts, goals), { lift, shown });
  const nodes = new Set(picture.arrows.flatMap((arrow) => [arrow.from, arrow.to]));
  const given = new Set([...nodes].slice(0, limit));
  const edges = picture.arrows.filter((one) => given.has(one.from) && given.has(one.to));
  const stations = path
    .map(({ node }) => flows.entryOf(node))
    .filter((entry) => of.structure.kind(entry) !== 'Process' || shown(entry))
    .map(lift.of);
  return {
    level,
    shortest: stations
      .filter((node, at) => node !== stations[at - 1])
      .map((node) => shownThing(of, lift, node)),
    nodes: Array.from(given, (node) => shownThing(of, lift, node)),
    edges: edges.map((arrow) => shownEdge(of, lift, arrow)),
    truncated: nodes.size > limit,
    nodeCount: nodes.size,
    edgeCount: picture.arrows.length,
  };
}

/** Data that reaches a dataset as a whole reaches each of its fields. */
function wholeOf(level: Level, { structure, at }: FlowsOf, ordinal: number): number[] {
  if (level === 'FIELD' || structure.kind(ordinal) !== 'Field') return [];
  return [structure.container(ordinal, at) ?? ordinal];
}
