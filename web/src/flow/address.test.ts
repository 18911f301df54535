import { describe, expect, test } from 'vitest';
import {
  centred,
  narrowed,
  openedIn,
  readAddress,
  stepsIn,
  toggled,
  uncentred,
  widened,
  widerSteps,
} from './address.ts';

const again = (address: object) => readAddress(address as Record<string, unknown>);

test('an address without anything is the flow of systems', () => {
  expect(readAddress({})).toEqual({});
});

test('what it understands it takes, the rest it drops', () => {
  const mangled = {
    level: 'galaxy',
    touches: '<img>',
    only: 'yes',
    centre: 'a b',
    steps: '2',
    wider: 'crm.sideways',
    folded: 'true',
    asof: '2026-02-31',
    compare: '2026-02-31x',
    changes: '1',
    find: 'x'.repeat(500),
    view: 'table',
    x: '1',
  };
  expect(readAddress(mangled)).toEqual({ view: 'table' });
});

test('what is opened can be closed again', () => {
  const opened = toggled(toggled({}, 'crm'), 'stage');
  expect(openedIn(opened)).toEqual(['crm', 'stage']);
  expect(toggled(toggled(opened, 'crm'), 'stage')).toEqual({});
});

test('a namespace with commas and percent signs comes back as it was', () => {
  const id = 'namespace:s3://a,b/50%2C.up';
  expect(openedIn(again(toggled(toggled({}, id), 'crm')))).toEqual([id, 'crm']);
  const wider = widened(centred({}, 'crm'), { id, way: 'down' });
  expect(widerSteps(again(wider))).toEqual([{ id, way: 'down' }]);
});

describe('the picture around a thing', () => {
  const around = widened(widened(centred({ steps: '4' }, 'crm'), { id: 'hub', way: 'up' }), {
    id: 'bi',
    way: 'down',
  });

  test('begins with one step, and remembers what was asked beyond in its order', () => {
    expect(stepsIn(around)).toBe(1);
    expect(widerSteps(again(around))).toEqual([
      { id: 'hub', way: 'up' },
      { id: 'bi', way: 'down' },
    ]);
  });

  test('what a node showed beyond can be taken back, and all of it', () => {
    expect(widerSteps(narrowed(around, 'hub'))).toEqual([{ id: 'bi', way: 'down' }]);
    expect(uncentred(around)).toEqual({});
  });

  test('steps and beyond mean nothing without it', () => {
    expect(readAddress({ steps: '3', wider: 'hub.up' })).toEqual({});
  });
});
