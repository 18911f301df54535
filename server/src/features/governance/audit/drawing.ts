import type { Id } from '../../../catalog/change-set.ts';
import { finestFlows } from '../../../graph/finest-flows.ts';
import { NO_EDGE } from '../../../graph/flows.ts';
import { shortestPath } from '../../../graph/paths.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Found } from './audit.ts';

/** Something in the picture of a finding: what it is about, what proves it, what lies between, what stands around. */
export interface DrawnNode {
  readonly ordinal: number;
  readonly part: 'SUBJECT' | 'EVIDENCE' | 'BETWEEN' | 'AROUND';
}

export interface DrawnEdge {
  readonly edge: number;
  /** It is, or lies within, the evidence: here it breaks. */
  readonly marked: boolean;
}

/** The evidence of a finding as a small graph. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** How many things and edges of the evidence are not in it. */
  readonly leftOut: number;
}

/** Which edge an id belongs to, in numbers of the scene; undefined where there is none. */
export type EdgeOf = (id: Id) => number | undefined;

const NODES_AT_MOST = 60;
const EDGES_AT_MOST = 120;
const AROUND_AT_MOST = 8;
/** Between so few ends a way is looked for. */
const ENDS_AT_MOST = 6;

/** What proves a finding, drawn: with the ways between its ends, and where it is a lack, with what stands around it. */
export function drawing(scene: Scene, found: Found, edgeOf: EdgeOf): Drawing {
  const { structure } = scene;
  const ordinals = (ids: readonly Id[]) => ids.flatMap((id) => structure.ordinal(id) ?? []);
  const proven = found.edges.flatMap((id) => edgeOf(id) ?? []);
  const parts = new Map<number, DrawnNode['part']>();
  const place = (ordinal: number, part: DrawnNode['part']) => {
    if (!parts.has(ordinal)) parts.set(ordinal, part);
  };
  const subjects = ordinals(found.subjects);
  for (const one of subjects) place(one, 'SUBJECT');
  for (const one of ordinals(found.entries)) place(one, 'EVIDENCE');
  for (const edge of proven) {
    place(structure.edgeFrom(edge), 'EVIDENCE');
    place(structure.edgeTo(edge), 'EVIDENCE');
  }
  const ways = waysBetween(scene, subjects, [...parts.keys()]);
  for (const { node } of ways) place(node, 'BETWEEN');
  const edges = new Set([...proven, ...ways.flatMap(({ edge }) => edge ?? [])]);
  for (const edge of edgesAmong(scene, parts)) edges.add(edge);
  // Where no edge is named as the evidence, it is what lies between the things that are.
  const offending = new Set(proven.length > 0 ? proven : edges);
  if (edges.size === 0) {
    for (const { edge, other } of around(scene, subjects)) {
      place(other, 'AROUND');
      if (!scene.rules.contains(structure, edge)) edges.add(edge);
    }
  }
  return cut(scene, parts, { edges: [...edges], offending });
}

function cut(
  { structure }: Scene,
  parts: ReadonlyMap<number, DrawnNode['part']>,
  { edges, offending }: { edges: readonly number[]; offending: ReadonlySet<number> },
): Drawing {
  const nodes = [...parts].slice(0, NODES_AT_MOST).map(([ordinal, part]) => ({ ordinal, part }));
  const kept = new Set(nodes.map(({ ordinal }) => ordinal));
  const shown = edges
    .filter((edge) => kept.has(structure.edgeFrom(edge)) && kept.has(structure.edgeTo(edge)))
    .slice(0, EDGES_AT_MOST);
  return {
    nodes,
    edges: shown.map((edge) => ({ edge, marked: offending.has(edge) })),
    leftOut: parts.size - nodes.length + edges.length - shown.length,
  };
}

const FLOWING: ReadonlySet<string> = new Set(['Dataset', 'Field', 'MasterAttribute']);

/** The shortest ways of data between the subjects, and between them and what else is drawn. */
function waysBetween(
  scene: Scene,
  subjects: readonly number[],
  drawn: readonly number[],
): readonly { readonly node: number; readonly edge: number | undefined }[] {
  const { structure } = scene;
  const flowing = (one: number) => FLOWING.has(structure.kind(one));
  const ends = drawn.filter(flowing);
  if (ends.length < 2 || ends.length > ENDS_AT_MOST) return [];
  const flows = finestFlows(scene);
  const isNear = (one: number, other: number) => structure.container(one) === other;
  return subjects.filter(flowing).flatMap((subject) =>
    ends
      .filter((end) => end !== subject && !isNear(end, subject) && !isNear(subject, end))
      .flatMap((end) => [
        ...(shortestPath(flows, [subject], new Set([end])) ?? []),
        ...(shortestPath(flows, [end], new Set([subject])) ?? []),
      ])
      .map(({ node, edge }) => ({
        node: flows.entryOf(node),
        edge: edge === NO_EDGE ? undefined : edge,
      })),
  );
}

/** Ties that would say nothing in a picture: everything has them. */
const PLAIN: ReadonlySet<string> = new Set([
  'CLASSIFIED_AS',
  'IN_DOMAIN',
  'ABOUT',
  'GOVERNS',
  'WITHIN',
  'TAKES_VALUES_FROM',
]);

/** Live edges between things that are drawn; parts stand inside their wholes, without a line. */
function edgesAmong(scene: Scene, drawn: ReadonlyMap<number, unknown>): readonly number[] {
  const { structure, rules } = scene;
  const found: number[] = [];
  for (const one of drawn.keys()) {
    structure.eachOut(one, (edge, other) => {
      if (!drawn.has(other) || PLAIN.has(structure.edgeType(edge))) return;
      if (!rules.contains(structure, edge) && structure.edgeLive(edge)) found.push(edge);
    });
  }
  return found;
}

/** What a lonely subject stands in: first what rests on it and flows, then who answers for it, then what it holds. */
function around(
  { structure, rules }: Scene,
  subjects: readonly number[],
): readonly { readonly edge: number; readonly other: number }[] {
  const found: { edge: number; other: number; place: number }[] = [];
  for (const subject of subjects) {
    const meet = (edge: number, other: number) => {
      const type = structure.edgeType(edge);
      if (PLAIN.has(type) || !structure.edgeLive(edge)) return;
      const isPart = rules.contains(structure, edge);
      if (isPart && structure.edgeFrom(edge) !== subject) return;
      found.push({ edge, other, place: isPart ? 2 : type === 'OWNED_BY' ? 1 : 0 });
    };
    structure.eachOut(subject, meet);
    structure.eachIn(subject, meet);
  }
  return found.toSorted((a, b) => a.place - b.place).slice(0, AROUND_AT_MOST);
}
