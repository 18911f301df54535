import type {
  EntryState,
  Evidence,
  Hash,
  Id,
  RelationshipState,
  Sequence,
  Source,
  State,
} from './change-set.ts';
import type { Facts } from '../reading/reading.ts';
import { FacetStamps, isNewer } from './facet-stamps.ts';

/** Facts with changes laid over them that are not in the log (yet). */
export interface Overlay extends Facts {
  /** Lays one state over; the newest one of a thing is what is seen. */
  lay(state: State): void;
  /** Notes the stamps of evidence under its source. */
  note(source: Source, evidence: Evidence): void;
  /** One change set is done: the next one stands at the next number. */
  advance(id: Id, contentHash: Hash): void;
  /** What was laid over, for laying it over something else. */
  readonly laid: Laid;
  /** What was laid over of one thing. */
  laidOf(id: Id): State | undefined;
  /** Does what may come to nothing: where what it gives does not stand, or it throws, it has laid and noted nothing. */
  trying<Given>(work: () => Given, stands: (given: Given) => boolean): Given;
}

export interface Laid {
  readonly states: ReadonlyMap<Id, State>;
  readonly notes: readonly (readonly [Source, Evidence])[];
  readonly sets: readonly (readonly [Id, Hash])[];
}

/** Nothing at all: the facts of an empty catalog. */
export const emptyFacts: Facts = {
  sequence: 0,
  entry: () => undefined,
  relationship: () => undefined,
  facts: () => [],
  neighbours: () => [],
  derived: () => undefined,
  derivedFromSeries: (_id, _type, from) => from([]),
  stamps: () => new FacetStamps(),
  said: () => [],
  known: () => undefined,
};

/** Costs by what is laid over, not by what lies below. */
export function overlay(below: Facts): Overlay {
  const states = new Map<Id, State>();
  const byEdge = new Map<Id, Set<Id>>();
  const byEnd = new Map<string, Set<Id>>();
  const stamps = new Map<Id, Map<string, FacetStamps>>();
  const sets = new Map<Id, { sequence: Sequence; contentHash: Hash }>();
  const notes: [Source, Evidence][] = [];
  /** While something is tried: what was laid over before it, latest last. */
  const undo: (readonly [Id, State | undefined])[] = [];
  let trials = 0;
  let sequence = below.sequence;

  const relationship = (id: Id): RelationshipState | undefined => {
    const state = states.get(id);
    return state?.is === 'relationship' ? state : state ? undefined : below.relationship(id);
  };
  const laidRelationships = (ids: Iterable<Id> | undefined): RelationshipState[] =>
    [...(ids ?? [])].flatMap((id) => relationship(id) ?? []);
  const endKey = (id: Id, type: string, direction: 'out' | 'in') => `${id} ${type} ${direction}`;

  const facts = (edge: Id): readonly RelationshipState[] => {
    index();
    const over = byEdge.get(edge);
    if (!over) return below.facts(edge);
    return [...below.facts(edge).filter(({ id }) => !states.has(id)), ...laidRelationships(over)];
  };

  const neighbours: Facts['neighbours'] = (id, type, direction, which) => {
    index();
    const over = byEnd.get(endKey(id, type, direction));
    if (!over) return below.neighbours(id, type, direction, which);
    const other = (one: RelationshipState) => (direction === 'out' ? one.to : one.from);
    const touched = laidRelationships(over);
    const found = new Set(below.neighbours(id, type, direction, which));
    for (const one of touched) {
      if (!edgeIsOpen(facts(one.edge))) found.delete(other(one));
    }
    for (const one of touched) if (edgeIsOpen(facts(one.edge))) found.add(other(one));
    return [...found];
  };

  const entry: Facts['entry'] = (id) => {
    const state = states.get(id);
    return state?.is === 'entry' ? state : state ? undefined : below.entry(id);
  };

  // Most change sets never ask by edge or end: the indexes are made for the first that does.
  let indexed = false;
  const index = (): void => {
    if (indexed) return;
    indexed = true;
    for (const state of states.values()) takeIn(state);
  };
  const takeIn = (state: State): void => {
    if (state.is === 'entry') return;
    add(byEdge, state.edge, state.id);
    add(byEnd, endKey(state.from, state.type, 'out'), state.id);
    add(byEnd, endKey(state.to, state.type, 'in'), state.id);
  };
  const lay: Overlay['lay'] = (state) => {
    if (trials > 0) undo.push([state.id, states.get(state.id)]);
    states.set(state.id, state);
    if (indexed) takeIn(state);
  };

  const note: Overlay['note'] = (source, evidence) => {
    notes.push([source, evidence]);
    stamp(source, evidence);
  };
  function stamp(source: Source, { at, stamps: stamped }: Evidence): void {
    for (const { facet, target, hash } of stamped) {
      const newest = { at, hash };
      const known = stamps.get(target)?.get(facet);
      if (!isNewer(newest, (known ?? below.stamps(facet, target)).get(source))) continue;
      const changed = known ?? new FacetStamps(below.stamps(facet, target));
      changed.set(source, newest);
      if (!known) stampsOf(target).set(facet, changed);
    }
  }
  function stampsOf(target: Id): Map<string, FacetStamps> {
    const known = stamps.get(target) ?? new Map<string, FacetStamps>();
    stamps.set(target, known);
    return known;
  }

  const advance: Overlay['advance'] = (id, contentHash) => {
    sequence += 1;
    sets.set(id, { sequence, contentHash });
  };

  /** As everything was when so much had been laid, noted and advanced. */
  function back(mark: { undo: number; notes: number; sets: number }): void {
    for (const [id, before] of undo.splice(mark.undo).reverse()) {
      if (before) states.set(id, before);
      else states.delete(id);
    }
    byEdge.clear();
    byEnd.clear();
    indexed = false;
    if (notes.length > mark.notes) {
      notes.length = mark.notes;
      stamps.clear();
      for (const [source, evidence] of notes) stamp(source, evidence);
    }
    for (const id of [...sets.keys()].slice(mark.sets)) {
      sets.delete(id);
      sequence -= 1;
    }
  }

  return {
    get sequence() {
      return sequence;
    },
    entry,
    relationship,
    facts,
    neighbours,
    derived(id, from) {
      const state = states.get(id);
      return state?.is === 'entry' ? from(state) : state ? undefined : below.derived(id, from);
    },
    derivedFromSeries(id, type, from) {
      index();
      const over = byEnd.get(endKey(id, type, 'in'));
      const ids = below.derivedFromSeries(id, type, idsIn);
      if (!over && !ids.some((one) => states.has(one))) {
        return below.derivedFromSeries(id, type, from);
      }
      const entries = neighbours(id, type, 'in').flatMap((one) => entry(one) ?? []);
      return from(entries.filter(isOpen));
    },
    stamps: (facet, target) => stamps.get(target)?.get(facet) ?? below.stamps(facet, target),
    said(source, type, id, direction) {
      index();
      const over = laidRelationships(byEnd.get(endKey(id, type, direction)));
      const kept = below.said(source, type, id, direction).filter((one) => !states.has(one.id));
      const laid = over.filter(
        (one) => isOpen(one) && (source === undefined || one.source === source),
      );
      return [...kept, ...laid];
    },
    known: (changeSet) => sets.get(changeSet) ?? below.known(changeSet),
    lay,
    note,
    advance,
    get laid() {
      return {
        states,
        notes,
        sets: [...sets].map(([id, { contentHash }]) => [id, contentHash] as const),
      };
    },
    laidOf: (id) => states.get(id),
    trying(work, stands) {
      const mark = { undo: undo.length, notes: notes.length, sets: sets.size };
      let keeps = false;
      trials += 1;
      try {
        const given = work();
        keeps = stands(given);
        return given;
      } finally {
        if (!keeps) back(mark);
        trials -= 1;
        if (trials === 0) undo.length = 0;
      }
    },
  };
}

/** The ids of those in a series. */
const idsIn = (entries: readonly EntryState[]): readonly Id[] => entries.map(({ id }) => id);

export const isOpen = ({ spans }: { readonly spans: EntryState['spans'] }): boolean =>
  spans.at(-1)?.[1] === null;

/** Somebody says it and no person denies it. */
export const edgeIsOpen = (facts: readonly RelationshipState[]): boolean => {
  const open = facts.filter(isOpen);
  return (
    open.some(({ stance }) => stance === 'says') && !open.some(({ stance }) => stance === 'denies')
  );
};

function add(index: Map<string, Set<Id>>, key: string, id: Id): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
