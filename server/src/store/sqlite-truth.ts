import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breath } from 'node:timers/promises';
import { z } from 'zod';
import type {
  Change,
  Effect,
  Id,
  ResolvedChangeSet,
  Sequence,
  State,
} from '../catalog/change-set.ts';
import { changeOf, linesOf, logLine, weightOf } from './log-line.ts';
import type { LogLine } from './log-line.ts';
import { mustDiffer, nextChanges } from './next-changes.ts';
import { packed, unpacked } from './packed-text.ts';
import type { PackedText } from './packed-text.ts';
import { countedOn, counterOf } from './sqlite-counter.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { statementsOf } from './sqlite-tables.ts';
import { BYTES_AT_ONCE, MOVED_AT_ONCE, cutOff, newerModel } from './store.ts';
import type { Applied, Store, StoreGuests } from './store.ts';
import { openWalSync } from './wal-sync.ts';

/** So many changes are looked through without letting others have the event loop. */
const CHANGES_AT_ONCE = 20;

/** The store over a truth file that is open and locked. What it knows of the log's end cannot be changed by others. */
export function sqliteTruth(database: DatabaseSync, where: string, guests: StoreGuests): Store {
  const statements = statementsOf(database);
  let counter = counterOf(statements, guests.model);
  if (counter.model > guests.model) throw newerModel(counter.model, guests.model);
  const disk = openWalSync(`${where}-wal`, () => counter.sequence);

  function apply(sets: readonly ResolvedChangeSet[], basedOn: Sequence): Applied {
    mustDiffer(sets);
    const known = sets.flatMap(({ set }) => statements.known.all(set.id));
    if (known.length > 0) return { known: known.map((row) => changeOf(lineIn(row))) };
    if (counter.sequence < basedOn) throw cutOff(basedOn, counter.sequence);
    if (counter.sequence > basedOn) return { moved: read(basedOn, MOVED_AT_ONCE) };
    return sets.length === 0 ? { applied: [] } : { applied: inTransaction(() => append(sets)) };
  }

  function inTransaction<Given>(deed: () => Given): Given {
    try {
      statements.begin.run();
      return deed();
    } catch (failure) {
      if (database.isTransaction) statements.rollback.run();
      throw failure;
    }
  }

  /** Nobody is told of what the disk does not hold yet; and whatever SQLite complains about, in the store's own words. */
  async function told<Given>(deed: () => Given): Promise<Given> {
    try {
      const given = deed();
      await disk.upTo(counter.sequence);
      return given;
    } catch (failure) {
      throw sqliteFault(failure, where);
    }
  }

  function append(sets: readonly ResolvedChangeSet[]): readonly Change[] {
    const { model } = guests;
    const { changes, end } = nextChanges(sets, counter, { now: guests.now(), model });
    for (const line of linesOf(changes, end.hash)) statements.append.run(rowOf(line));
    const next = countedOn(counter, changes, { end, model });
    statements.keepCounter.run(next);
    statements.commit.run();
    counter = next;
    return changes;
  }

  function read(after: Sequence, limit: number): readonly Change[] {
    const found: Change[] = [];
    let size = 0;
    for (const row of statements.after.iterate(after, limit)) {
      const line = lineIn(row);
      size += weightOf(line);
      if (found.length > 0 && size > BYTES_AT_ONCE) break;
      found.push(changeOf(line));
    }
    return found;
  }

  /** What the log says last of each thing, found from its end backwards. */
  async function* rows(from: Sequence): AsyncGenerator<State> {
    const seen = new Set<Id>();
    for (let last = from; last > 0; last -= CHANGES_AT_ONCE) {
      for (const row of statements.effects.all(last - CHANGES_AT_ONCE, last)) {
        for (const { thing, after } of effectsIn(row).toReversed()) {
          if (seen.has(thing)) continue;
          seen.add(thing);
          yield after;
        }
      }
      await breath();
    }
  }

  return {
    apply: (sets, basedOn) => told(() => apply(sets, basedOn)),
    changes: (after, limit) => told(() => read(after, limit)),
    snapshot: async () => ({ from: counter.sequence, rows: rows(counter.sequence) }),
    async status() {
      const { truth, sequence, entries, relationships, model } = counter;
      return { truth, sequence, entries, relationships, model, where };
    },
    async close() {
      await disk.close();
      if (database.isOpen) database.close();
    },
  };
}

const rowOf = (line: LogLine) => ({
  ...line,
  operations: packed(line.operations),
  effects: packed(line.effects),
  body: line.body === null ? null : packed(line.body),
});

const textOrPacked = z.union([z.string(), z.instanceof(Uint8Array)]);
const keptLine = logLine.extend({
  operations: textOrPacked,
  effects: textOrPacked,
  body: textOrPacked.nullable(),
});

function lineIn(row: unknown): LogLine {
  const kept = keptLine.parse(row);
  const { operations, effects, body } = kept;
  return {
    ...kept,
    operations: unpacked(operations),
    effects: unpacked(effects),
    body: body === null ? null : unpacked(body),
  };
}

/** As `append` wrote them. */
const effectsIn = (row: Record<string, unknown>): readonly Effect[] =>
  JSON.parse(unpacked(row['effects'] as PackedText)) as Effect[];
