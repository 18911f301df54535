import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { whatRestsOn } from '../../measure/rests-on.ts';
import { impact } from './impact.ts';
import { toldOwners } from './told-owners.ts';
import { strengthInWords, wayInWords } from './way-words.ts';

const field = (place: string) => `Field ${place}`;
const place = (system: string, dataset: string, ...fields: string[]): Operation[] => [
  put(`System ${system}`, { name: { en: system } }),
  put(`Dataset ${dataset}`),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${dataset}`),
  ...fields.flatMap((name) => [
    put(field(`${dataset}|${name}`)),
    connect(`Dataset ${dataset}`, 'HAS_FIELD', field(`${dataset}|${name}`)),
  ]),
];
const flows = (from: string, to: string, set: object = {}) =>
  connect(field(from), 'FLOWS_TO', field(to), { modes: ['DIRECT'], ...set });

const email = 'MasterAttribute customer|email';
const world: Operation[] = [
  ...place('CRM', 'crm|contact', 'email', 'phone'),
  ...place('Stage', 'stage|people', 'email'),
  ...place('Copy', 'copy|people', 'email'),
  ...place('BI', 'bi|report', 'email'),
  put('MasterEntity customer'),
  put(email, { name: { en: 'E-mail' } }),
  connect('MasterEntity customer', 'HAS_ATTRIBUTE', email),
  connect(field('crm|contact|email'), 'CONTRIBUTES_TO', email, { rank: 1, trustMax: 90 }),
  put('Metric response', { name: { en: 'Response rate' } }),
  connect('Metric response', 'USES', email),
  put('Objective raise', { name: { en: 'Raise response' } }),
  connect('Objective raise', 'MEASURED_BY', 'Metric response'),
  put('ProfileQuestion who'),
  connect('ProfileQuestion who', 'ANSWERED_BY', email, { need: 'HELPFUL' }),
  flows('crm|contact|email', 'stage|people|email'),
  flows('crm|contact|email', 'copy|people|email', { modes: ['INDIRECT'] }),
  flows('stage|people|email', 'bi|report|email'),
  flows('copy|people|email', 'bi|report|email'),
  put('Person ana'),
  put('Person gone', { active: false }),
  put('Team bi'),
  connect('Dataset bi|report', 'OWNED_BY', 'Team bi', { by: { role: 'OWNER' } }),
  connect('Objective raise', 'OWNED_BY', 'Person ana', { by: { role: 'SPONSOR' } }),
  connect('Metric response', 'OWNED_BY', 'Person gone', { by: { role: 'OWNER' } }),
];

function asked(key: string, kind = 'Field', operations = world) {
  const scene = aScene(operations);
  const found = impact(scene, scene.of(kind, key));
  const name = (ordinal: number) => scene.structure.name(ordinal, ['en']);
  const of = (wanted: string) => {
    const one = found.affected.find(({ ordinal }) => scene.structure.kind(ordinal) === wanted);
    if (!one) throw new Error(`No ${wanted} is affected`);
    return one;
  };
  return { scene, found, name, of };
}

describe('the impact of a source field', () => {
  const { scene, found, name, of } = asked('crm|contact|email');

  test('reaches along data and on to everything that rests on them, with its distance', () => {
    const told = found.affected.map(({ ordinal, distance }) => [
      scene.structure.kind(ordinal),
      name(ordinal),
      distance,
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['Field', 'email', 1],
        ['MasterAttribute', 'E-mail', 1],
        ['MasterEntity', 'customer', 1],
        ['Metric', 'Response rate', 2],
        ['ProfileQuestion', 'who', 2],
        ['Dataset', 'report', 2],
        ['System', 'BI', 2],
        ['Objective', 'Raise response', 3],
      ]),
    );
    expect(told.map(([kind]) => kind)).not.toContain('Person');
    const distances = found.affected.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((one, other) => one - other));
  });

  test('says why an objective is at risk: the way to it as a sentence, with the rank', () => {
    const way = found.shortest(of('Objective'));
    expect(wayInWords(scene, way, ['en'])).toBe(
      'CRM · contact.email contributes to “E-mail” (rank 1), which is used by “Response rate”, which measures “Raise response”.',
    );
    expect(wayInWords(scene, way, ['es'])).toBe(
      'CRM · contact.email contribuye a «E-mail» (rango 1), que se usa en «Response rate», que mide «Raise response».',
    );
  });

  test('tells the strength of a way as the product of its steps, and its weakest step', () => {
    const way = found.strongest(of('Objective'));
    expect(way.strength).toBeCloseTo(0.9, 9);
    expect(strengthInWords(scene, way, ['en'])).toBe(
      'Strength 90%; the weakest step is from CRM · contact.email to “E-mail” (90%).',
    );
    expect(found.strongest(of('ProfileQuestion')).strength).toBeCloseTo(0.45, 9);
  });

  test('of two ways as short the direct one is the strongest, and the stronger of them is told', () => {
    const report = found.affected.find(({ ordinal }) => name(ordinal) === 'report');
    const names = (which: 'shortest' | 'strongest') =>
      report && wayInWords(scene, found[which](report), ['en']);
    expect(names('shortest')).toBe(
      'CRM · contact.email flows to Stage · people.email, which flows to BI · report.email.',
    );
    expect(names('strongest')).toBe(names('shortest'));
  });

  test('names who must be told, with what each answers for, who is gone, and what nobody answers for', () => {
    const { owners, unowned } = toldOwners(scene, found);
    expect(
      owners.map(({ owner, isThere, answersFor }) => [name(owner), isThere, answersFor.map(name)]),
    ).toEqual([
      ['bi', true, ['report', 'email']],
      ['gone', false, ['Response rate']],
      ['ana', true, ['Raise response']],
    ]);
    const kinds = unowned.map((one) => scene.structure.kind(one));
    expect(kinds).toContain('MasterAttribute');
    expect(kinds).not.toContain('ProfileQuestion');
  });
});

test('the impact of a system begins at the very field from which it spreads', () => {
  const { scene, found, of } = asked('CRM', 'System');
  expect(wayInWords(scene, found.shortest(of('Objective')), ['en'])).toMatch(
    /^CRM · contact.email contributes/,
  );
  expect(
    found.affected.some(({ ordinal }) => scene.structure.name(ordinal, ['en']) === 'phone'),
  ).toBe(false);
});

test('three flows and more in a row are told as one that passes through', () => {
  const long = [
    ...place('A', 'a|t', 'x'),
    ...place('B', 'b|t', 'x'),
    ...place('C', 'c|t', 'x'),
    ...place('D', 'd|t', 'x'),
    flows('a|t|x', 'b|t|x'),
    flows('b|t|x', 'c|t|x'),
    flows('c|t|x', 'd|t|x'),
  ];
  const { scene, found } = asked('a|t|x', 'Field', long);
  const last = found.affected.find(({ distance }) => distance === 3);
  expect(last && wayInWords(scene, found.shortest(last), ['en'])).toBe(
    'A · t.x flows through B · t.x and C · t.x to D · t.x.',
  );
});

test('through a process, from what it reads to what it writes, is one step', () => {
  const { found, of } = asked('a|t', 'Dataset', [
    ...place('A', 'a|t'),
    ...place('B', 'b|t'),
    put('Process job|load'),
    connect('Process job|load', 'READS', 'Dataset a|t'),
    connect('Process job|load', 'WRITES', 'Dataset b|t'),
  ]);
  const target = of('Dataset');
  expect([target.distance, found.shortest(target).steps]).toEqual([1, 1]);
});

test('a second rank, an indirect flow and a whole dataset weaken a way', () => {
  const strengthOf = (...operations: Operation[]) => {
    const scene = aScene([
      ...place('A', 'a|t', 'x'),
      ...place('B', 'b|t', 'x'),
      put(email),
      put('Process job|load'),
      ...operations,
    ]);
    const found = impact(scene, scene.of('Dataset', 'a|t'));
    const last = found.affected.find(({ ordinal }) =>
      ['MasterAttribute', 'Field'].includes(scene.structure.kind(ordinal)),
    );
    const whole = found.affected.find(({ ordinal }) => scene.structure.kind(ordinal) === 'Dataset');
    const one = last ?? whole;
    return one ? found.strongest(one).strength : undefined;
  };
  const contributes = (set: object) => connect(field('a|t|x'), 'CONTRIBUTES_TO', email, { ...set });
  expect(strengthOf(contributes({ rank: 2, trustMax: 80 }))).toBeCloseTo(0.4, 9);
  expect(strengthOf(contributes({ rank: 1 }))).toBeCloseTo(0.5, 9);
  expect(strengthOf(flows('a|t|x', 'b|t|x', { modes: ['INDIRECT'] }))).toBeCloseTo(0.5, 9);
  expect(strengthOf(flows('a|t|x', 'b|t|x', { confidence: 0.7 }))).toBeCloseTo(0.7, 9);
  expect(
    strengthOf(
      connect('Process job|load', 'READS', 'Dataset a|t'),
      connect('Process job|load', 'WRITES', 'Dataset b|t'),
    ),
  ).toBeCloseTo(0.25, 9);
});

describe('whatever is connected', () => {
  const places = ['a', 'b', 'c', 'd'];
  const end = fc.constantFrom(...places);
  const edges = fc.uniqueArray(fc.tuple(end, end), {
    maxLength: 8,
    selector: ([from, to]) => `${from}>${to}`,
  });
  const build = (pairs: readonly (readonly [string, string])[]) => [
    ...places.flatMap((name) => place(name.toUpperCase(), `${name}|t`, 'x')),
    put(email),
    put('Metric m'),
    put('Objective o'),
    connect(field('d|t|x'), 'CONTRIBUTES_TO', email, { rank: 1, trustMax: 70 }),
    connect('Metric m', 'USES', email),
    connect('Objective o', 'MEASURED_BY', 'Metric m'),
    ...pairs
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => flows(`${from}|t|x`, `${to}|t|x`)),
  ];

  test('whatever is affected rests on it, and there is a way to it as long as it is far', () => {
    fc.assert(
      fc.property(edges, (pairs) => {
        const { scene, found } = asked('a|t|x', 'Field', build(pairs));
        const resting = new Set(
          whatRestsOn(scene, scene.of('Field', 'a|t|x')).map((one) => one.ordinal),
        );
        for (const one of found.affected) {
          const { steps, strength } = found.shortest(one);
          const kind = scene.structure.kind(one.ordinal);
          if (!['System', 'Dataset'].includes(kind)) expect(resting.has(one.ordinal)).toBe(true);
          expect(steps).toBe(one.distance);
          expect(found.strongest(one).strength).toBeGreaterThanOrEqual(strength - 1e-9);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which things were said changes neither what is affected nor the ways', () => {
    const told = (pairs: readonly (readonly [string, string])[]) => {
      const { scene, found } = asked('a|t|x', 'Field', build(pairs));
      return found.affected
        .map(
          (one) =>
            `${scene.structure.key(one.ordinal)} ${String(one.distance)} ${wayInWords(scene, found.shortest(one), ['en'])} ${wayInWords(scene, found.strongest(one), ['en'])}`,
        )
        .sort();
    };
    fc.assert(
      fc.property(edges, (pairs) => {
        expect(told(pairs.toReversed())).toEqual(told(pairs));
      }),
      { numRuns: 30 },
    );
  });
});
