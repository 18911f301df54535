import { expect, test } from 'vitest';
import { canonical, entryId, idFrom } from './identity.ts';

test('an entry has the same id wherever it is born', () => {
  expect(entryId('Term', 'seguros|churn')).toBe(entryId('Term', 'seguros|churn'));
  expect(entryId('Term', 'seguros|churn')).not.toBe(entryId('Dataset', 'seguros|churn'));
});

test('ids are UUIDs of version 8', () => {
  expect(idFrom('a', 'b')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(idFrom('a', 'b')).not.toBe(idFrom('ab'));
});

test('equal values are equal texts, whatever the order of names', () => {
  expect(canonical({ b: [1, { d: null, c: true }], a: 'x' })).toBe(
    '{"a":"x","b":[1,{"c":true,"d":null}]}',
  );
  expect(canonical(undefined)).toBe('null');
});
