import type { Model } from '@linaje/graph-schema';
import type { EntryState, Sequence } from '../catalog/change-set.ts';
import { Cards } from './cards.ts';
import { Containment } from './containment.ts';
import { DIFFER, Edges } from './edges.ts';
import type { FactCard } from './edges.ts';
import type { Keeper, Kept } from './keep.ts';
import { sayings } from './sayings.ts';
import type { Saying, Sayings } from './sayings.ts';
import type { Structure } from './structure.ts';

/** The structure in memory, with what `follow` needs to bring it on. */
export interface Shape {
  readonly cards: Cards;
  readonly edges: Edges;
  readonly structure: Structure;
  readonly sayings: Sayings;
  /** The number of a relationship's type. */
  typeCode(type: string): number | undefined;
  takeEntry(state: EntryState): number;
  /** Gives the number of the fact. */
  takeFact(fact: FactCard): number;
  keep(into: Keeper): void;
}

export function openShape(model: Model, sequence: () => Sequence, kept?: Kept): Shape {
  const cards = new Cards(model, kept);
  const edges = new Edges(kept);
  const containers = model.relationships.map(({ containment }) => containment);
  const holds = (typeCode: number): boolean => containers[typeCode] === true;
  const containment = new Containment(edges, cards.spans, cards.length, holds);

  const codes = new Map(model.relationships.map(({ type }, code) => [type, code]));
  const said = sayings(model);

  return {
    typeCode: (type) => codes.get(type),
    cards,
    edges,
    sayings: said,
    structure: structureOf(model, { cards, edges, containment, sequence, said }),
    takeEntry(state) {
      const ordinal = cards.take(state);
      containment.refresh(ordinal);
      return ordinal;
    },
    takeFact(fact) {
      const number = edges.take(fact);
      if (holds(fact.type)) containment.refresh(edges.to.get(edges.factEdge.get(number)));
      return number;
    },
    keep(into) {
      cards.keep(into);
      edges.keep(into);
    },
  };
}

interface Parts {
  readonly cards: Cards;
  readonly edges: Edges;
  readonly containment: Containment;
  readonly sequence: () => Sequence;
  readonly said: Sayings;
}

function structureOf(model: Model, parts: Parts): Structure {
  const { cards, edges, containment, sequence, said } = parts;
  /** By the number of their word, which is never given to another. */
  const sayingOf: Saying[] = [];
  return {
    get sequence() {
      return sequence();
    },
    get size() {
      return cards.length;
    },
    get edgeCount() {
      return edges.length;
    },
    ordinal: (id) => cards.ids.find(id),
    id: (ordinal) => cards.id(ordinal),
    kind: (ordinal) => cards.kind(ordinal),
    key: (ordinal) => cards.key(ordinal),
    name: (ordinal, languages) => cards.name(ordinal, languages),
    counted: (ordinal, property) => cards.counted(ordinal, property),
    ofKind: (kind) => cards.ofKind(kind),
    eachOut: (ordinal, visit) => edges.out.each(ordinal, visit),
    eachIn: (ordinal, visit) => edges.in.each(ordinal, visit),
    edge: (id) => edges.ids.find(id),
    edgeId: (edge) => edges.ids.at(edge),
    edgeType: (edge) => model.relationships[edges.type.get(edge)]?.type ?? '',
    edgeTypeCode: (edge) => edges.type.get(edge),
    edgeFrom: (edge) => edges.from.get(edge),
    edgeTo: (edge) => edges.to.get(edge),
    edgeOpen: (edge, at) => edges.spans.open(edge, at),
    edgeSaying(edge) {
      const code = edges.saying(edge);
      if (code === DIFFER) return undefined;
      return (sayingOf[code] ??= said.read(edges.sayingWord(code)));
    },
    edgeLastSaid: (edge) => edges.lastSaid(edge),
    open: (ordinal, at) => cards.spans.open(ordinal, at),
    live: (ordinal, at) => containment.live(ordinal, at),
    edgeLive: (edge, at) =>
      edges.spans.open(edge, at) &&
      containment.live(edges.from.get(edge), at) &&
      containment.live(edges.to.get(edge), at),
    container: (ordinal, at) => containment.container(ordinal, at),
  };
}
