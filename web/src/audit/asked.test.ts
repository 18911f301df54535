import { expect, test } from 'vitest';
import { askedIn, isFiltered, isTrendWider, unfiltered } from './asked.ts';

test('an address is a question, and words that mean nothing are left out of it', () => {
  expect(askedIn({ severity: 'HIGH', rule: 'M1', state: 'RESOLVED', owner: 'o' })).toMatchObject({
    severities: ['HIGH'],
    rules: ['M1'],
    state: 'RESOLVED',
    owner: 'o',
    without: null,
  });
  expect(askedIn({ severity: 'GRAVE', state: 'GONE', asof: 'yesterday' })).toMatchObject({
    severities: null,
    state: null,
    asOf: null,
  });
});

test('those for whom nobody answers can be asked for', () => {
  expect(askedIn({ owner: 'none' })).toMatchObject({ owner: null, without: 'OWNER' });
  expect(askedIn({ system: 'none' })).toMatchObject({ system: null, without: 'SYSTEM' });
});

test('a day means its end', () => {
  expect(askedIn({ asof: '2026-05-18' }).asOf).toBe(
    new Date('2026-05-18T23:59:59.999').toISOString(),
  );
});

test('what is picked is no filter, and stays when filters are cleared', () => {
  expect(isFiltered({ finding: 'M1|x', group: 'owner', day: '2026-05-18' })).toBe(false);
  expect(unfiltered({ severity: 'HIGH', finding: 'M1|x', group: 'owner' })).toEqual({
    finding: 'M1|x',
    group: 'owner',
  });
  expect(isTrendWider({ severity: 'HIGH', rule: 'M1' })).toBe(false);
  expect(isTrendWider({ owner: 'o' })).toBe(true);
});
