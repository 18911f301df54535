import { expect, test } from 'vitest';
import { valueInWords } from './value-words.ts';

test.each([
  ['DEPRECATED', 'Obsoleto', 'Deprecated'],
  ['18000000', '18.000.000', '18,000,000'],
  ['2026', '2026', '2026'],
  ['0.178', '0,178', '0.178'],
  ['2026-10-31', '31 oct 2026', 'Oct 31, 2026'],
  ['2026-99-99', '2026-99-99', '2026-99-99'],
  ['true', 'sí', 'yes'],
  ['["SOURCE","CONSUMER"]', 'Fuente, Consumidor', 'Source, Consumer'],
  [
    '[{"contacts":6000,"group":"TEST"},{"contacts":2000,"group":"CONTROL"}]',
    'contacts 6000, group Prueba; contacts 2000, group Control',
    'contacts 6000, group Test; contacts 2000, group Control',
  ],
  ['[no list', '[no list', '[no list'],
  ['Último contacto', 'Último contacto', 'Último contacto'],
  ['toString', 'toString', 'toString'],
])('%s is read as %s', (text, es, en) => {
  expect(valueInWords(text, ['es'])).toBe(es);
  expect(valueInWords(text, ['en'])).toBe(en);
});
