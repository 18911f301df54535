import { expect, test } from 'vitest';
import { lockFaults } from './lock-check.ts';

test('an optional package that is missing for one platform is named', () => {
  const faults = lockFaults({
    'node_modules/fast': { optionalDependencies: { 'fast-linux': '1', 'fast-macos': '1' } },
    'node_modules/fast-linux': {},
  });
  expect(faults).toEqual(['node_modules/fast wants fast-macos, which is not in the lock file']);
});

test('an optional package may lie beside its package or in any folder above', () => {
  const wanting = { optionalDependencies: { beside: '1', above: '1' } };
  const faults = lockFaults({
    'web/node_modules/fast': wanting,
    'web/node_modules/fast/node_modules/beside': {},
    'node_modules/above': {},
  });
  expect(faults).toEqual([]);
});

test('a package from a registry that is not the public one is named', () => {
  const faults = lockFaults({
    'node_modules/a': { resolved: 'https://registry.npmjs.org/a/-/a-1.tgz' },
    'node_modules/b': { resolved: 'http://mirror.example/b-1.tgz' },
    'node_modules/web': { resolved: 'web' },
  });
  expect(faults).toEqual(['node_modules/b comes from http://mirror.example/b-1.tgz']);
});
