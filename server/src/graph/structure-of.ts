import { model, partsOf } from '@linaje/graph-schema';
import type { Model } from '@linaje/graph-schema';
import type { Sequence, Span, Values } from '../catalog/change-set.ts';
import { edgeId, entryId } from '../catalog/identity.ts';
import type { Structure } from '../reading/structure.ts';

export interface DrawnEntry {
  readonly kind: string;
  readonly key: string;
  readonly name?: string;
  readonly counted?: Readonly<Record<string, string>>;
  /** Open from the first change on, when left out. */
  readonly spans?: readonly Span[];
}

/** Ends are places in the list of entries. */
export interface DrawnEdge {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly by?: Values;
  readonly spans?: readonly Span[];
}

export interface Drawing {
  readonly entries: readonly DrawnEntry[];
  readonly edges: readonly DrawnEdge[];
  readonly sequence?: Sequence;
  readonly model?: Model;
}

const ALWAYS: readonly Span[] = [[1, null]];

/** A structure drawn by hand, for tests: small, slow and obvious. `ordinal` n is the n-th entry. */
export function structureOf(drawing: Drawing): Structure {
  const { entries, edges, sequence = 1, model: declared = model } = drawing;
  const ids = entries.map(({ kind, key }) => entryId(kind, key));
  const places = new Map(ids.map((id, place) => [id, place]));
  const codes = new Map(declared.relationships.map(({ type }, code) => [type, code]));

  const entry = (ordinal: number) => the(entries, ordinal);
  const drawn = (edge: number) => the(edges, edge);
  const open = (spans: readonly Span[] = ALWAYS, at: Sequence = sequence) =>
    spans.some(([from, to]) => from <= at && (to === null || at < to));
  const idOfEdge = (edge: number) => {
    const { type, from, to, by = {} } = drawn(edge);
    return edgeId({ type, from: the(ids, from), to: the(ids, to), by });
  };
  const edgeOpen = (edge: number, at?: Sequence) => open(drawn(edge).spans, at);
  const containers = (ordinal: number, at?: Sequence) =>
    edges.flatMap(({ type, from, to }, edge) =>
      to === ordinal && declared.relationship(type)?.containment && edgeOpen(edge, at)
        ? [from]
        : [],
    );
  const live = (ordinal: number, at?: Sequence): boolean => {
    const wholes = containers(ordinal, at);
    const held = wholes.length === 0 || wholes.some((one) => live(one, at));
    return open(entry(ordinal).spans, at) && held;
  };

  return {
    sequence,
    size: entries.length,
    edgeCount: edges.length,
    ordinal: (id) => places.get(id),
    id: (ordinal) => the(ids, ordinal),
    kind: (ordinal) => entry(ordinal).kind,
    key: (ordinal) => entry(ordinal).key,
    name: (ordinal) => entry(ordinal).name ?? partsOf(entry(ordinal).key).at(-1) ?? '',
    counted: (ordinal, property) => entry(ordinal).counted?.[property],
    ofKind: (kind) => entries.flatMap((one, ordinal) => (one.kind === kind ? [ordinal] : [])),
    eachOut: (ordinal, visit) => {
      edges.some(({ from, to }, edge) => from === ordinal && visit(edge, to) === false);
    },
    eachIn: (ordinal, visit) => {
      edges.some(({ from, to }, edge) => to === ordinal && visit(edge, from) === false);
    },
    edge: (id) => {
      const edge = edges.findIndex((_, one) => idOfEdge(one) === id);
      return edge < 0 ? undefined : edge;
    },
    edgeId: idOfEdge,
    edgeType: (edge) => drawn(edge).type,
    edgeTypeCode: (edge) => codes.get(drawn(edge).type) ?? -1,
    edgeFrom: (edge) => drawn(edge).from,
    edgeTo: (edge) => drawn(edge).to,
    edgeSaying: () => undefined,
    edgeLastSaid: () => undefined,
    edgeOpen,
    open: (ordinal, at) => open(entry(ordinal).spans, at),
    live,
    edgeLive: (edge, at) =>
      edgeOpen(edge, at) && live(drawn(edge).from, at) && live(drawn(edge).to, at),
    container: (ordinal, at) => containers(ordinal, at).find((one) => live(one, at)),
  };
}

function the<T>(list: readonly T[], place: number): T {
  const one = list[place];
  if (one === undefined) throw new Error(`Nothing was drawn at ${place}`);
  return one;
}
