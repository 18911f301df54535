import { expect, test } from 'vitest';
import { startingValues, valuesFor } from './starting-values.ts';

const plain = { dataType: 'texto', codes: [] };
const email = { ...plain, key: 'cliente|correo' };

test('values look like what the attribute holds', () => {
  expect(valuesFor(email)[0]).toContain('@');
  expect(valuesFor({ ...plain, key: 'cliente|apellidos' })[1]).toBe('Rojas');
  expect(valuesFor({ ...plain, key: 'x|y', dataType: 'Decimal' })).toEqual([
    '0.31',
    '0.28',
    '0.35',
  ]);
});

test('where a list says what is permitted, its codes are taken', () => {
  const channel = { key: 'cliente|canal', dataType: 'código', codes: ['APP', 'PORTAL'] };
  expect(valuesFor(channel)).toEqual(['APP', 'PORTAL', 'APP']);
});

test('every source has a row; the best ranked is not the latest, and the last of many has nothing', () => {
  const rows = startingValues({ attribute: email, group: [] }, ['a', 'b', 'c', 'd'], '2026-11-22');
  expect(rows.map(({ source, on }) => [source, on])).toEqual([
    ['a', '2025-09-28'],
    ['b', '2026-10-23'],
    ['c', '2026-05-06'],
    ['d', ''],
  ]);
  expect(new Set(rows.slice(0, 3).map(({ value }) => value)).size).toBe(3);
  expect(rows[3]?.value).toBe('');
});

test('the values of a group go together', () => {
  const group = [{ ...plain, key: 'cliente|codigo-postal' }];
  const [row] = startingValues(
    { attribute: { ...plain, key: 'cliente|direccion' }, group },
    ['a'],
    '2026-11-22',
  );
  expect([row?.value, row?.others]).toEqual(['Los Aromos 12, depto. 4', ['7750000']]);
});
