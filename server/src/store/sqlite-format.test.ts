import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Change } from '../catalog/change-set.ts';
import { BEFORE_THE_FIRST, verifyChain } from './chain.ts';
import { linesOf } from './log-line.ts';
import { nextChanges } from './next-changes.ts';
import { openSqliteStore } from './sqlite-store.ts';
import { apply, foldOf, snapshotOf } from './store-contract.ts';
import { MODEL, aBox, aFact, aSet, aShelf, becomes, someEvidence } from './store-samples.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linaje-'));
});
afterEach(() => rm(folder, { recursive: true }));

const TRUTH = '0b6f0c1e-7a53-4d0e-9d55-0f7f6f3c2a10';
const now = () => new Date('2026-05-05T00:00:00Z');

test('a truth file of the first format is taken over with its log, its chain and its counts', async () => {
  const [shelf, box] = [aShelf('north', { weight: 1 }), aBox('b')];
  const written = aFormat1(
    nextChanges(
      [
        aSet([becomes(shelf), becomes(box), becomes(aFact(shelf, box))]),
        aSet([becomes({ ...shelf, version: 2 }, shelf)], { evidence: someEvidence('{"a":1}') }),
      ],
      { sequence: 0, at: '', hash: BEFORE_THE_FIRST },
      { now, model: MODEL },
    ),
  );
  const store = await openSqliteStore(folder, { now, model: MODEL });
  expect(await store.changes(0, 10)).toEqual(written);
  expect(await snapshotOf(store)).toEqual(foldOf(written));
  expect(await store.status()).toMatchObject({
    truth: TRUTH,
    sequence: 2,
    entries: 2,
    relationships: 1,
  });
  await apply(store, [aSet([becomes(aShelf('south'))])]);
  expect(verifyChain(await store.changes(0, 10)).fault).toBeUndefined();
  await store.close();
});

test('long changes are packed: states that repeat themselves take a fraction of their text', async () => {
  const store = await openSqliteStore(folder, { now, model: MODEL });
  const aNamed = (at: number) => aShelf(`shelf-${at}`, { name: { es: `Estante número ${at}` } });
  const shelves = Array.from({ length: 500 }, (_, at) => becomes(aNamed(at)));
  const [change] = await apply(store, [aSet(shelves)]);
  expect(await store.changes(0, 1)).toEqual([change]);
  await store.close();
  const { size } = await stat(join(folder, 'truth.db'));
  expect(size).toBeLessThan(JSON.stringify(change).length / 3);
});

/** A file as the first format had it. */
function aFormat1({ changes, end }: ReturnType<typeof nextChanges>): readonly Change[] {
  const database = new DatabaseSync(join(folder, 'truth.db'));
  database.exec(`
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE log (
      sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, hash TEXT NOT NULL,
      header TEXT NOT NULL, operations TEXT NOT NULL, effects TEXT NOT NULL, evidence TEXT, body TEXT
    ) STRICT;
    CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL) STRICT;
    CREATE TABLE relationship (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, state TEXT NOT NULL) STRICT;
    INSERT INTO entry (id, state) VALUES ('a', '{}'), ('b', '{}');
    INSERT INTO relationship (id, state) VALUES ('c', '{}');
    PRAGMA user_version = 1;`);
  const meta = database.prepare('INSERT INTO meta VALUES (?, ?)');
  for (const [name, value] of Object.entries({ truth: TRUTH, model: MODEL, ...end })) {
    meta.run(name, String(value));
  }
  const append = database.prepare(`
    INSERT INTO log
    VALUES (:sequence, :id, :at, :hash, :header, :operations, :effects, :evidence, :body)`);
  for (const line of linesOf(changes, end.hash)) append.run(line);
  database.close();
  return changes;
}
