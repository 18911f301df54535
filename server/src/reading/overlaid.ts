import type { Model } from '@linaje/graph-schema';
import { partsOf } from '@linaje/graph-schema';
import type { EntryState, Id, Values } from '../catalog/change-set.ts';
import { edgeIsOpen, isOpen } from '../catalog/overlay.ts';
import type { Overlay } from '../catalog/overlay.ts';
import { asWord } from './cards.ts';
import type { Structure } from './structure.ts';

interface LaidEdge {
  readonly id: Id;
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly open: boolean;
}

/**
 * A structure with changes laid over it that are not in the log: what if these changes were made, or, where the states
 * of before are laid over, how it was. Costs by what is laid over. What is new has ordinals and edge numbers behind
 * those of the structure below. It speaks of one moment: numbers given as `at` reach only what is not laid over.
 */
export function overlaid(base: Structure, over: Overlay, model: Model): Structure {
  const entries = new Map<number, EntryState>();
  const fresh: EntryState[] = [];
  const places = new Map<Id, number>();
  for (const state of over.laid.states.values()) {
    if (state.is !== 'entry' || model.kind(state.kind)?.series) continue;
    const ordinal = base.ordinal(state.id) ?? base.size + fresh.push(state) - 1;
    places.set(state.id, ordinal);
    entries.set(ordinal, state);
  }
  const ordinal = (id: Id) => places.get(id) ?? base.ordinal(id);

  const { edges, numbers, opened, leaving, reaching } = laidEdges(base, over, ordinal);
  const codes = new Map(model.relationships.map(({ type }, code) => [type, code]));
  const { size: baseSize, edgeCount: baseEdges } = base;
  const isBase = (edge: number) => edge < baseEdges;
  // Asking a list for a place below 0 costs ten times what the question before it does.
  const laid = (edge: number): LaidEdge | undefined =>
    isBase(edge) ? undefined : edges[edge - baseEdges];
  /** Nothing was laid over it. */
  const isBelow = (edge: number) => isBase(edge) && !opened.has(edge);
  const inBase = (one: number) => one < baseSize;
  const added = (one: number): EntryState | undefined =>
    inBase(one) ? undefined : fresh[one - baseSize];
  const edgeTo = (edge: number) => laid(edge)?.to ?? base.edgeTo(edge);
  const edgeFrom = (edge: number) => laid(edge)?.from ?? base.edgeFrom(edge);
  const edgeType = (edge: number) => laid(edge)?.type ?? base.edgeType(edge);
  const edgeOpen: Structure['edgeOpen'] = (edge, at) =>
    laid(edge)?.open ?? opened.get(edge) ?? base.edgeOpen(edge, at);

  const each =
    (way: 'eachOut' | 'eachIn', more: ReadonlyMap<number, readonly number[]>) =>
    (one: number, visit: (edge: number, other: number) => boolean | void): void => {
      let stopped = false;
      if (inBase(one)) {
        base[way](one, (edge, other) => {
          if (visit(edge, other) !== false) return;
          stopped = true;
          return false;
        });
      }
      for (const edge of more.get(one) ?? []) {
        if (stopped) return;
        stopped = visit(edge, way === 'eachOut' ? edgeTo(edge) : edgeFrom(edge)) === false;
      }
    };
  const eachOut = each('eachOut', leaving);
  const eachIn = each('eachIn', reaching);

  const holds = (edge: number) => model.relationship(edgeType(edge))?.containment === true;
  /** Entries that may be live where they were not, or held by another: what was laid over, and all within it. */
  const affected = new Set<number>([
    ...edges.flatMap(({ to }, place) => (holds(baseEdges + place) ? [to] : [])),
    ...[...opened.keys()].filter(holds).map((edge) => base.edgeTo(edge)),
    ...[...entries].flatMap(([one, state]) =>
      !inBase(one) || isOpen(state) !== base.open(one) ? [one] : [],
    ),
  ]);
  for (const one of affected) {
    eachOut(one, (edge, part) => {
      if (holds(edge)) affected.add(part);
    });
  }
  const liveNow = new Map<number, boolean>();

  const holder = (one: number, at?: number): { held: boolean; container: number | undefined } => {
    let held = false;
    let container: number | undefined;
    eachIn(one, (edge, whole) => {
      if (!holds(edge) || !edgeOpen(edge, at)) return;
      held = true;
      if (!live(whole, at)) return;
      container = whole;
      return false;
    });
    return { held, container };
  };
  const open: Structure['open'] = (one, at) => {
    const state = entries.get(one);
    return state ? isOpen(state) : base.open(one, at);
  };
  const live: Structure['live'] = (one, at) => {
    if (!affected.has(one)) return base.live(one, at);
    const known = at === undefined ? liveNow.get(one) : undefined;
    if (known !== undefined) return known;
    const { held, container } = holder(one, at);
    const isLive = open(one, at) && (!held || container !== undefined);
    if (at === undefined) liveNow.set(one, isLive);
    return isLive;
  };

  return {
    sequence: base.sequence,
    below: base,
    size: baseSize + fresh.length,
    edgeCount: baseEdges + edges.length,
    ordinal,
    id: (one) => added(one)?.id ?? base.id(one),
    kind: (one) => added(one)?.kind ?? base.kind(one),
    key: (one) => added(one)?.key ?? base.key(one),
    name(one, languages) {
      const state = entries.get(one);
      return state ? nameIn(state, languages) : base.name(one, languages);
    },
    counted(one, property) {
      const state = entries.get(one);
      return state ? asWord(state.properties[property]) : base.counted(one, property);
    },
    ofKind: (kind) => [
      ...base.ofKind(kind),
      ...fresh.flatMap((state, place) => (state.kind === kind ? [baseSize + place] : [])),
    ],
    eachOut,
    eachIn,
    edge: (id) => numbers.get(id) ?? base.edge(id),
    edgeId: (edge) => laid(edge)?.id ?? base.edgeId(edge),
    edgeType,
    edgeTypeCode: (edge) =>
      isBase(edge) ? base.edgeTypeCode(edge) : (codes.get(edgeType(edge)) ?? -1),
    edgeFrom,
    edgeTo,
    edgeSaying: (edge) => (isBelow(edge) ? base.edgeSaying(edge) : undefined),
    edgeLastSaid: (edge) => (isBelow(edge) ? base.edgeLastSaid(edge) : undefined),
    edgeOpen,
    open,
    live,
    edgeLive: (edge, at) =>
      edgeOpen(edge, at) && live(edgeFrom(edge), at) && live(edgeTo(edge), at),
    container: (one, at) =>
      affected.has(one) ? holder(one, at).container : base.container(one, at),
  };
}

/** Edges of which some fact was laid over: those below by whether they are open now, and those that are new. */
function laidEdges(base: Structure, over: Overlay, ordinal: (id: Id) => number | undefined) {
  const edges: LaidEdge[] = [];
  const numbers = new Map<Id, number>();
  const opened = new Map<number, boolean>();
  const leaving = new Map<number, number[]>();
  const reaching = new Map<number, number[]>();
  const seen = new Set<Id>();
  for (const fact of over.laid.states.values()) {
    if (fact.is !== 'relationship' || seen.has(fact.edge)) continue;
    seen.add(fact.edge);
    const [from, to] = [ordinal(fact.from), ordinal(fact.to)];
    if (from === undefined || to === undefined) continue;
    const open = edgeIsOpen(over.facts(fact.edge));
    const below = base.edge(fact.edge);
    if (below !== undefined) opened.set(below, open);
    else {
      const edge =
        base.edgeCount + edges.push({ id: fact.edge, type: fact.type, from, to, open }) - 1;
      numbers.set(fact.edge, edge);
      leaving.set(from, [...(leaving.get(from) ?? []), edge]);
      reaching.set(to, [...(reaching.get(to) ?? []), edge]);
    }
  }
  return { edges, numbers, opened, leaving, reaching };
}

function nameIn({ properties, key }: EntryState, languages: readonly string[]): string {
  const name = properties['name'];
  if (typeof name === 'string') return name;
  const texts = (name ?? {}) as Values;
  const language = languages.find((one) => Object.hasOwn(texts, one)) ?? Object.keys(texts)[0];
  const text = language === undefined ? undefined : texts[language];
  return typeof text === 'string' ? text : (partsOf(key).at(-1) ?? '');
}
