import { expect, test } from 'vitest';
import { openedIn, readAddress, toggled } from './address.ts';

test('an address without anything is the flow of systems', () => {
  expect(readAddress({})).toEqual({});
});

test('what it understands it takes, the rest it drops', () => {
  const mangled = {
    level: 'galaxy',
    touches: '<img>',
    only: 'yes',
    asof: '2026-02-31x',
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
  const id = 'namespace:s3://a,b/50%2C';
  const address = toggled(toggled({}, id), 'crm');
  expect(openedIn(readAddress(address as Record<string, unknown>))).toEqual([id, 'crm']);
});
