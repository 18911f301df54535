import { randomUUID } from 'node:crypto';
import { model } from '@linaje/graph-schema';
import type { KindDefinition, Property, RelationshipDefinition } from '@linaje/graph-schema';
import { sampleChangeSets } from '@linaje/seed';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { ChangeSet, Json, Operation, Values } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import type { Reading } from '../../../reading/reading.ts';
import { aChange, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audit } from './audit.ts';
import { standing } from './standing.ts';

/** What the incremental audit and one from the beginning find, in the order of the keys. */
function both(scene: Scene, kept: ReturnType<typeof standing>) {
  const plain = (found: ReturnType<typeof audit>) =>
    found.map(({ key, severity, evidenceHash }) => `${key} ${severity} ${evidenceHash}`).toSorted();
  return { kept: plain(kept.found(scene)), anew: plain(audit(scene)) };
}

const sceneAt = (reading: Reading, now = NOW) =>
  sceneOf(reading, reading.structure, { model, precedence: defaultPrecedence, now });

/** A catalog that hears change sets, with an audit kept current beside it. */
function audited() {
  const reading = openReading({ file: ':memory:', truth: 'test', model });
  const kept = standing();
  const hear = (set: ChangeSet): boolean => {
    const change = changeOf(reading, set);
    if (!change) return false;
    reading.follow([change]);
    kept.note([change]);
    return true;
  };
  return { reading, kept, hear };
}

/** Random changes may break a rule of writing: those say nothing. */
function changeOf(reading: Reading, set: ChangeSet) {
  try {
    return aChange(reading, set);
  } catch {
    return undefined;
  }
}

/** A value that a property may take, of the few that make a difference. */
function aValue({ choices, type, shape, settles, item }: Property): fc.Arbitrary<Json> {
  const offered: readonly Json[] = [
    ...(choices ?? []),
    ...(item?.choices ?? []).map((one) => [one]),
    ...(type === 'flag' ? [true, false] : []),
    ...(['count', 'decimal'].includes(type) ? [0, 0.5, 1, 40] : []),
    ...(type === 'day' ? ['2025-01-31', '2026-11-01'] : []),
    ...(type === 'moment' ? ['2025-01-31T00:00:00Z', '2026-11-01T00:00:00Z'] : []),
    ...(settles === 'by-language'
      ? [{ es: 'uno' }, { es: 'dos', en: 'two' }, { en: ['one'] }]
      : []),
    'P1D',
    'CL',
    'ES',
    { period: 'P1Y' },
    ['es', 'en'],
    [{ language: 'es', status: 'REVIEWED' }],
    [{ dimension: 'COMPLETENESS', minimum: 0.9 }],
    [{ group: 'TEST', contacts: 9, responses: 3 }],
    null,
  ];
  const fitting = offered.filter((one) => one === null || shape.safeParse(one).success);
  return fc.constantFrom(...fitting);
}

const kindsTold = model.kinds.filter(
  ({ name }) => !['Import', 'Source', 'Proposal', 'Comment'].includes(name),
);

const aThing = (keysOf: (kind: string) => readonly string[]) => (kind: string) =>
  fc
    .constantFrom(...(keysOf(kind).length > 0 ? keysOf(kind) : ['none']))
    .map((key) => ({ kind, key }));

/** Any one thing that a file may say of a catalog with these keys. */
function anyOperation(keysOf: (kind: string) => readonly string[]): fc.Arbitrary<Operation> {
  const thing = aThing(keysOf);
  const change = (kind: KindDefinition) =>
    fc.constantFrom(...Object.entries(kind.properties)).chain(([name, property]) =>
      fc.record({
        do: fc.constant('put' as const),
        entry: thing(kind.name),
        set: aValue(property).map((value) => ({ [name]: value })),
      }),
    );
  const retire = fc
    .constantFrom(...kindsTold)
    .chain(({ name }) => thing(name))
    .map((entry): Operation => ({ do: 'retire', entry }));
  const said = (relationship: RelationshipDefinition): fc.Arbitrary<Operation> =>
    fc.constantFrom(...relationship.pairs).chain(({ from, to }) =>
      fc.record({
        do: fc.constantFrom('connect' as const, 'connect' as const, 'disconnect' as const),
        type: fc.constant(relationship.type),
        from: thing(from),
        to: thing(to),
        ...(Object.keys(relationship.identifiedBy).length > 0 && {
          by: values(relationship.identifiedBy),
        }),
        set: values(relationship.properties),
      }),
    );
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...kindsTold).chain(change) },
    { weight: 5, arbitrary: fc.constantFrom(...model.relationships).chain(said) },
    { weight: 1, arbitrary: retire },
  );
}

const values = (properties: Readonly<Record<string, Property>>): fc.Arbitrary<Values> =>
  fc
    .record(
      Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, aValue(one)])),
      { requiredKeys: [] },
    )
    // What is left out is left out, and not undefined.
    .map((said) => said as Values);

const sources = fc.constantFrom('file:one', 'file:two', 'crawl:x');

/** What may be done to something that is there: taken back, retired or brought back, by whoever said it. */
function undone(reading: Reading, pick: number): ChangeSet | undefined {
  const states = [...reading.states()].filter(({ spans }) => spans.length > 0);
  const state = states[pick % states.length];
  if (!state) return undefined;
  const { version, spans } = state;
  const isThere = spans.at(-1)?.[1] === null;
  if (state.is === 'entry') {
    const deed = isThere ? 'retire' : 'restore';
    return aSet([{ do: deed, entry: { id: state.id }, expectedVersion: version }]);
  }
  const { type, from, to, by, source } = state;
  const edge = { type, from: { id: from }, to: { id: to }, by, expectedVersion: version };
  return aSet([{ do: isThere ? 'disconnect' : 'connect', ...edge }], { source });
}

test('on the sample, asked again for what was touched is everything asked anew', () => {
  const { reading, kept, hear } = audited();
  const compare = () => {
    const { kept: one, anew } = both(sceneAt(reading), kept);
    expect(one).toEqual(anew);
  };
  sampleChangeSets().forEach((set, at) => {
    hear(set);
    if (at % 8 === 0) compare();
  });
  const byKind = new Map<string, readonly string[]>(
    model.kinds.map(({ name }) => {
      const keys = reading.structure.ofKind(name).map((one) => reading.structure.key(one));
      return [name, keys];
    }),
  );
  const operation = anyOperation((kind) => byKind.get(kind) ?? []);
  const set = fc.oneof(
    fc.tuple(operation, sources).map(
      ([one, source]) =>
        () =>
          aSet([one], { source }),
    ),
    fc.nat().map((pick) => () => undone(reading, pick)),
  );
  fc.assert(
    fc.property(set, (said) => {
      const change = said();
      if (change && hear({ ...change, id: randomUUID() })) compare();
    }),
    { numRuns: 150 },
  );
}, 120_000);

const small: readonly Operation[] = [
  ...['a', 'b'].flatMap((one) => [
    put(`System ${one}`, { roles: one === 'a' ? ['SOURCE'] : ['CONSUMER', 'MASTER_HUB'] }),
    put(`Dataset ${one}|t`),
    put(`Field ${one}|t|c`),
    connect(`System ${one}`, 'HAS_DATASET', `Dataset ${one}|t`),
    connect(`Dataset ${one}|t`, 'HAS_FIELD', `Field ${one}|t|c`),
    put(`Term g|${one}`, { status: 'APPROVED', name: { es: one } }),
    connect('Glossary g', 'HAS_TERM', `Term g|${one}`),
  ]),
  put('MasterEntity e'),
  put('MasterAttribute e|x', { critical: true }),
  connect('MasterEntity e', 'HAS_ATTRIBUTE', 'MasterAttribute e|x'),
];
const smallKeys: Readonly<Record<string, readonly string[]>> = {
  System: ['a', 'b'],
  Dataset: ['a|t', 'b|t'],
  Field: ['a|t|c', 'b|t|c'],
  Term: ['g|a', 'g|b'],
  Glossary: ['g'],
  MasterEntity: ['e'],
  MasterAttribute: ['e|x'],
  Process: ['j|p'],
  Observation: ['m|o', 'm|p'],
  QualityResult: ['q|r', 'q|s'],
};

test('on any small catalog too, whatever is said of it, in whatever order', () => {
  const parts = (kind: string) =>
    model
      .kind(kind)
      ?.keyParts.map((_, at) => `k${String(at)}`)
      .join('|') ?? 'k';
  const operation = anyOperation((kind) => smallKeys[kind] ?? [parts(kind)]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(operation, sources), { minLength: 10, maxLength: 60 }),
      (told) => {
        const { reading, kept, hear } = audited();
        hear(
          aSet([put('Glossary g', { requiredLanguages: ['es', 'en'] }), ...small], {
            source: 'file:one',
          }),
        );
        for (const [one, source] of told) {
          if (!hear(aSet([one], { source, id: randomUUID() }))) continue;
          const { kept: found, anew } = both(sceneAt(reading), kept);
          expect(found).toEqual(anew);
        }
        reading.close();
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);
