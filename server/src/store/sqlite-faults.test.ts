import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readServerNote, writeServerNote } from './server-note.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { SqliteGuests } from './sqlite-store.ts';
import { apply } from './store-contract.ts';
import { expectWhole, kills, writeUntilKilled } from './store-killed.ts';
import { MODEL, aSet, aShelf, becomes } from './store-samples.ts';
import { aShelfWithABox } from './store-writer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linaje-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = (at = folder, more: Partial<SqliteGuests> = {}) =>
  openSqliteStore(at, { now: () => new Date(), model: MODEL, ...more });
const truth = () => join(folder, 'truth.db');

/** How opening fails: with which fault, and whether one sentence names the folder. */
async function fault(opening: Promise<unknown>): Promise<string> {
  const failure = await opening.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ name: 'StoreError', message: expect.stringContaining(folder) });
  return (failure as { fault: string }).fault; // Its shape is expected the line before.
}

test('a folder in use is refused, and the refusal says by whom and where', async () => {
  const store = await open();
  expect(await fault(open())).toBe('LOCKED');
  await writeServerNote(folder, { pid: process.pid, url: 'http://127.0.0.1:4000' });
  await expect(open()).rejects.toThrow(
    `process ${process.pid} at http://127.0.0.1:4000. Stop it, or use another data folder.`,
  );
  await apply(store, [aSet([])]);
  await store.close();
  await (await open()).close();
});

test('a running server is found by its note, a closed or dead one is not', async () => {
  const store = await open();
  expect(await readServerNote(folder)).toEqual({ pid: process.pid });
  await store.close();
  expect(await readServerNote(folder)).toBeUndefined();
  await writeServerNote(folder, { pid: 2 ** 22 + 1, url: 'http://127.0.0.1:4000' });
  expect(await readServerNote(folder)).toBeUndefined();
  await writeFile(join(folder, 'server.json'), '{"pid"');
  expect(await readServerNote(folder)).toBeUndefined();
});

test('a file that is no truth file is refused and left as it is', async () => {
  const text = 'Dear diary, '.repeat(1_000);
  await writeFile(truth(), text);
  expect(await fault(open())).toBe('DAMAGED');
  expect(await readFile(truth(), 'utf8')).toBe(text);
});

test('a file whose pages are damaged is refused when they are read', async () => {
  const store = await open();
  await apply(store, [aSet(Array.from({ length: 200 }, (_, at) => becomes(aShelf(`s${at}`))))]);
  await store.close();
  const bytes = await readFile(truth());
  await writeFile(truth(), bytes.fill(0x5a, 4_096));
  expect(await fault(open().then((opened) => opened.changes(0, 10)))).toBe('DAMAGED');
});

test('a folder that cannot be made or written is refused', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(await fault(open(join(folder, 'file', 'below')))).toBe('NOT_WRITABLE');
  expect(await fault(open(join(folder, 'file')))).toBe('NOT_WRITABLE');
});

test('a file format of the future is refused', async () => {
  await (await open()).close();
  const database = new DatabaseSync(truth());
  database.exec('PRAGMA user_version = 99');
  database.close();
  await expect(open()).rejects.toMatchObject({ fault: 'NEWER_MODEL' });
});

test('on a full disk a change is refused whole, and goes in once there is room', async () => {
  let store = await open(folder, { maxPages: 60 });
  const written: string[] = [];
  const big = () => aSet([becomes(aShelf(`s${written.length}`, { name: { es: noise(9_000) } }))]);
  let refused = big();
  const failure = await (async () => {
    for (;;) {
      refused = big();
      await apply(store, [refused]);
      written.push(refused.set.id);
    }
  })().catch((error: unknown) => error);
  expect(failure).toMatchObject({ fault: 'FULL', message: expect.stringContaining('no room') });
  expect((await store.changes(0, 100)).map(({ id }) => id)).toEqual(written);
  expect((await store.status()).entries).toBe(written.length);
  await store.close();
  store = await open();
  expect(await apply(store, [refused])).toHaveLength(1);
  expect((await store.status()).sequence).toBe(written.length + 1);
  await store.close();
});

/** Text that cannot be packed. */
const noise = (length: number): string => randomBytes(length / 2).toString('latin1');

test(`a writing process killed ${kills(25)} times loses, halves and doubles nothing`, async () => {
  const told = new Map<number, string>();
  for (let killed = 0; killed < kills(25); killed++) {
    await writeUntilKilled({ folder }, told);
    const store = await open();
    await expectWhole(store, told);
    await apply(store, [aShelfWithABox()]);
    await store.close();
  }
  expect(told.size).toBeGreaterThanOrEqual(kills(25));
}, 600_000);
