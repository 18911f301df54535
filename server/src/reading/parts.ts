import type { DatabaseSync } from 'node:sqlite';
import type { Model } from '@linaje/graph-schema';
import type { EntryState, Sequence } from '../catalog/change-set.ts';
import { Derived } from './derived.ts';
import { Behind } from './behind.ts';
import type { Flushed } from './behind.ts';
import { openEntries } from './entries.ts';
import type { Entries } from './entries.ts';
import { openEvidence } from './evidence.ts';
import type { EvidenceIndex } from './evidence.ts';
import { openFactBodies } from './fact-bodies.ts';
import type { FactBodies, FactHead } from './fact-bodies.ts';
import { openFullText } from './full-text.ts';
import type { FullText } from './full-text.ts';
import { openHistory } from './history.ts';
import type { History } from './history.ts';
import { generationIn, keptIn } from './keep.ts';
import { openLog } from './log.ts';
import type { Log } from './log.ts';
import { openMarks } from './marks.ts';
import type { Marks } from './marks.ts';
import { NameIndex } from './name-index.ts';
import { openRuns } from './runs.ts';
import type { Runs } from './runs.ts';
import { openShape } from './shape.ts';
import type { Shape } from './shape.ts';
import { openSources } from './sources.ts';
import type { Sources } from './sources.ts';
import { openStamps } from './stamps.ts';
import type { Stamps } from './stamps.ts';
import { stamped } from './tables.ts';
import { openWorkedOut } from './worked-out.ts';
import type { WorkedOut } from './worked-out.ts';

/** Everything a reading consists of: tables in its file and columns in memory, all at one sequence number. */
export interface Parts {
  readonly database: DatabaseSync;
  readonly model: Model;
  readonly shape: Shape;
  readonly names: NameIndex;
  readonly sources: Sources;
  readonly entries: Entries;
  readonly facts: FactBodies;
  readonly text: FullText;
  readonly history: History;
  readonly log: Log;
  readonly runs: Runs;
  readonly stamps: Stamps;
  readonly evidence: EvidenceIndex;
  readonly marks: Marks;
  readonly derived: Derived;
  readonly workedOut: WorkedOut;
  readonly behind: Behind;
  sequence: Sequence;
  /** Entries whose texts have changed and are not yet in the full text and the names, by ordinal. */
  readonly untold: Map<number, EntryState>;
  /** Those of them that a flush under way takes along. */
  readonly told: Map<number, EntryState>;
  /** How many entries and facts were touched since the columns were last kept. */
  touched: number;
}

/** Opens all parts as they were at the end of the last flush. */
export function openParts(database: DatabaseSync, model: Model): Parts {
  const kept = keptIn(database, generationIn(database));
  const shape = openShape(model, () => parts.sequence, kept);
  const behind = new Behind(database);
  const sources = openSources(database, behind);
  const parts: Parts = {
    database,
    model,
    shape,
    sources,
    names: new NameIndex(kept),
    entries: openEntries(database, behind, (id) => shape.cards.ids.find(id)),
    facts: openFactBodies(database, behind, {
      headOf: (fact) => headOf(fact, { shape, sources, model }),
      packed: (fact) => shape.edges.packed(fact),
    }),
    text: openFullText(database),
    derived: new Derived(),
    workedOut: openWorkedOut(database),
    history: openHistory(database, behind, kept),
    log: openLog(database, behind),
    runs: openRuns(database, behind),
    stamps: openStamps(database, behind, sources),
    evidence: openEvidence(database, behind),
    marks: openMarks(database, behind, () => parts.sequence),
    sequence: Number(stamped(database, 'sequence')),
    behind,
    untold: new Map(),
    told: new Map(),
    touched: 0,
  };
  behind.join(toldAgainWhereItFails(parts));
  return parts;
}

/** What was told inside a flush that failed is not in the full text: it waits again. */
const toldAgainWhereItFails = ({ untold, told }: Pick<Parts, 'untold' | 'told'>): Flushed => ({
  size: 0,
  leave: () => undefined,
  writeSome: () => 0,
  forget: () => told.clear(),
  comeBack() {
    for (const [ordinal, state] of told) if (!untold.has(ordinal)) untold.set(ordinal, state);
    told.clear();
  },
});

function headOf(
  fact: number,
  { shape, sources, model }: Pick<Parts, 'shape' | 'sources' | 'model'>,
): FactHead {
  const { cards, edges } = shape;
  const edge = edges.factEdge.get(fact);
  return {
    id: edges.factIds.at(fact),
    edge: edges.ids.at(edge),
    type: model.relationships[edges.type.get(edge)]?.type ?? '',
    from: cards.id(edges.from.get(edge)),
    to: cards.id(edges.to.get(edge)),
    source: sources.at(edges.factSource.get(fact)),
    stance: edges.factDenies(fact) ? 'denies' : 'says',
  };
}
