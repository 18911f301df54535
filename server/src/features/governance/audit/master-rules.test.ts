import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';

const email = 'MasterAttribute customer|email';
const asset = (system: string, roles: string[], columns = ['email']): Operation[] => [
  put(`System ${system}`, { roles }),
  put(`Dataset ${system}|t`),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|t`),
  ...columns.flatMap((column) => [
    put(`Field ${system}|t|${column}`),
    connect(`Dataset ${system}|t`, 'HAS_FIELD', `Field ${system}|t|${column}`),
  ]),
];
const at = (system: string, column = 'email') => `Field ${system}|t|${column}`;
const gives = (system: string, set = {}) => connect(at(system), 'CONTRIBUTES_TO', email, set);
const flows = (from: string, to: string, modes = ['DIRECT']) =>
  connect(at(from), 'FLOWS_TO', at(to), { modes });

const customer = [
  put('MasterEntity customer'),
  put(email),
  connect('MasterEntity customer', 'HAS_ATTRIBUTE', email),
];
/** The customer's e-mail, fed by the CRM and held in the hub. */
const sound: Operation[] = [
  ...customer,
  ...asset('crm', ['SOURCE']),
  ...asset('hub', ['MASTER_HUB']),
  gives('crm', { rank: 1 }),
  flows('crm', 'hub'),
  connect(email, 'HELD_IN', at('hub')),
  connect('MasterEntity customer', 'MASTERED_IN', 'System hub'),
];

/** What the master rules find, as `M1 HIGH`. */
const found = (operations: readonly Operation[]) =>
  audit(aScene(operations))
    .filter(({ rule }) => rule.id.startsWith('M'))
    .map(({ rule, severity }) => `${rule.id} ${severity}`);

test('a sound master record gives no finding', () => {
  expect(found(sound)).toEqual([]);
});

describe('feeding an attribute', () => {
  test('M1: nothing contributes, more severe where it is critical, not where it is derived', () => {
    expect(found(customer)).toEqual(['M1 MEDIUM']);
    expect(found([...customer, put(email, { critical: true })])).toEqual(['M1 HIGH']);
    expect(found([...customer, put(email, { derived: true })])).toEqual([]);
  });

  test('M2: what contributes is no longer alive', () => {
    expect(found([...sound, put('System crm', { lifecycle: 'DEPRECATED' })])).toEqual([
      'M2 MEDIUM',
    ]);
  });

  test('M3: two live sources of one rank, unless conditions tell them apart', () => {
    const second = (set: object) => [
      ...sound,
      ...asset('app', ['SOURCE']),
      flows('app', 'hub'),
      gives('app', set),
      put('SurvivorshipRule best', { strategy: 'TRUSTED_SOURCE' }),
      connect(email, 'RESOLVED_BY', 'SurvivorshipRule best'),
      put('MatchRule one', { vetoes: { en: ['another national id'] } }),
      connect('MasterEntity customer', 'MATCHED_BY', 'MatchRule one'),
    ];
    expect(found(second({ rank: 1 }))).toEqual(['M3 MEDIUM']);
    expect(found(second({ rank: 2 }))).toEqual([]);
    const apart = [
      ...second({ rank: 1, condition: 'app users' }),
      gives('crm', { condition: 'others' }),
    ];
    expect(found(apart)).toEqual([]);
  });

  test('M4 and M10: two sources, and neither says who wins nor who is who', () => {
    const two = [
      ...sound,
      ...asset('app', ['SOURCE']),
      flows('app', 'hub'),
      gives('app', { rank: 2 }),
    ];
    expect(found(two)).toEqual(['M4 MEDIUM', 'M10 MEDIUM']);
  });

  test('M11: a group of which nobody decides', () => {
    const rule = put('SurvivorshipRule group', { strategy: 'FOLLOWS_ATTRIBUTE', scope: 'GROUP' });
    const followed = [...sound, rule, connect(email, 'RESOLVED_BY', 'SurvivorshipRule group')];
    expect(found(followed)).toEqual(['M11 MEDIUM']);
    const decided = [
      put('SurvivorshipRule newest', { strategy: 'MOST_RECENT' }),
      connect(email, 'RESOLVED_BY', 'SurvivorshipRule newest'),
    ];
    expect(found([...followed, ...decided])).toEqual([]);
  });
});

describe('where the golden record stands', () => {
  test('M5: an entity with two masters', () => {
    const two = [...sound, connect('MasterEntity customer', 'MASTERED_IN', 'System crm')];
    expect(found(two)).toEqual(['M5 HIGH']);
  });

  test('M6: declared, and the fields of the system are known to go elsewhere', () => {
    const other = asset('app', ['SOURCE'], ['email', 'other']);
    const declared = [...sound, ...other, gives('app', { rank: 2 })];
    const silent = found(declared).filter((one) => one.startsWith('M6'));
    expect(silent).toEqual([]);
    const known = [
      ...declared,
      connect(at('app', 'other'), 'FLOWS_TO', at('crm'), { modes: ['INDIRECT'] }),
    ];
    expect(found(known).filter((one) => one.startsWith('M6'))).toEqual(['M6 MEDIUM']);
  });

  test('M7: a source flows into the held field, and nobody declared it', () => {
    const eco = [...sound, ...asset('eco', ['EXTERNAL']), flows('eco', 'hub')];
    expect(found(eco)).toEqual(['M7 MEDIUM']);
    const indirect = [...sound, ...asset('eco', ['EXTERNAL']), flows('eco', 'hub', ['INDIRECT'])];
    expect(found(indirect)).toEqual([]);
  });

  test('M8: what is published comes back', () => {
    const back = [...sound, connect(email, 'PUBLISHED_TO', at('crm'))];
    expect(found(back)).toEqual(['M8 HIGH']);
  });
});
