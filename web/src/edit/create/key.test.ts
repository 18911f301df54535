import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, slugOf, split } from './key.ts';
import { proposedKey } from './recipes.ts';

test.each([
  ['Póliza vigente (auto)', 'poliza-vigente-auto'],
  ['  NPS  ', 'nps'],
  ['العملاء', 'العملاء'],
  ['<img onerror=alert(1)>', 'img-onerror-alert-1'],
  ['¿?', ''],
])('%j gives the key %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a very long name gives a key of reasonable length that ends in a letter', () => {
  const slug = slugOf('palabra '.repeat(500));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/[a-z]$/);
});

test('a key comes apart into the parts that were joined, whatever is in them', () => {
  const part = fc.string({ minLength: 1 }).map((text) => text.normalize('NFC'));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      expect(split(joined(parts))).toEqual(parts);
    }),
  );
});

test.each([
  ['Term', { parts: 2, holder: 'arrayan', space: undefined }, ['arrayan', 'tasa-de-fuga']],
  [
    'Field',
    { parts: 3, holder: 'pg://x|crm.clientes', space: undefined },
    ['pg://x', 'crm.clientes', 'Tasa de fuga'],
  ],
  ['Dataset', { parts: 2, holder: 'crm', space: 'pg://x' }, ['pg://x', 'Tasa de fuga']],
  ['Metric', { parts: 1, holder: undefined, space: undefined }, ['tasa-de-fuga']],
] as const)('a new %s is known by what holds it and by its name', (kind, given, key) => {
  expect(proposedKey(kind, { name: 'Tasa de fuga', ...given })).toEqual(key);
});
