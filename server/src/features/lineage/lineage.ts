import { fieldFlows } from '../../graph/field-flows.ts';
import { finestFlows } from '../../graph/finest-flows.ts';
import { eachPart, NO_EDGE } from '../../graph/flows.ts';
import type { Flows, FlowsOf, Way } from '../../graph/flows.ts';
import { liftTo } from '../../graph/lift.ts';
import type { Level, Lift } from '../../graph/lift.ts';
import { startsOf, withParts } from '../../graph/parts.ts';
import { pictureOf } from '../../graph/picture.ts';
import type { Arrow } from '../../graph/picture.ts';
import { reach } from '../../graph/reach.ts';
import { stepsIn } from '../../graph/steps.ts';
import { distancesOnPicture } from './distances-on-picture.ts';
import { howManyBeyond } from './how-many-beyond.ts';
import { shownEdge, shownThing } from './shown.ts';
import type { ShownEdge, ShownThing } from './shown.ts';

export type Direction = 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH';

export interface LineageQuestion {
  /** Ordinals of what is asked about; starting from a system or dataset is starting from all of its parts. */
  readonly of: readonly number[];
  readonly direction: Direction;
  /** In steps of the picture; without end when left out. */
  readonly depth?: number | undefined;
  readonly level: Level;
  /** Processes as nodes of their own; at system level they are always folded. */
  readonly processes: boolean;
  /** Nodes at most, nearest first; 2,000 when left out. */
  readonly limit?: number | undefined;
  /** Whether to count what lies beyond the nodes; yes, when left out. */
  readonly beyond?: boolean | undefined;
}

export interface Lineage {
  /** Nearest first. */
  readonly nodes: readonly LineageNode[];
  /** Between the nodes given. */
  readonly edges: readonly ShownEdge[];
  /** Whether there were more nodes than the limit; the counts are of all. */
  readonly truncated: boolean;
  readonly nodeCount: number;
  readonly edgeCount: number;
}

export interface LineageNode extends ShownThing {
  readonly distance: number;
  /** On which side of what is asked; `BOTH` on a cycle through it, `SELF` for what is asked. */
  readonly direction: Direction | 'SELF';
  /** How many neighbours it has that are not among the nodes given. */
  readonly moreUpstream: number;
  readonly moreDownstream: number;
}

export const NODES_AT_MOST = 2_000;

/** Where data comes from and goes to, at one level, as a picture. Exact; cut only by `limit` and `depth`. */
export function lineage(of: FlowsOf, question: LineageQuestion): Lineage {
  const { direction, level, limit = NODES_AT_MOST, beyond = true } = question;
  const lift = liftTo(level, of);
  const asked = new Set(question.of.flatMap((one) => startsFor(level, of, one)).map(lift.of));
  const processes = question.processes && level !== 'SYSTEM';
  const shown = (process: number) => processes || asked.has(process);

  const up = direction === 'DOWNSTREAM' ? nothing : walk(of, question, { way: 'UP', lift, asked });
  const down =
    direction === 'UPSTREAM' ? nothing : walk(of, question, { way: 'DOWN', lift, asked });
  const picture = pictureOf(of, bothOf(up.edges, down.edges), { lift, shown });
  const standing = new Set([...picture.processes, ...asked]);
  const stands = (node: number) =>
    node < 0 || of.structure.kind(node) !== 'Process' || standing.has(node);

  // By systems the steps are those of the picture: what happens inside a system is no step of it.
  const walked = { up: up.distances, down: down.distances };
  const distances =
    level === 'SYSTEM'
      ? distancesOnPicture(picture.arrows, asked, { ...walked, depth: question.depth })
      : walked;
  const flowsItself = flowing(viewAt(level, of), direction);
  const nodes = [...new Set([...asked, ...distances.up.keys(), ...distances.down.keys()])]
    .filter((node) => stands(node) && (!holdsOneOf(of, lift, node, asked) || flowsItself(node)))
    .map((node) => placed(node, asked, distances))
    .sort((a, b) => a.distance - b.distance);
  const given = new Set(nodes.slice(0, limit).map(({ node }) => node));
  const known = new Set(nodes.map(({ node }) => node));
  const arrows = picture.arrows.filter(({ from, to }) => known.has(from) && known.has(to));
  const more = beyond ? howManyBeyond(of, { given, standing, level, lift, shown }) : () => NONE;

  return {
    nodes: nodes.slice(0, limit).map(({ node, ...place }) => ({
      ...shownThing(of, lift, node),
      ...place,
      ...more(node),
    })),
    edges: within(arrows, given).map((arrow) => shownEdge(of, lift, arrow)),
    truncated: nodes.length > limit,
    nodeCount: nodes.length,
    edgeCount: arrows.length,
  };
}

const NONE = { moreUpstream: 0, moreDownstream: 0 };

/** What one walk found: how far each node of the picture is, and the edges that were walked. */
interface Walked {
  readonly distances: ReadonlyMap<number, number>;
  readonly edges: readonly number[];
}

const nothing: Walked = { distances: new Map(), edges: [] };

interface Walking {
  readonly way: Way;
  readonly lift: Lift;
  readonly asked: ReadonlySet<number>;
}

function walk(of: FlowsOf, question: LineageQuestion, { way, lift, asked }: Walking): Walked {
  const { level } = question;
  const flows = viewAt(level, of);
  const starts = question.of.flatMap((one) => startsFor(level, of, one));
  const depth = level === 'SYSTEM' ? undefined : question.depth;
  const step = stepsIn(flows, lift, (process) => asked.has(process));
  using reached = reach(flows, starts, { way, depth, step });

  const distances = new Map<number, number>();
  for (const node of reached.nodes) {
    const lifted = lift.of(flows.entryOf(node));
    // Nearest first: what is there already is nearer.
    if (!distances.has(lifted)) distances.set(lifted, reached.distance(node));
  }
  return { distances, edges: reached.edges() };
}

/** The graph that is walked for a level. */
export const viewAt = (level: Level, of: FlowsOf): Flows =>
  level === 'FIELD' ? fieldFlows(of) : finestFlows(of);

/** Where walks for a level begin. */
export const startsFor = (level: Level, of: FlowsOf, ordinal: number): number[] =>
  level === 'FIELD' ? withParts(of, ordinal) : startsOf(of, ordinal);

/** Whether anything flows at a node that way, however far is looked. */
function flowing(flows: Flows, direction: Direction): (node: number) => boolean {
  const ways: Way[] = [];
  if (direction !== 'DOWNSTREAM') ways.push('UP');
  if (direction !== 'UPSTREAM') ways.push('DOWN');
  return (node) =>
    ways.some((way) => {
      let any = false;
      flows.each(node, way, (_, edge) => {
        any ||= edge !== NO_EDGE;
      });
      return any;
    });
}

const bothOf = (some: readonly number[], others: readonly number[]): Iterable<number> =>
  some.length > 0 && others.length > 0 ? new Set([...some, ...others]) : [...some, ...others];

/** Whether its parts stand in its place: of a system that is asked about, by dataset, its datasets are shown. */
function holdsOneOf(of: FlowsOf, lift: Lift, node: number, asked: ReadonlySet<number>): boolean {
  if (node < 0 || !asked.has(node)) return false;
  let holds = false;
  eachPart(of, node, (part) => {
    holds ||= lift.of(part) !== node && asked.has(lift.of(part));
  });
  return holds;
}

function placed(
  node: number,
  asked: ReadonlySet<number>,
  { up, down }: { up: ReadonlyMap<number, number>; down: ReadonlyMap<number, number> },
): { node: number; distance: number; direction: LineageNode['direction'] } {
  if (asked.has(node)) return { node, distance: 0, direction: 'SELF' };
  const above = up.get(node) ?? Infinity;
  const below = down.get(node) ?? Infinity;
  const both = above < Infinity && below < Infinity;
  const direction = both ? 'BOTH' : above < Infinity ? 'UPSTREAM' : 'DOWNSTREAM';
  return { node, distance: Math.min(above, below), direction };
}

const within = (arrows: readonly Arrow[], nodes: ReadonlySet<number>): Arrow[] =>
  arrows.filter(({ from, to }) => nodes.has(from) && nodes.has(to));
