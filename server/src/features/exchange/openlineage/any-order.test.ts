import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeReal, real } from '../../../../../testing/real.ts';
import { aHearingCatalog } from './a-catalog.ts';

const NAMES = ['a', 'b', 'c'];
const COLUMNS = ['id', 'email', 'name'];
const name = fc.constantFrom(...NAMES);
const column = fc.constantFrom(...COLUMNS);
const named = (one: string) => ({ namespace: 'shop', name: one });

const schema = fc
  .uniqueArray(fc.record({ name: column, type: fc.constantFrom('int', 'text') }), {
    selector: (one) => one.name,
    maxLength: 3,
  })
  .map((fields) => ({ fields }));

const transformations = fc.subarray([
  { type: 'DIRECT', subtype: 'IDENTITY' },
  { type: 'INDIRECT', subtype: 'JOIN', masking: true },
]);
const inputField = fc
  .record({ from: name, field: column, transformations })
  .map(({ from, ...rest }) => ({ ...named(from), ...rest }));
const columnLineage = fc.record({
  fields: fc.dictionary(
    column,
    fc.record({ inputFields: fc.array(inputField, { maxLength: 2 }) }),
    {
      maxKeys: 2,
    },
  ),
  dataset: fc.array(inputField, { maxLength: 1 }),
});
const lineage = fc.record({
  inputs: fc.array(
    fc.record({ one: name, type: fc.constantFrom('DATASET', 'JOB') }).map(({ one, type }) => {
      return { ...named(one), type };
    }),
    { maxLength: 2 },
  ),
});

const facets = fc.record(
  {
    schema,
    columnLineage,
    lineage,
    documentation: fc.record({ description: fc.constantFrom('x', 'y') }),
    symlinks: name.map((one) => ({ identifiers: [named(`${one}-link`)] })),
    ownership: fc.constantFrom('user:ana', 'data').map((owner) => ({ owners: [{ name: owner }] })),
    tags: fc.constantFrom('pii', 'raw').map((key) => ({ tags: [{ key }] })),
    lifecycleStateChange: fc.oneof(
      fc.constant({ lifecycleStateChange: 'DROP' }),
      name.map((one) => ({ lifecycleStateChange: 'RENAME', previousIdentifier: named(one) })),
    ),
  },
  { requiredKeys: [] },
);
const dataset = fc
  .record({ one: name, facets })
  .map((made) => ({ ...named(made.one), facets: made.facets }));
const minute = fc.nat({ max: 6 }).map((at) => `2026-01-02T03:0${String(at)}:00Z`);
const jobFacets = fc.record(
  { sql: fc.constantFrom('select 1', 'select 2').map((query) => ({ query })) },
  { requiredKeys: [] },
);

const runEvent = fc
  .record({
    eventTime: minute,
    eventType: fc.constantFrom('START', 'COMPLETE'),
    job: fc
      .record({ one: name, facets: jobFacets })
      .map((job) => ({ ...named(`job-${job.one}`), facets: job.facets })),
    inputs: fc.array(dataset, { maxLength: 2 }),
    outputs: fc.array(dataset, { maxLength: 2 }),
  })
  .map((event) => ({ ...event, producer: 'test', run: { runId: `run-${event.job.name}` } }));
const datasetEvent = fc.record({ eventTime: minute, dataset, producer: fc.constant('test') });
const events = fc.array(fc.oneof({ weight: 4, arbitrary: runEvent }, datasetEvent), {
  minLength: 2,
  maxLength: 7,
});

function after(told: readonly unknown[]) {
  const catalog = aHearingCatalog();
  for (const one of told) expect(catalog.hear(one)).toEqual([]);
  return catalog;
}

const shuffled = (told: readonly unknown[], chances: readonly number[]) =>
  told
    .map((one, place) => ({ one, chance: chances[place % chances.length] ?? 0 }))
    .sort((a, b) => a.chance - b.chance)
    .map(({ one }) => one);

const chances = fc.array(fc.nat(), { minLength: 7, maxLength: 7 });

test('events may come in any order: the catalog is the same', () => {
  fc.assert(
    fc.property(events, chances, (told, chance) => {
      expect(after(shuffled(told, chance)).holds()).toEqual(after(told).holds());
    }),
    { numRuns: Number(process.env['RUNS'] ?? 150) },
  );
});

test('events may come again, singly or all: the catalog is the same and its log no longer', () => {
  fc.assert(
    fc.property(events, chances, (told, chance) => {
      const once = after(told);
      const again = after([...told, ...shuffled(told, chance)]);
      expect(again.holds()).toEqual(once.holds());
      expect(again.sequence).toBe(once.sequence);
    }),
    { numRuns: 60 },
  );
});

describeReal('real events in another order', () => {
  const files = readdirSync(real('openlineage')).filter((one) => one.endsWith('.ndjson'));
  test.each(files)('%s backwards and twice is the same catalog', (file) => {
    const lines = readFileSync(real(`openlineage/${file}`), 'utf8')
      .trim()
      .split('\n');
    const told = lines.map((line): unknown => JSON.parse(line));
    const forwards = after(told).holds();
    expect(after([...told].reverse()).holds()).toEqual(forwards);
    expect(after([...told.slice(3), ...told, ...told.slice(0, 5)]).holds()).toEqual(forwards);
  });
});
