import type {
  Change,
  EntryState,
  Evidence,
  RelationshipState,
  Sequence,
  Source,
} from '../catalog/change-set.ts';
import type { FactCard } from './edges.ts';
import type { Touched } from './marks.ts';
import type { Parts } from './parts.ts';
import { searchable } from './searchable.ts';

/**
 * Brings all parts on, in memory. What was followed already changes nothing. Throws where a number is missing between,
 * before anything is changed; after any other failure the caller opens the parts anew.
 */
export function follow(parts: Parts, changes: readonly Change[]): void {
  const fresh = changes.filter(({ sequence }) => sequence > parts.sequence);
  fresh.forEach(({ sequence }, at) => {
    const expected = parts.sequence + 1 + at;
    if (sequence !== expected) throw new Gap(`No change came back for sequence ${expected}`);
  });
  const touched: Touched = { entries: new Set(), facts: new Set() };
  for (const change of fresh) {
    take(parts, change, touched);
    parts.sequence = change.sequence;
  }
  parts.touched += touched.entries.size + touched.facts.size;
  parts.marks.touch(touched);
}

/** A number is missing in what is to be followed. */
export class Gap extends Error {
  override readonly name = 'Gap';
}

function take(parts: Parts, change: Change, touched: Touched): void {
  const { sequence, effects, evidence } = change;
  const at = new Set<number>();
  for (const { after } of effects) {
    if (after.is === 'entry') at.add(takeEntry(parts, after, sequence, touched));
  }
  for (const { after } of effects) {
    if (after.is === 'relationship') takeFact(parts, after, touched).forEach((end) => at.add(end));
  }
  parts.history.take(at, sequence);
  parts.log.take(change);
  if (evidence) takeEvidence(parts, change.source, evidence, sequence);
}

function takeEntry(parts: Parts, state: EntryState, sequence: Sequence, touched: Touched): number {
  const { model, shape, entries, derived, untold } = parts;
  if (model.kind(state.kind)?.series) return takeSeriesEntry(parts, state, sequence);
  const ordinal = shape.takeEntry(state);
  derived.forgetEntry(ordinal);
  touched.entries.add(ordinal);
  untold.set(ordinal, state);
  return entries.write(state, ordinal, sequence);
}

function takeSeriesEntry(parts: Parts, state: EntryState, sequence: Sequence): number {
  const { entries, facts, derived } = parts;
  const number = entries.write(state, undefined, sequence);
  derived.forgetEntry(number);
  for (const { to } of facts.referencesAt(state.id, 'out')) {
    const target = entries.numberOf(to);
    if (target !== undefined) derived.forgetSeries(target);
  }
  return number;
}

/** Gives the numbers of the ends. */
function takeFact(parts: Parts, state: RelationshipState, touched: Touched): readonly number[] {
  const [from, to] = [numberOf(parts, state, 'from'), numberOf(parts, state, 'to')];
  if (from < 0 || to < 0) {
    parts.facts.writeReference(state);
    parts.derived.forgetSeries(to);
  } else {
    const number = parts.shape.takeFact(factCard(parts, state, { from, to }));
    parts.facts.write(state, number);
    touched.facts.add(number);
  }
  return [from, to];
}

function numberOf({ entries }: Parts, state: RelationshipState, end: 'from' | 'to'): number {
  const number = entries.numberOf(state[end]);
  if (number !== undefined) return number;
  throw new Error(`No entry ${state[end]} is known where ${state.type} ${state.id} has its ${end}`);
}

/** A fact as the structure keeps it. */
function factCard(
  { shape, sources }: Parts,
  state: RelationshipState,
  { from, to }: { from: number; to: number },
): FactCard {
  const { id, edge, stance, spans, source, saidAt } = state;
  const type = shape.typeCode(state.type);
  if (type === undefined) throw new Error(`The model has no relationship ${state.type}`);
  const saying = shape.sayings.wordOf(state);
  const code = sources.code(source);
  return { id, edge, type, from, to, stance, spans, source: code, saying, saidAt };
}

function takeEvidence(
  { runs, stamps, evidence: index }: Parts,
  source: Source,
  evidence: Evidence,
  sequence: Sequence,
): void {
  stamps.take(source, evidence);
  if (evidence.run) runs.take(evidence.run, evidence);
  index.take(evidence.at, sequence);
}

/** Writes the texts that wait into the full text and the names, in the caller's transaction. */
export function tell({ model, text, names, behind, untold, told }: Parts): void {
  for (const [ordinal, state] of untold) {
    if (behind.isFlushing) told.set(ordinal, state);
    const texts = searchable(state, model.kind(state.kind));
    text.write(ordinal, texts);
    names.set(ordinal, named(texts));
  }
  untold.clear();
}

/** The names that typeahead offers: an entry's own, then its synonyms. */
const named = ({ name, synonyms }: ReturnType<typeof searchable>) => [
  ...name.map((text) => ({ text, rank: 0 as const })),
  ...synonyms.map((text) => ({ text, rank: 1 as const })),
];
