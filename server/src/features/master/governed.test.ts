import { describe, expect, test } from 'vitest';
import type { Operation } from '../../catalog/change-set.ts';
import { aScene, connect, put } from '../../reading/scene-samples.ts';
import { lacking } from './governed.ts';
import { holding } from './holding.ts';

const email = 'MasterAttribute customer|email';
const field = (system: string) => `Field ${system}|people|email`;

/** A system with one table of one field. */
const asset = (system: string, roles: string[], set = {}): Operation[] => [
  put(`System ${system}`, { roles }),
  put(`Dataset ${system}|people`, set),
  put(field(system)),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|people`),
  connect(`Dataset ${system}|people`, 'HAS_FIELD', field(system)),
];
const contributes = (system: string) =>
  connect(field(system), 'CONTRIBUTES_TO', email, { rank: 1 });
const base = [
  put('MasterEntity customer'),
  put(email),
  connect('MasterEntity customer', 'HAS_ATTRIBUTE', email),
];
const holds = (operations: readonly Operation[]) => {
  const scene = aScene([...base, ...operations]);
  return holding(scene).holds(scene.of('MasterAttribute', 'customer|email'));
};

describe('an attribute holds', () => {
  test('when a field of an active source contributes to it', () => {
    expect(holds([...asset('crm', ['SOURCE']), contributes('crm')])).toBe(true);
  });

  test('not without a contribution, and not from a system that is no source', () => {
    expect(holds([])).toBe(false);
    expect(holds([...asset('staging', ['STAGING']), contributes('staging')])).toBe(false);
  });

  test('from staging, where a source flows into it', () => {
    const flow = connect(field('crm'), 'FLOWS_TO', field('staging'), { modes: ['DIRECT'] });
    const both = [...asset('crm', ['SOURCE']), ...asset('staging', ['STAGING'])];
    expect(holds([...both, flow, contributes('staging')])).toBe(true);
  });

  test('not from a table that is deprecated', () => {
    const old = asset('crm', ['SOURCE'], { lifecycle: 'DEPRECATED' });
    expect(holds([...old, contributes('crm')])).toBe(false);
  });

  test('where it is derived, when what it is derived from holds', () => {
    const derived = 'MasterAttribute customer|value';
    const given = [
      ...base,
      ...asset('crm', ['SOURCE']),
      contributes('crm'),
      ...asset('hub', ['MASTER_HUB']),
      put('Field hub|people|value'),
      connect('Dataset hub|people', 'HAS_FIELD', 'Field hub|people|value'),
      put(derived, { derived: true }),
      connect(email, 'HELD_IN', field('hub')),
      connect(derived, 'HELD_IN', 'Field hub|people|value'),
      connect(field('hub'), 'FLOWS_TO', 'Field hub|people|value', { modes: ['DIRECT'] }),
    ];
    const scene = aScene(given);
    expect(holding(scene).holds(scene.of('MasterAttribute', 'customer|value'))).toBe(true);
    const without = aScene(
      given.filter((one) => one.do !== 'connect' || one.type !== 'CONTRIBUTES_TO'),
    );
    expect(holding(without).holds(without.of('MasterAttribute', 'customer|value'))).toBe(false);
  });
});

test('what keeps an attribute from being governed is told, and mending it all leaves nothing', () => {
  const fed = [...base, ...asset('crm', ['SOURCE']), ...asset('app', ['SOURCE'])];
  const personal = [
    put('Classification PERSONAL'),
    put('Classification CONTACT'),
    connect('Classification CONTACT', 'WITHIN', 'Classification PERSONAL'),
    connect(email, 'CLASSIFIED_AS', 'Classification CONTACT'),
  ];
  const open = [...fed, contributes('crm'), contributes('app'), ...personal];
  const lacks = (operations: readonly Operation[]) => {
    const scene = aScene(operations);
    return lacking(scene, scene.of('MasterAttribute', 'customer|email'));
  };
  expect(lacks(open)).toEqual([
    'NO_SURVIVORSHIP_RULE',
    'NO_APPROVED_TERM',
    'NO_ACTIVE_OWNER',
    'NO_PROCESSING_ACTIVITY',
  ]);
  expect(
    lacks([
      ...open,
      put('SurvivorshipRule best'),
      connect(email, 'RESOLVED_BY', 'SurvivorshipRule best'),
      put('Term g|email', { status: 'APPROVED' }),
      connect('Term g|email', 'DEFINES', email, { status: 'VALIDATED' }),
      put('Person ana', { active: true }),
      connect(email, 'OWNED_BY', 'Person ana', { by: { role: 'BUSINESS_STEWARD' } }),
      put('ProcessingActivity service'),
      connect('ProcessingActivity service', 'PROCESSES', email),
    ]),
  ).toEqual([]);
});
