import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breath } from 'node:timers/promises';
import { z } from 'zod';
import type { Change, Id, ResolvedChangeSet, Sequence, State } from '../catalog/change-set.ts';
import { changeOf, linesOf } from './log-line.ts';
import { linesIn, piecesOf } from './log-piece.ts';
import type { SizedLine } from './log-piece.ts';
import { mustDiffer, nextChanges } from './next-changes.ts';
import { countedOn, counterOf } from './sqlite-counter.ts';
import { sqliteFault } from './sqlite-faults.ts';
import { idBytes, statementsOf } from './sqlite-tables.ts';
import { BYTES_AT_ONCE, MOVED_AT_ONCE, cutOff, newerModel } from './store.ts';
import type { Applied, Store, StoreGuests } from './store.ts';
import { openWalSync } from './wal-sync.ts';

/** The store over a truth file that is open and locked. What it knows of the log's end cannot be changed by others. */
export function sqliteTruth(database: DatabaseSync, where: string, guests: StoreGuests): Store {
  const statements = statementsOf(database);
  let counter = counterOf(statements, guests.model);
  if (counter.model > guests.model) throw newerModel(counter.model, guests.model);
  const disk = openWalSync(`${where}-wal`, () => counter.sequence);

  function apply(sets: readonly ResolvedChangeSet[], basedOn: Sequence): Applied {
    mustDiffer(sets);
    const known = sets.flatMap(({ set }) => knownAs(set.id) ?? []);
    if (known.length > 0) return { known: known.flatMap((sequence) => read(sequence - 1, 1)) };
    if (counter.sequence < basedOn) throw cutOff(basedOn, counter.sequence);
    if (counter.sequence > basedOn) return { moved: read(basedOn, MOVED_AT_ONCE) };
    return sets.length === 0 ? { applied: [] } : { applied: inTransaction(() => append(sets)) };
  }

  function knownAs(id: Id): Sequence | undefined {
    const row = statements.known.get(idBytes(id));
    return row && sequenceRow.parse(row).sequence;
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
    const { changes, end } = nextChanges(sets, counter, guests);
    for (const piece of piecesOf(linesOf(changes, end.hash))) statements.append.run({ ...piece });
    for (const { id, sequence } of changes) statements.know.run(idBytes(id), sequence);
    const next = countedOn(counter, changes, { end, model });
    statements.keepCounter.run(next);
    statements.commit.run();
    counter = next;
    return changes;
  }

  function read(after: Sequence, limit: number): readonly Change[] {
    const found: Change[] = [];
    let size = 0;
    for (const line of linesAfter(after)) {
      size += line.size;
      if (found.length === limit || (found.length > 0 && size > BYTES_AT_ONCE)) break;
      found.push(changeOf(line));
    }
    return found;
  }

  function* linesAfter(after: Sequence): Generator<SizedLine> {
    for (const row of statements.from.iterate(after + 1)) {
      yield* linesIn(pieceRow.parse(row), after + 1);
    }
  }

  /** What the log says last of each thing, found from its end backwards. */
  async function* rows(from: Sequence): AsyncGenerator<State> {
    const seen = new Set<Id>();
    for (let last = from; last > 0;) {
      const piece = pieceRow.parse(statements.upTo.get(last));
      const lines = [...linesIn(piece)].filter(({ sequence }) => sequence <= from);
      for (const line of lines.toReversed()) {
        for (const { thing, after } of changeOf(line).effects.toReversed()) {
          if (seen.has(thing)) continue;
          seen.add(thing);
          yield after;
        }
      }
      last = piece.first - 1;
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

const sequenceRow = z.object({ sequence: z.int() });
const pieceRow = z.object({ first: z.int(), last: z.int(), lines: z.instanceof(Uint8Array) });
