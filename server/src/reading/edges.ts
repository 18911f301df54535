import type { Id, Instant, Sequence, Span } from '../catalog/change-set.ts';
import { Adjacency } from './adjacency.ts';
import { DictionaryColumn } from './dictionary-column.ts';
import { edgeSpans } from './edge-spans.ts';
import type { Said } from './edge-spans.ts';
import { IntColumn } from './int-column.ts';
import type { Keeper, Kept } from './keep.ts';
import { PackedIds, uuidOf } from './packed-ids.ts';
import { SpanColumn } from './span-column.ts';

/** One fact as it stands in memory: the edge it belongs to, who says it, and when it held. */
export interface FactCard extends Said {
  readonly id: Id;
  readonly edge: Id;
  readonly type: number;
  readonly from: number;
  readonly to: number;
  readonly source: number;
  /** What it says in counted values, as a word of `sayings`. */
  readonly saying: string | undefined;
  readonly saidAt: Instant;
}

/** Edges by number, both ways, and under each the facts that speak of it. */
export class Edges {
  readonly ids: PackedIds;
  readonly type: IntColumn;
  readonly from: IntColumn;
  readonly to: IntColumn;
  readonly spans: SpanColumn;
  readonly out: Adjacency;
  readonly in: Adjacency;

  readonly factIds: PackedIds;
  readonly factEdge: IntColumn;
  readonly factSource: IntColumn;
  readonly #factDenies: IntColumn;
  readonly #factSpans: SpanColumn;
  readonly #factSaying: DictionaryColumn;
  /** In whole minutes since 1970: seconds would overflow in 2038. */
  readonly #factSaidAt: IntColumn;
  /** The facts of an edge as a chain of numbers plus one; 0 ends it. */
  readonly #firstFact: IntColumn;
  readonly #nextFact: IntColumn;

  constructor(kept?: Kept) {
    this.ids = new PackedIds(kept?.words('edge.id'));
    this.type = new IntColumn(kept?.ints('edge.type'));
    this.from = new IntColumn(kept?.ints('edge.from'));
    this.to = new IntColumn(kept?.ints('edge.to'));
    this.spans = new SpanColumn(kept?.spans('edge.span'));
    this.factIds = new PackedIds(kept?.words('fact.id'));
    this.factEdge = new IntColumn(kept?.ints('fact.edge'));
    this.factSource = new IntColumn(kept?.ints('fact.source'));
    this.#factDenies = new IntColumn(kept?.ints('fact.denies'));
    this.#factSpans = new SpanColumn(kept?.spans('fact.span'));
    this.#factSaying = new DictionaryColumn(kept?.dictionary('fact.saying'));
    this.#factSaidAt = new IntColumn(kept?.ints('fact.saidAt'));
    this.#firstFact = new IntColumn(kept?.ints('edge.firstFact'));
    this.#nextFact = new IntColumn(kept?.ints('fact.next'));
    this.out = new Adjacency(this.from, this.to);
    this.in = new Adjacency(this.to, this.from);
  }

  keep(into: Keeper): void {
    into.setInts('edge.id', this.ids.view());
    into.setInts('edge.type', this.type.view());
    into.setInts('edge.from', this.from.view());
    into.setInts('edge.to', this.to.view());
    into.setSpans('edge.span', this.spans.view());
    into.setInts('fact.id', this.factIds.view());
    into.setInts('fact.edge', this.factEdge.view());
    into.setInts('fact.source', this.factSource.view());
    into.setInts('fact.denies', this.#factDenies.view());
    into.setSpans('fact.span', this.#factSpans.view());
    into.setDictionary('fact.saying', this.#factSaying.view());
    into.setInts('fact.saidAt', this.#factSaidAt.view());
    into.setInts('edge.firstFact', this.#firstFact.view());
    into.setInts('fact.next', this.#nextFact.view());
  }

  get length(): number {
    return this.ids.length;
  }

  /** Takes a fact in, new or changed, and gives its number. */
  take(fact: FactCard): number {
    const number = this.factIds.find(fact.id) ?? this.#addFact(fact);
    const edge = this.factEdge.get(number);
    this.#factDenies.set(number, fact.stance === 'denies' ? 1 : 0);
    this.#factSpans.set(number, fact.spans);
    this.#factSaying.set(number, fact.saying);
    this.#factSaidAt.set(number, minuteOf(fact.saidAt));
    this.spans.set(edge, this.#spansOf(edge));
    return number;
  }

  /** The numbers of the facts of an edge, latest arrival first. */
  factsOf(edge: number): readonly number[] {
    const facts: number[] = [];
    for (let fact = this.#firstFact.get(edge); fact > 0; fact = this.#nextFact.get(fact - 1)) {
      facts.push(fact - 1);
    }
    return facts;
  }

  /** All that is known here of a fact but its spans, in 52 bytes; `unpacked` reads it. */
  packed(fact: number): Uint8Array {
    const edge = this.factEdge.get(fact);
    const words = new Uint32Array(13);
    this.factIds.copy(fact, words, 0);
    this.ids.copy(edge, words, 4);
    words[8] = this.type.get(edge);
    words[9] = this.from.get(edge);
    words[10] = this.to.get(edge);
    words[11] = this.factSource.get(fact);
    words[12] = this.#factDenies.get(fact);
    return new Uint8Array(words.buffer);
  }

  /**
   * The number of the word for what the open facts of an edge say in counted values, where they agree; `DIFFER` where
   * they do not, and 0 where there are none or they say nothing.
   */
  saying(edge: number): number {
    let agreed: number | undefined;
    for (let fact = this.#firstFact.get(edge); fact > 0; fact = this.#nextFact.get(fact - 1)) {
      if (!this.#says(fact - 1)) continue;
      const code = this.#factSaying.code(fact - 1);
      if (agreed !== undefined && agreed !== code) return DIFFER;
      agreed = code;
    }
    return agreed ?? 0;
  }

  /** The word of such a number. */
  sayingWord(code: number): string | undefined {
    return this.#factSaying.word(code);
  }

  /** When something that stands of an edge was last said, in whole minutes since 1970; 0 where nothing stands. */
  lastSaid(edge: number): number {
    let last = 0;
    for (let fact = this.#firstFact.get(edge); fact > 0; fact = this.#nextFact.get(fact - 1)) {
      if (this.#says(fact - 1)) last = Math.max(last, this.#factSaidAt.get(fact - 1));
    }
    return last;
  }

  #says(fact: number): boolean {
    return this.#factDenies.get(fact) === 0 && this.#factSpans.open(fact);
  }

  factOpen(fact: number, at?: Sequence): boolean {
    return this.#factSpans.open(fact, at);
  }

  factDenies(fact: number): boolean {
    return this.#factDenies.get(fact) === 1;
  }

  #addFact(fact: FactCard): number {
    const edge = this.ids.find(fact.edge) ?? this.#addEdge(fact);
    const number = this.factIds.add(fact.id);
    this.factEdge.set(number, edge);
    this.factSource.set(number, fact.source);
    this.#nextFact.set(number, this.#firstFact.get(edge));
    this.#firstFact.set(edge, number + 1);
    return number;
  }

  #addEdge({ edge, type, from, to }: FactCard): number {
    const number = this.ids.add(edge);
    this.type.set(number, type);
    this.from.set(number, from);
    this.to.set(number, to);
    this.spans.set(number, []);
    this.#firstFact.set(number, 0);
    this.out.add(from, number);
    this.in.add(to, number);
    return number;
  }

  #spansOf(edge: number): readonly Span[] {
    const said = this.factsOf(edge).map((fact): Said => ({
      stance: this.factDenies(fact) ? 'denies' : 'says',
      spans: this.#factSpans.of(fact),
    }));
    return edgeSpans(said);
  }
}

/** Facts of one edge that say different things; their bodies must be asked. */
export const DIFFER = -1;

const minuteOf = (instant: Instant): number => Math.floor(Date.parse(instant) / 60_000);

export function unpacked(head: Uint8Array): Omit<FactCard, 'spans' | 'saying' | 'saidAt'> {
  const words = new Uint32Array(head.slice().buffer);
  const [type = 0, from = 0, to = 0, source = 0, denies = 0] = words.subarray(8);
  return {
    id: uuidOf(words, 0),
    edge: uuidOf(words, 4),
    type,
    from,
    to,
    source,
    stance: denies === 1 ? 'denies' : 'says',
  };
}
