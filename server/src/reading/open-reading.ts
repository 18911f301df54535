import type { Model } from '@linaje/graph-schema';
import { sha256 } from '../catalog/identity.ts';
import type { Entry, Reading } from './reading.ts';
import { catchUp } from './columns-kept.ts';
import { digest, states } from './digest.ts';
import type { EntryRow } from './entries.ts';
import { factsFor } from './facts.ts';
import { flusherOf, USUAL } from './flusher.ts';
import type { Pace } from './flusher.ts';
import { follow, Gap, tell } from './follow.ts';
import { openParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { countedOf } from './sayings.ts';
import { searchIn } from './search.ts';
import type { Search } from './search.ts';
import { inTransaction, openTables, TABLES_VERSION } from './tables.ts';

export interface ReadingOptions {
  /** A file of its own beside the truth, or `:memory:`. */
  readonly file: string;
  /** The id of the truth it follows. */
  readonly truth: string;
  readonly model: Model;
  /** How far the file may stand behind; for tests. */
  readonly pace?: Pace;
}

/**
 * Opens a reading where it stood. One of another truth, model or program, or a damaged one, is thrown away and begins
 * at 0; the caller then brings it on from the log.
 */
export function openReading({ file, truth, model, pace = USUAL }: ReadingOptions): Reading {
  const database = openTables(file, identityOf(truth, model));
  let parts = openAll();
  let search = searchIn(parts);
  let flusher = flusherOf(parts, pace);

  function openAll(): Parts {
    const opened = openParts(database, model);
    catchUp(opened);
    return opened;
  }

  function following(changes: Parameters<Reading['follow']>[0]): void {
    try {
      follow(parts, changes);
    } catch (fault) {
      if (!(fault instanceof Gap)) openAnew(); // the columns in memory cannot be rolled back
      throw fault;
    }
    flusher.step();
  }

  function openAnew(): void {
    flusher.drop();
    parts = openAll();
    search = searchIn(parts);
    flusher = flusherOf(parts, pace);
  }

  /** The parts, with nothing that waits to be written. */
  function flushed(): Parts {
    flusher.flush();
    return parts;
  }

  /** The search, with everything in it that was followed. */
  function searchable(): Search {
    if (parts.untold.size > 0) inTransaction(database, () => tell(parts));
    return search;
  }

  function entryOf({ state, created, changed }: EntryRow): Entry {
    const { log } = parts;
    const ended = state.spans.at(-1)?.[1] ?? null;
    return {
      ...state,
      createdAt: log.momentOf(created) ?? '',
      changedAt: log.momentOf(changed) ?? '',
      retiredAt: ended === null ? null : (log.momentOf(ended) ?? null),
    };
  }

  return {
    get sequence() {
      return parts.sequence;
    },
    get structure() {
      return parts.shape.structure;
    },
    ...factsFor(() => parts),
    entries: (ids) =>
      ids.map((id) => {
        const row = parts.entries.find(id);
        return row && entryOf(row);
      }),
    search: (text, options) => searchable().search(text, options),
    typeahead: (text, options) => searchable().typeahead(text, options),
    belongsTo: (id) => search.belongsTo(id),
    history(id, page) {
      const number = parts.entries.numberOf(id);
      if (number === undefined) return { lines: [], totalCount: 0 };
      const { history, log } = number < 0 ? flushed() : parts;
      const lines = history
        .of(number, page)
        .map((sequence) => ({ sequence, at: log.momentOf(sequence) ?? '' }));
      return { lines, totalCount: history.count(number) };
    },
    sequenceAt: (moment) => parts.log.sequenceAt(moment, parts.sequence),
    momentOf: (sequence) => parts.log.momentOf(sequence),
    importOf: (importId) => flushed().log.importOf(importId),
    undoneBy: (changeSet) => flushed().log.undoneBy(changeSet),
    runs: (process, page) => flushed().runs.of(process, page),
    run: (id) => parts.runs.find(id),
    workedOut: (name) => parts.workedOut.get(name),
    keepWorkedOut: (name, text) => parts.workedOut.set(name, text),
    evidence: (query) => flushed().evidence.find(query),
    states: () => states(flushed()),
    follow: following,
    digest: (options) => digest(flushed(), options),
    close() {
      if (!database.isOpen) return;
      flusher.close();
      database.close();
    },
  };
}

/** What a reading must agree on with the program that opens it. */
function identityOf(truth: string, model: Model): string {
  const kinds = model.kinds.map(({ name, properties, series }) => [
    name,
    Object.entries(properties).map(([property, { counted }]) => [property, counted]),
    series,
  ]);
  const relationships = model.relationships.map((one) => [
    one.type,
    one.containment,
    countedOf(one),
  ]);
  return sha256(JSON.stringify([TABLES_VERSION, truth, model.version, kinds, relationships]));
}
