import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import { consequences, plantedFaults, sampleChangeSets } from '@linaje/seed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from './catalog/catalog.ts';
import type { Catalog, Viewer } from './catalog/catalog.ts';
import type { Json } from './catalog/change-set.ts';
import { entryId } from './catalog/identity.ts';
import { defaultPrecedence } from './catalog/settle.ts';
import { questions, stages } from './features/customer/coverage.ts';
import type { Coverage } from './features/customer/coverage.ts';
import { audit } from './features/governance/audit/audit.ts';
import { chain } from './features/measure/chain.ts';
import { incrementalResponse } from './features/measure/experiment.ts';
import { observations } from './features/measure/observations.ts';
import { openReading } from './reading/open-reading.ts';
import type { Reading } from './reading/reading.ts';
import type { Scene } from './reading/scene.ts';
import { plantSample } from './sample.ts';
import { withdrawalOf } from './sample-removal.ts';
import { pastClock } from './past-clock.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import type { Store } from './store/store.ts';

const { now, tell } = pastClock(() => new Date('2026-11-22T10:00:00.000Z'));
const viewer: Viewer = { actor: { type: 'person', id: 'person:a', name: 'A' }, languages: ['es'] };

let folder: string;
let store: Store;
let reading: Reading;
let catalog: Catalog;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linaje-sample-'));
  store = await openSqliteStore(folder, { now, model: model.version });
  reading = openReading({ file: ':memory:', truth: (await store.status()).truth, model });
  catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
  await plantSample(catalog, tell);
}, 60_000);

afterAll(async () => {
  await catalog.drain();
  reading.close();
  await store.close();
  await rm(folder, { recursive: true });
});

describe('the sample company goes in as everything else does', () => {
  test('whole, without a word refused', () => {
    expect(reading.sequence).toBe(sampleChangeSets().length);
  });

  test('as it would have come in over some months', () => {
    const [first, last] = [reading.momentOf(1) ?? '', reading.momentOf(reading.sequence) ?? ''];
    expect(first < '2026-03').toBe(true);
    expect(last > '2026-10' && last < '2026-12').toBe(true);
    expect(reading.sequenceAt('2026-07-01T00:00:00.000Z')).toBeGreaterThan(1);
  });

  test('a second time nothing changes', async () => {
    await plantSample(catalog, tell);
    expect(reading.sequence).toBe(sampleChangeSets().length);
  });

  test.each([
    ...([
      ['System', 15],
      ['Objective', 5],
      ['LifecycleStage', 4],
      ['ProfileQuestion', 7],
    ] as const),
    ...([
      ['Segment', 4],
      ['ChurnDriver', 4],
      ['Initiative', 5],
      ['MasterAttribute', 40],
    ] as const),
    ...([
      ['Metric', 24],
      ['Touchpoint', 17],
      ['ProcessingActivity', 16],
      ['Policy', 6],
    ] as const),
    ...([
      ['QualityRule', 16],
      ['Term', 80],
      ['Dataset', 93],
    ] as const),
  ])('there are so many of each kind: %s %i', (kind, count) => {
    expect(catalog.scene(viewer).all(kind)).toHaveLength(count);
  });

  test('every metric was observed, most of them for a year', () => {
    const scene = catalog.scene(viewer);
    const seen = scene.all('Metric').map((metric) => observations(scene, metric).length);
    expect(Math.min(...seen)).toBeGreaterThan(0);
    expect(seen.filter((count) => count >= 12).length).toBeGreaterThanOrEqual(15);
  });

  test('its figures are those of its objectives', () => {
    const scene = catalog.scene(viewer);
    const last = (metric: string) => {
      const ordinal = scene.structure.ordinal(entryId('Metric', metric));
      return observations(scene, ordinal ?? -1).filter(
        ({ periodEnd }) => periodEnd === '2026-10-31',
      );
    };
    expect(last('churn').map(({ value }) => value)).toEqual([0.178]);
    expect(last('valor-de-vida').map(({ value }) => value)).toEqual([183_374]);
    expect(last('duplicados').map(({ value }) => value)).toEqual([0.062]);
    expect(last('nps')).toContainEqual(expect.objectContaining({ value: 14.5, n: 1_200 }));
    expect(last('satisfaccion-siniestros')).toContainEqual(
      expect.objectContaining({ value: 55, n: 1_200 }),
    );
  });
});

describe('what the sample company knows of its customers', () => {
  const answers = (ask: (scene: Scene) => readonly Coverage[]) => {
    const scene = catalog.scene(viewer);
    return ask(scene).map(({ subject, answer }) => [scene.structure.key(subject), answer]);
  };

  test('six of seven questions are answered, and all stages covered', () => {
    const open = answers(questions).filter(([, answer]) => answer !== 'ANSWERED');
    expect(open).toEqual([['como-evoluciona', 'OPEN']]);
    expect(answers(stages).every(([, answer]) => answer === 'ANSWERED')).toBe(true);
  });

  test('of the chains of its objectives only the churn’s breaks, at the last contact', () => {
    const scene = catalog.scene(viewer);
    const chains = scene.all('Objective').map((objective) => chain(scene, objective));
    const [broken, ...others] = chains.filter(({ strength }) => strength !== 'SOUND');
    expect(others).toEqual([]);
    expect(broken && scene.structure.key(broken.objective)).toBe('reducir-abandono');
    expect(scene.structure.key(broken?.firstBroken?.to ?? -1)).toBe('cliente|ultimo-contacto');
  });

  test.each([
    ['llamada-de-bienvenida', 0.03, 0.0125, 0.0484],
    ['descuento-de-renovacion', 0.02, -0.037, 0.077],
  ])('the test of %s moved %f', (slug, difference, low, high) => {
    const scene = catalog.scene(viewer);
    const initiative = scene.structure.ordinal(entryId('Initiative', slug)) ?? -1;
    const found = incrementalResponse(groupsOf(scene.property(initiative, 'results')));
    expect(found).toMatchObject({
      difference: expect.closeTo(difference, 4) as number,
      low: expect.closeTo(low, 3) as number,
      high: expect.closeTo(high, 3) as number,
    });
  });
});

/** Test and control as the sample tells them, test first. */
function groupsOf(results: Json | undefined) {
  // The model's shape says what a result is.
  const groups = results as unknown as readonly { contacts: number; conversions: number }[];
  const [test, control] = groups.map(({ contacts, conversions }) => ({
    count: conversions,
    n: contacts,
  }));
  if (!test || !control) throw new Error('The initiative has no two groups');
  return { test, control };
}

describe('the audit of the sample company', () => {
  const idsOf = (subjects: readonly { kind: string; key: string }[]) =>
    subjects.map(({ kind, key }) => entryId(kind, key)).sort();
  const nameOf = (rule: string, severity: string, ids: readonly string[]) => {
    const { structure } = catalog.scene(viewer);
    const names = ids.map((id) => structure.key(structure.ordinal(id) ?? -1)).sort();
    return [rule, severity, ...names].join(' · ');
  };

  test('finds the hub bypassed only since July, when the copy came up', async () => {
    const came = sampleChangeSets().findIndex(({ reason }) => reason.includes('copia del móvil'));
    const bypassed = (scene: Scene) => audit(scene).filter(({ rule }) => rule.id === 'F1').length;
    expect(bypassed(await catalog.sceneAt(viewer, came))).toBe(0);
    expect(bypassed(await catalog.sceneAt(viewer, came + 1))).toBe(1);
  });

  test('finds the planted faults and what follows from them, and nothing else', () => {
    const found = audit(catalog.scene(viewer));
    const expected = [...plantedFaults, ...consequences];
    expect(found.map((one) => nameOf(one.rule.id, one.severity, one.subjects)).sort()).toEqual(
      expected.map((one) => nameOf(one.rule, one.severity, idsOf(one.subjects))).sort(),
    );
  });
});

test('the sample comes out again, and what others said of its things stays', async () => {
  const said = { newId: randomUUID, saidAt: now().toISOString() };
  const vouching = {
    id: randomUUID(),
    source: 'dbt:shop',
    by: { type: 'source', id: 'dbt:shop', name: 'dbt' },
    operations: [{ do: 'put', entry: { kind: 'System', key: 'brujula' }, set: {} }],
  } as const;
  await catalog.commit([vouching]);
  const sets = await withdrawalOf(reading, said);
  const outcomes = await catalog.commit(sets);
  expect(outcomes.flatMap((one) => (one.done === 'refused' ? one.faults : []))).toEqual([]);
  const scene = catalog.scene(viewer);
  const left = model.kinds.flatMap(({ name }) =>
    scene.all(name).map((ordinal) => `${name} ${scene.structure.key(ordinal)}`),
  );
  expect(left).toEqual(['System brujula']);
  expect(await withdrawalOf(reading, said)).toEqual([]);
});
