import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCatalog } from './catalog/catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { defaultPrecedence } from './catalog/settle.ts';
import { audit } from './features/governance/audit/audit.ts';
import { pastClock } from './past-clock.ts';
import { openReading } from './reading/open-reading.ts';
import type { Reading } from './reading/reading.ts';
import { sampleKeeper } from './sample-keeper.ts';
import type { SampleKeeper } from './sample-keeper.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import { verifyChain } from './store/chain.ts';
import type { Store } from './store/store.ts';

/** Before the last things that the sample tells of: clocks of machines differ. */
const real = () => new Date('2026-05-09T10:00:00.000Z');
const viewer = { actor: { type: 'person', id: 'a', name: 'A' }, languages: ['es'] } as const;

let folder: string;
let store: Store;
let reading: Reading;
let catalog: Catalog;
let sample: SampleKeeper;
let logged: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linaje-keeper-'));
  const { now, tell } = pastClock(real);
  store = await openSqliteStore(folder, { now, model: model.version });
  reading = openReading({ file: ':memory:', truth: (await store.status()).truth, model });
  catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
  logged = [];
  const noted = (error: unknown) => `reference ${String(logged.push(error))}`;
  sample = sampleKeeper({ catalog, tell, newId: randomUUID, now, logged: noted });
});
afterEach(async () => {
  await catalog.drain();
  reading.close();
  await store.close();
  await rm(folder, { recursive: true });
});

const live = (kind: string) => catalog.scene(viewer).all(kind).length;
/** Without those that go by how long a thing has been there: what comes back begins anew. */
const findings = () =>
  audit(catalog.scene(viewer))
    .flatMap(({ rule, key }) => (rule.id === 'F4' ? [] : [key]))
    .sort();

test('an empty catalog is planted while it is in use, and what others write meanwhile is of now', async () => {
  expect(sample.plant()).toBeUndefined();
  expect(sample.plant()).toBe('SAMPLE_UNDER_WAY');
  while ((await sample.standing()).done === 0) await new Promise((wake) => setTimeout(wake, 5));
  expect((await sample.standing()).state).toBe('PLANTING');
  const mine = {
    id: randomUUID(),
    source: 'hand',
    by: { type: 'person', id: 'a', name: 'A' },
    operations: [{ do: 'create', entry: { kind: 'Team', key: 'mine' }, set: { name: 'Mine' } }],
  } as const;
  await catalog.commit([mine]);
  await sample.settled();
  expect(await sample.standing()).toMatchObject({ state: 'PRESENT', possible: false });
  expect(logged).toEqual([]);
  expect(live('System')).toBe(15);
  const log = await store.changes(0, 500);
  const { fault, end } = verifyChain(log);
  expect(fault).toBeUndefined();
  expect(end.sequence).toBe(reading.sequence);
  const own = log.find(({ id }) => id === mine.id);
  expect(own && own.at >= real().toISOString()).toBe(true);
  expect(reading.momentOf(1)).toBe('2025-09-01T12:00:00.000Z');
}, 60_000);

test('a sample is taken out and brought back as it was', async () => {
  sample.plant();
  await sample.settled();
  const [found, fields] = [findings(), live('Field')];
  expect(await sample.remove()).toBeUndefined();
  await sample.settled();
  expect(logged).toEqual([]);
  expect(await sample.standing()).toMatchObject({ state: 'ABSENT', possible: true });
  expect(model.kinds.filter(({ name }) => live(name) > 0)).toEqual([]);
  const { structure } = reading;
  const open = Array.from({ length: structure.edgeCount }, (_, edge) => structure.edgeOpen(edge));
  expect(open.filter(Boolean)).toEqual([]);
  expect(await sample.remove()).toBe('NO_SAMPLE');

  expect(sample.plant()).toBeUndefined();
  await sample.settled();
  expect(logged).toEqual([]);
  expect((await sample.standing()).state).toBe('PRESENT');
  expect(live('Field')).toBe(fields);
  expect(findings()).toEqual(found);
}, 60_000);

test('a planting that is broken off leaves nothing behind', async () => {
  sample.plant();
  expect(await sample.remove()).toBeUndefined();
  await sample.settled();
  expect(logged).toEqual([]);
  expect(await sample.standing()).toMatchObject({ state: 'ABSENT', possible: true });
}, 60_000);

test('a catalog that holds something of its own is not planted', async () => {
  const by = { type: 'person', id: 'a', name: 'A' } as const;
  const entry = { kind: 'System', key: 'own' };
  const operations = [{ do: 'create', entry, set: { name: { es: 'Propio' } } }] as const;
  await catalog.commit([{ id: randomUUID(), source: 'hand', by, operations }]);
  expect(sample.plant()).toBe('CATALOG_NOT_EMPTY');
  expect(await sample.standing()).toMatchObject({ state: 'ABSENT', possible: false });
});

test('a planting that was broken off by the end of the server goes on at the next start', async () => {
  const { sampleSets } = await import('./sample.ts');
  await catalog.commit((await sampleSets()).slice(0, 5));
  await sample.goOn();
  await sample.settled();
  expect(live('System')).toBe(15);
  await sample.goOn();
  expect((await sample.standing()).state).toBe('PRESENT');
}, 60_000);
