import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSet } from '../../catalog/a-world.ts';
import { openCatalog } from '../../catalog/catalog.ts';
import type { Catalog, Viewer } from '../../catalog/catalog.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';
import { defaultPrecedence } from '../../catalog/settle.ts';
import { pastClock } from '../../past-clock.ts';
import { openReading } from '../../reading/open-reading.ts';
import type { Reading } from '../../reading/reading.ts';
import { connect, put } from '../../reading/scene-samples.ts';
import { plantSample } from '../../sample.ts';
import { openSqliteStore } from '../../store/sqlite-store.ts';
import type { Store } from '../../store/store.ts';
import { auditDeskOf } from './audit/audit-desk.ts';
import type { Past } from './audit/audit-desk.ts';
import type { Chronicle } from './audit/chronicle.ts';
import { writeChronicle } from './audit/write-chronicle.ts';

let today = new Date('2026-11-22T10:00:00.000Z');
const { now, tell } = pastClock(() => today);
const viewer: Viewer = { actor: { type: 'person', id: 'person:a', name: 'A' }, languages: ['es'] };
const key = `M1|${entryId('MasterAttribute', 'cliente|ultimo-contacto')}`;

let folder: string;
let store: Store;
let reading: Reading;
let catalog: Catalog;
let whole: Chronicle | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linaje-past-'));
  store = await openSqliteStore(folder, { now, model: model.version });
  reading = openReading({ file: ':memory:', truth: (await store.status()).truth, model });
  catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
  await plantSample(catalog, tell);
}, 60_000);

afterAll(async () => {
  await catalog.drain();
  reading.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function written(desk = auditDeskOf(catalog)): Promise<Extract<Past, { is: 'WRITTEN' }>> {
  const past = await desk.pastSoon(viewer, catalog.scene(viewer));
  if (past.is !== 'WRITTEN') throw new Error(`The past is ${past.is}`);
  return past;
}

const say = (...operations: readonly Operation[]) =>
  catalog.commit([aSet(operations, { source: 'file:later' })]);

const byKey = (one: Chronicle | undefined) =>
  one?.stretches.toSorted((a, b) => (`${a.from}${a.key}` < `${b.from}${b.key}` ? -1 : 1));

test('the past is written in a worker, tells how far it is, and stays for the next start', async () => {
  const steps: number[] = [];
  whole = await writeChronicle({
    catalog,
    viewer,
    before: undefined,
    through: '2026-11-21',
    onProgress: ({ done, of }) => {
      expect(of).toBe(reading.sequence);
      steps.push(done);
    },
  });
  expect(steps[0]).toBe(0);
  expect(steps.at(-1)).toBe(reading.sequence);
  expect(whole).toMatchObject({ first: '2025-09-01', through: '2026-11-21' });
  await written();
  // Another desk over the same reading finds it there.
  const again = auditDeskOf({ ...catalog });
  expect(again.past(viewer, catalog.scene(viewer)).is).toBe('WRITTEN');
});

test('written on here, by laying changes back over the present, it is the same', async () => {
  const write = (before: Chronicle | undefined, through: string) =>
    writeChronicle({ catalog, viewer, before, through, onProgress: () => undefined });
  const half = await write(undefined, '2026-06-30');
  expect(byKey(await write(half, '2026-11-21'))).toEqual(byKey(whole));
});

test('a finding tells since when it stands; mended, it is resolved and still told of', async () => {
  const before = (await written()).lives.get(key);
  expect(before?.spans).toEqual([{ from: '2026-02-02', to: null, end: null }]);

  today = new Date('2026-11-23T09:00:00.000Z');
  const fieldKey = reading.structure.key(reading.structure.ofKind('Field')[0] ?? -1);
  await say(
    connect(`Field ${fieldKey}`, 'CONTRIBUTES_TO', 'MasterAttribute cliente|ultimo-contacto'),
  );
  const mended = (await written()).lives.get(key);
  expect(mended?.spans).toEqual([{ from: '2026-02-02', to: '2026-11-23', end: 'GONE' }]);

  today = new Date('2026-11-25T09:00:00.000Z');
  expect((await written()).lives.get(key)?.spans).toEqual(mended?.spans);
  await say({
    do: 'disconnect',
    type: 'CONTRIBUTES_TO',
    from: { kind: 'Field', key: fieldKey },
    to: { kind: 'MasterAttribute', key: 'cliente|ultimo-contacto' },
  });
  const back = (await written()).lives.get(key);
  expect(back?.spans).toEqual([
    { from: '2026-02-02', to: '2026-11-23', end: 'GONE' },
    { from: '2026-11-25', to: null, end: null },
  ]);
});

test('a rebuilt reading tells the same past', async () => {
  const anew = openReading({ file: ':memory:', truth: 'rebuilt', model });
  for (let after = 0; ;) {
    const changes = await store.changes(after, 500);
    if (changes.length === 0) break;
    anew.follow(changes);
    after = changes.at(-1)?.sequence ?? after;
  }
  const rebuilt = openCatalog({ store, reading: anew, model, precedence: defaultPrecedence, now });
  const past = await auditDeskOf(rebuilt).pastSoon(viewer, rebuilt.scene(viewer));
  const stretches = (one: Past) =>
    one.is === 'WRITTEN' ? byKey({ first: '', through: '', stretches: one.stretches }) : one.is;
  expect(stretches(past)).toEqual(stretches(await written()));
  anew.close();
});

test('what cannot be written is told, and tried again later', async () => {
  const broken: Catalog = {
    ...catalog,
    for: () => ({ ...reading, workedOut: () => undefined, sequenceAt: reading.sequenceAt }),
    store: { ...store, changes: () => Promise.reject(new Error('The log is away')) },
  };
  const past = await auditDeskOf(broken).pastSoon(viewer, catalog.scene(viewer));
  expect(past.is).toBe('FAILED');
});

test('an empty catalog has no past, and none is worked out', async () => {
  const empty = openReading({ file: ':memory:', truth: 'empty', model });
  const place = mkdtempSync(join(tmpdir(), 'linaje-empty-'));
  const own = await openSqliteStore(place, { now, model: model.version });
  const nothing = openCatalog({
    store: own,
    reading: empty,
    model,
    precedence: defaultPrecedence,
    now,
  });
  const past = await auditDeskOf(nothing).pastSoon(viewer, nothing.scene(viewer));
  expect(past).toMatchObject({ is: 'WRITTEN', stretches: [] });
  await nothing.commit([aSet([put('System lonely')], { source: 'file:later' })]);
  const then = await auditDeskOf(nothing).pastSoon(viewer, nothing.scene(viewer));
  expect(then.is === 'WRITTEN' && then.stretches.map(({ from }) => from)).toContain('2026-11-25');
  await nothing.drain();
  empty.close();
  await own.close();
  rmSync(place, { recursive: true });
});
