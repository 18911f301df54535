import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf, model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { aMoment, aSet } from '../catalog/a-world.ts';
import type { ChangeSet, Evidence, Operation, Ref } from '../catalog/change-set.ts';
import { entryId, idOf, sha256 } from '../catalog/identity.ts';
import { afterACrash, aLog, aReading } from './a-log.ts';
import { openReading } from './open-reading.ts';
import type { Reading } from './reading.ts';

const folder = mkdtempSync(join(tmpdir(), 'linaje-reading-'));
afterAll(() => rmSync(folder, { recursive: true }));

const names = ['clientes', 'pedidos', 'visitas'];
const sources = ['hand:none', 'dbt:shop', 'crawl:crm', 'openlineage:n/j'];
const name = fc.constantFrom(...names);
const system: Ref = { kind: 'System', key: keyOf('crm') };
const table = (one: string): Ref => ({ kind: 'Dataset', key: keyOf('n', one) });
const column = (one: string): Ref => ({ kind: 'Field', key: keyOf('n', one, 'email') });
const metric: Ref = { kind: 'Metric', key: keyOf('nps') };
const observation: Ref = { kind: 'Observation', key: keyOf('nps', 'first') };

const ground: Operation[] = [
  { do: 'put', entry: system, set: { name: { es: 'Gestión de clientes', en: 'Customer care' } } },
  ...names.flatMap((one): Operation[] => [
    { do: 'put', entry: table(one), set: { name: one } },
    { do: 'put', entry: column(one), set: { name: 'email' } },
    { do: 'connect', type: 'HAS_FIELD', from: table(one), to: column(one) },
  ]),
  { do: 'put', entry: metric, set: { name: { en: 'Net promoter score' } } },
  { do: 'put', entry: observation, set: { name: 'First' } },
  { do: 'connect', type: 'OBSERVES', from: observation, to: metric },
];

const entry = fc.oneof(
  name.map(table),
  name.map(column),
  fc.constantFrom(system, metric, observation),
);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({ do: fc.constant('put' as const), entry: name.map(table) })
    .chain((one) =>
      fc.constantFrom('ACTIVE', 'DEPRECATED').map((lifecycle) => ({ ...one, set: { lifecycle } })),
    ),
  fc
    .record({ to: name, text: fc.constantFrom('Correo', 'correo electrónico', 'mail') })
    .map(({ to, text }) => ({ do: 'put' as const, entry: column(to), set: { name: text } })),
  fc.record({ do: fc.constantFrom<'retire' | 'restore'>('retire', 'restore'), entry }),
  fc.record({
    do: fc.constantFrom<'connect' | 'disconnect' | 'deny'>('connect', 'disconnect', 'deny'),
    type: fc.constant('FLOWS_TO'),
    from: name.map(column),
    to: name.map(column),
  }),
  fc.record({
    do: fc.constantFrom<'connect' | 'disconnect'>('connect', 'disconnect'),
    type: fc.constant('HAS_DATASET'),
    from: fc.constant(system),
    to: name.map(table),
  }),
);
const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    minute: fc.nat(9),
    event: fc.constantFrom<'START' | 'COMPLETE' | 'FAIL'>('START', 'COMPLETE', 'FAIL'),
    run: fc.constantFrom('run-1', 'run-2'),
  })
  .map((one) => ({
    id: sha256(JSON.stringify(one)),
    format: 'openlineage',
    at: aMoment(one.minute),
    stamps: [{ facet: 'schema', target: idOf(table('clientes')), hash: sha256(one.run) }],
    run: { id: one.run, process: entryId('Process', 'n|j'), event: one.event },
    odd: [],
  }));
const sets: fc.Arbitrary<ChangeSet[]> = fc.array(
  fc
    .record({
      source: fc.constantFrom(...sources),
      operations: fc.array(operation, { minLength: 1, maxLength: 3 }),
      evidence: fc.option(evidence, { nil: undefined }),
    })
    .map(({ source, operations, evidence: made }) =>
      aSet(operations, {
        source,
        by: { type: 'source', id: source, name: source },
        ...(made && { evidence: made }),
      }),
    ),
  { minLength: 1, maxLength: 15 },
);

function told(story: readonly ChangeSet[]) {
  const log = aLog();
  log.says(ground);
  for (const set of story) log.tell(set);
  return log;
}

/** All that a reading answers, as far as it does not depend on numbers of its own. */
function answers(reading: Reading) {
  const { structure } = reading;
  const page = { first: 50, offset: 0 };
  const ids = [...reading.states()].filter(({ is }) => is === 'entry').map(({ id }) => id);
  const ordinals = Array.from({ length: structure.size }, (_, ordinal) => ordinal);
  const moments = [undefined, ...Array.from({ length: reading.sequence }, (_, at) => at + 1)];
  const edges = Array.from({ length: structure.edgeCount }, (_, edge) => edge);
  return {
    digest: reading.digest(),
    entries: reading.entries(ids),
    live: moments.map((at) => ordinals.filter((one) => structure.live(one, at))),
    containers: moments.map((at) => ordinals.map((one) => structure.container(one, at))),
    edges: moments.map((at) =>
      edges
        .filter((edge) => structure.edgeLive(edge, at))
        .map((edge) => [structure.edgeId(edge), structure.edgeType(edge)]),
    ),
    out: ordinals.map((one) => {
      const found: string[] = [];
      structure.eachOut(
        one,
        (edge, to) => void found.push(structure.edgeId(edge), structure.id(to)),
      );
      return found.sort();
    }),
    facts: edges.map((edge) => reading.facts(structure.edgeId(edge))),
    observed: reading.neighbours(idOf(metric), 'OBSERVES', 'in'),
    found: ['email', 'correo', 'cli', 'n'].map((text) => reading.search(text, page)),
    begun: ['em', 'c', 'cor', 'e'].map((text) => reading.typeahead(text, { first: 9 })),
    history: ids.map((id) => reading.history(id, page)),
    runs: reading.runs(entryId('Process', 'n|j'), page),
    evidence: reading.evidence({ order: 'asc', ...page }),
    stamps: [...reading.stamps('schema', idOf(table('clientes')))].sort(),
  };
}

let file = 0;

test('a reading that followed step by step equals one rebuilt from the whole log', () => {
  fc.assert(
    fc.property(sets, (story) => {
      const { reading, changes } = told(story);
      const rebuilt = aReading();
      rebuilt.follow(changes);
      expect(answers(rebuilt)).toEqual(answers(reading));
    }),
    { numRuns: 40 },
  );
});

test('following twice changes nothing', () => {
  fc.assert(
    fc.property(sets, (story) => {
      const { reading, changes } = told(story);
      const before = answers(reading);
      reading.follow(changes);
      expect(answers(reading)).toEqual(before);
    }),
    { numRuns: 20 },
  );
});

test('a reading closed half way and opened again is the same', () => {
  fc.assert(
    fc.property(sets, fc.nat(), (story, chance) => {
      const { reading, changes } = told(story);
      const path = join(folder, `${file++}.db`);
      const half = chance % (changes.length + 1);
      const first = aReading(path);
      first.follow(changes.slice(0, half));
      first.close();
      const second = aReading(path);
      expect(second.sequence).toBe(half);
      second.follow(changes.slice(half));
      expect(answers(second)).toEqual(answers(reading));
      second.close();
      expect(answers(aReading(path))).toEqual(answers(reading));
    }),
    { numRuns: 20 },
  );
});

test('a reading that dies with its file behind follows what is missing and is the same', () => {
  const pace = fc.record({ many: fc.nat(60), piece: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(sets, fc.nat(), pace, (story, chance, pace) => {
      const { reading, changes } = told(story);
      const path = join(folder, `${file++}.db`);
      const half = chance % (changes.length + 1);
      const first = aReading(path, 'a truth', pace);
      for (const change of changes.slice(0, half)) first.follow([change]);
      const second = afterACrash(path);
      expect(second.sequence).toBeLessThanOrEqual(half);
      second.follow(changes);
      expect(answers(second)).toEqual(answers(reading));
      // What was in the middle of a flush goes on as if nothing had been asked meanwhile.
      first.follow(changes);
      expect(answers(first)).toEqual(answers(reading));
      first.close();
      expect(answers(aReading(path))).toEqual(answers(reading));
    }),
    { numRuns: 40 },
  );
});

test('a gap in the log is refused and nothing of the group stays', () => {
  const { reading, changes, says } = aLog();
  says(ground);
  says([{ do: 'put', entry: table('clientes'), set: { form: 'TABLE' } }]);
  says([{ do: 'put', entry: table('clientes'), set: { form: 'VIEW' } }]);
  const other = aReading();
  other.follow(changes.slice(0, 1));
  const before = answers(other);
  const [, second, third] = changes;
  const gap = { ...third!, sequence: 4 }; // told above
  expect(() => other.follow([second!, gap])).toThrow('No change came back for sequence 3');
  expect(answers(other)).toEqual(before);
  other.follow(changes);
  expect(other.digest()).toBe(reading.digest());
});

test('a reading of another truth, another model or a damaged file begins anew', () => {
  const { changes, says } = aLog();
  says(ground);
  const path = join(folder, 'other.db');
  const reading = aReading(path);
  reading.follow(changes);
  reading.close();
  expect(aReading(path, 'another truth').sequence).toBe(0);
  const newer = openReading({
    file: path,
    truth: 'another truth',
    model: { ...model, version: 99 },
  });
  expect(newer.sequence).toBe(0);
  newer.follow(changes);
  expect(newer.structure.size).toBeGreaterThan(5);
});
