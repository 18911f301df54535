import { describe, expect, test } from 'vitest';
import { aMoment } from '../../../catalog/a-world.ts';
import type { Operation, RelationshipState } from '../../../catalog/change-set.ts';
import { aScene, connect, NOW, put } from '../../../reading/scene-samples.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audit } from './audit.ts';

const at = (system: string, column = 'email', table = 't') => `Field ${system}|${table}|${column}`;
const asset = (system: string, roles: string[], set: object = {}, columns = ['email']) => [
  put(`System ${system}`, { roles }),
  put(`Dataset ${system}|t`, { form: 'TABLE', ...set }),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|t`),
  ...columns.flatMap((column) => [
    put(at(system, column)),
    connect(`Dataset ${system}|t`, 'HAS_FIELD', at(system, column)),
  ]),
];
const flows = (from: string, to: string, set: object = {}) =>
  connect(from, 'FLOWS_TO', to, {
    modes: ['DIRECT'],
    transformations: ['IDENTITY'],
    ...set,
  });

/** What the rule finds, as `HIGH key,key` of its subjects. */
function found(
  id: string,
  operations: readonly Operation[],
  set: Partial<Scene> = {},
): readonly string[] {
  const scene = { ...aScene(operations), ...set };
  return audit(scene)
    .filter(({ rule }) => rule.id === id)
    .map(({ severity, subjects }) => {
      const keys = subjects.map((one) => scene.structure.key(scene.structure.ordinal(one) ?? -1));
      return `${severity} ${keys.sort().join(', ')}`;
    });
}

const email = 'MasterAttribute customer|email';
const mastered: Operation[] = [
  put('MasterEntity customer'),
  put(email, { critical: true }),
  connect('MasterEntity customer', 'HAS_ATTRIBUTE', email),
  ...asset('crm', ['SOURCE']),
  ...asset('hub', ['MASTER_HUB']),
  connect('MasterEntity customer', 'MASTERED_IN', 'System hub', { style: 'COEXISTENCE' }),
  connect(at('crm'), 'CONTRIBUTES_TO', email, { rank: 1 }),
  connect(email, 'HELD_IN', at('hub')),
];

describe('M9: a single point of failure', () => {
  const two = [...mastered, ...asset('app', ['SOURCE']), ...asset('stage', ['STAGING'])];
  const fed = [
    ...two,
    connect(at('app'), 'CONTRIBUTES_TO', email, { rank: 2 }),
    flows(at('crm'), at('stage')),
    flows(at('app'), at('stage')),
    flows(at('stage'), at('hub')),
  ];
  test('everything critical goes through one staging area', () => {
    expect(found('M9', fed)).toEqual(['MEDIUM customer, stage']);
  });
  test('an integration may be that point, and another way around makes it none', () => {
    expect(found('M9', [...fed, put('System stage', { roles: ['INTEGRATION'] })])).toEqual([]);
    expect(found('M9', [...fed, flows(at('app'), at('hub'))])).toEqual([]);
  });
  test('an entity fed by one system is not asked about', () => {
    const one = [...mastered, flows(at('crm'), at('hub'))];
    expect(found('M9', one)).toEqual([]);
  });
});

describe('F1: the hub is bypassed', () => {
  const sound = [...mastered, ...asset('bi', ['CONSUMER']), flows(at('crm'), at('hub'))];
  test('the contributing field flows straight to a consumer', () => {
    const past = [...sound, flows(at('crm'), at('bi'))];
    expect(found('F1', past)).toEqual(['HIGH bi|t|email, crm|t|email']);
    const stage = [...sound, ...asset('stage', ['STAGING'])];
    expect(
      found('F1', [...stage, flows(at('crm'), at('stage')), flows(at('stage'), at('bi'))]),
    ).toEqual(['HIGH bi|t|email, crm|t|email']);
  });
  test('not through the hub, as a sum, as a filter, or where it contributes back', () => {
    expect(found('F1', [...sound, flows(at('hub'), at('bi'))])).toEqual([]);
    const sum = flows(at('crm'), at('bi'), { transformations: ['AGGREGATION'] });
    expect(found('F1', [...sound, sum])).toEqual([]);
    const filter = flows(at('crm'), at('bi'), { modes: ['INDIRECT'] });
    expect(found('F1', [...sound, filter])).toEqual([]);
    const back = connect(at('bi'), 'CONTRIBUTES_TO', email, { rank: 2 });
    expect(found('F1', [...sound, flows(at('crm'), at('bi')), back])).toEqual([]);
    const past = [...sound, flows(at('crm'), at('bi')), put(email, { critical: false })];
    expect(found('F1', past)).toEqual([]);
  });
});

describe('F2: data in a circle', () => {
  const two = [...asset('dwh', ['WAREHOUSE']), ...asset('bi', ['CONSUMER'])];
  const there = flows(at('dwh'), at('bi'));
  test('two datasets feed one another', () => {
    expect(found('F2', [...two, there, flows(at('bi'), at('dwh'))])).toEqual([
      'MEDIUM bi|t, dwh|t',
    ]);
  });
  test('not where one only bears on the other, nor within one dataset', () => {
    const bears = flows(at('bi'), at('dwh'), { modes: ['INDIRECT'] });
    expect(found('F2', [...two, there, bears])).toEqual([]);
    const own = asset('one', ['WAREHOUSE'], {}, ['a', 'b']);
    expect(found('F2', [...own, flows(at('one', 'a'), at('one', 'b'))])).toEqual([]);
  });
  test('what a hub in coexistence gives back to those who contribute is no circle', () => {
    const shared = [...mastered, flows(at('crm'), at('hub')), flows(at('hub'), at('crm'))];
    expect(found('F2', shared)).toEqual([]);
    const style = connect('MasterEntity customer', 'MASTERED_IN', 'System hub', {
      style: 'CONSOLIDATION',
    });
    expect(found('F2', [...shared, style])).toEqual(['MEDIUM crm|t, hub|t']);
  });
  test('processes count where no field tells better', () => {
    const circle = [
      ...two,
      ...[
        ['there', 'dwh', 'bi'],
        ['back', 'bi', 'dwh'],
      ].flatMap(([process = '', from = '', to = '']) => [
        put(`Process ol|${process}`),
        connect(`Process ol|${process}`, 'READS', `Dataset ${from}|t`),
        connect(`Process ol|${process}`, 'WRITES', `Dataset ${to}|t`),
      ]),
    ];
    expect(found('F2', circle)).toEqual(['MEDIUM bi|t, dwh|t']);
    const told = [...asset('crm', ['SOURCE']), flows(at('crm'), at('dwh'))];
    expect(found('F2', [...circle, ...told])).toEqual([]);
  });
});

describe('F3 and F4: what is tied to nothing', () => {
  test('a system without a flow across its boundary, unless it is an archive', () => {
    const alone = asset('siga', ['SOURCE'], {}, ['a', 'b']);
    expect(found('F3', [...alone, flows(at('siga', 'a'), at('siga', 'b'))])).toEqual([
      'MEDIUM siga',
    ]);
    expect(found('F3', [...alone, put('System siga', { roles: ['ARCHIVE'] })])).toEqual([]);
    const tied = [...alone, ...asset('bi', ['CONSUMER']), flows(at('siga', 'a'), at('bi'))];
    expect(found('F3', tied)).toEqual([]);
  });
  test('a process that carries data out ties a system too, one that stays within does not', () => {
    const alone = [...asset('siga', ['SOURCE']), put('Process ol|copy')];
    const reads = connect('Process ol|copy', 'READS', 'Dataset siga|t');
    const within = connect('Process ol|copy', 'RUNS_IN', 'System siga');
    expect(found('F3', [...alone, reads, within])).toEqual(['MEDIUM siga']);
    const writes = connect('Process ol|copy', 'WRITES', 'Dataset bi|t');
    const out = [...alone, ...asset('bi', ['CONSUMER']), reads, within, writes];
    expect(found('F3', out)).toEqual([]);
  });
  test('a dataset known for thirty days in which nothing flows', () => {
    const two = [...asset('crm', ['SOURCE']), ...asset('bi', ['CONSUMER'])];
    expect(found('F4', two)).toEqual(['LOW crm|t', 'LOW bi|t']);
    expect(found('F4', [...two, flows(at('crm'), at('bi'))])).toEqual([]);
    const saidToday = aMoment(1);
    expect(found('F4', two, { now: saidToday })).toEqual([]);
  });
});

test('F5: a process says what it reads and writes; by hand nothing need be read', () => {
  const base = [...asset('crm', ['SOURCE']), put('Process ol|load')];
  const writes = connect('Process ol|load', 'WRITES', 'Dataset crm|t');
  expect(found('F5', base)).toEqual(['LOW ol|load']);
  expect(found('F5', [...base, writes])).toEqual(['LOW ol|load']);
  expect(found('F5', [...base, writes, put('Process ol|load', { type: 'MANUAL' })])).toEqual([]);
  const reads = connect('Process ol|load', 'READS', 'Dataset crm|t');
  expect(found('F5', [...base, writes, reads])).toEqual([]);
});

describe('F6: resting on the deprecated', () => {
  const chain = [
    ...asset('old', ['WAREHOUSE'], { lifecycle: 'DEPRECATED' }),
    ...asset('mart', ['WAREHOUSE']),
    ...asset('bi', ['CONSUMER']),
    flows(at('mart'), at('bi')),
  ];
  test('directly it is of high severity, further down of medium', () => {
    const report = put('Dataset mart|t', { form: 'REPORT' });
    const fed = [...chain, flows(at('old'), at('mart'))];
    expect(found('F6', fed)).toEqual(['MEDIUM bi|t']);
    expect(found('F6', [...fed, report])).toEqual(['HIGH mart|t', 'MEDIUM bi|t']);
    expect(found('F6', [...fed, report, put('Dataset old|t', { lifecycle: 'ACTIVE' })])).toEqual(
      [],
    );
  });
  test('a deprecated field and a retired dataset count as well', () => {
    const field = [
      ...asset('dwh', ['WAREHOUSE']),
      ...asset('bi', ['CONSUMER']),
      flows(at('dwh'), at('bi')),
    ];
    expect(found('F6', [...field, put(at('dwh'), { lifecycle: 'DEPRECATED' })])).toEqual([
      'HIGH bi|t',
    ]);
    const retire = { do: 'retire', entry: { kind: 'Dataset', key: 'dwh|t' } } as const;
    expect(found('F6', [...field, retire])).toEqual(['HIGH bi|t']);
    expect(found('F9', [...field, retire])).toEqual(['MEDIUM dwh|t']);
    expect(found('F9', field)).toEqual([]);
  });
});

describe('F8: copied twice', () => {
  const parts = [
    ...asset('crm', ['SOURCE']),
    ...asset('a', ['STAGING']),
    ...asset('b', ['STAGING']),
    ...asset('bi', ['CONSUMER'], {}, ['one', 'two']),
    flows(at('crm'), at('a')),
    flows(at('a'), at('bi', 'one')),
  ];
  test('one field arrives unchanged by two ways', () => {
    const twice = [...parts, flows(at('crm'), at('b')), flows(at('b'), at('bi', 'two'))];
    expect(found('F8', twice)).toEqual(['LOW bi|t, crm|t|email']);
  });
  test('not where the ways share a field, or one is not a copy', () => {
    const shared = [...parts, flows(at('a'), at('b')), flows(at('b'), at('bi', 'two'))];
    expect(found('F8', shared)).toEqual(['LOW a|t|email, bi|t']);
    const turned = { transformations: ['TRANSFORMATION'] };
    const other = [...parts, flows(at('crm'), at('b'), turned), flows(at('b'), at('bi', 'two'))];
    expect(found('F8', other)).toEqual([]);
  });
});

describe('F7: not confirmed', () => {
  /** A dataset due daily, into which an automatic source said a flow so many days ago, and ran since. */
  const told = (source: string, said: number, heard?: number) => {
    const day = (ago: number) => new Date(Date.parse(NOW) - ago * 86_400_000).toISOString();
    const operations = [
      ...asset('crm', ['SOURCE']),
      ...asset('dwh', ['WAREHOUSE'], { expectedFreshness: 'P1D' }),
      flows(at('crm'), at('dwh')),
    ];
    return found('F7', operations, {
      factsOf: () => [{ ...aFact, source, saidAt: day(said) }],
      evidenceAt: () => new Map(heard === undefined ? [] : [[source, day(heard)]]),
    });
  };
  test('an automatic source that has been silent for three cadences', () => {
    expect(told('openlineage:etl/load', 4)).toEqual(['MEDIUM dwh|t']);
    expect(told('openlineage:etl/load', 4, 3.5)).toEqual(['MEDIUM dwh|t']);
  });
  test('not one that said it lately or ran lately, nor what a person said', () => {
    expect(told('openlineage:etl/load', 2)).toEqual([]);
    expect(told('openlineage:etl/load', 400, 1)).toEqual([]);
    expect(told('hand', 400)).toEqual([]);
  });
});

const aFact: RelationshipState = {
  is: 'relationship',
  id: 'fact',
  edge: 'edge',
  type: 'FLOWS_TO',
  from: 'from',
  to: 'to',
  by: {},
  source: 'hand',
  stance: 'says',
  version: 1,
  properties: {},
  saidAt: NOW,
  spans: [[1, null]],
};
