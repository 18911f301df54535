import { expect, test } from 'vitest';
import type { Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';
import { aScene, connect, put } from '../../reading/scene-samples.ts';
import { preparations } from './preparation.ts';

const dataset = (key: string, ...fields: string[]): Operation[] => [
  put(`Dataset ${key}`),
  ...fields.flatMap((field) => [
    put(`Field ${key}|${field}`),
    connect(`Dataset ${key}`, 'HAS_FIELD', `Field ${key}|${field}`),
  ]),
];
const process = (slug: string, type: string, from: string[], to: string[]): Operation[] => [
  put(`Process job|${slug}`, { type }),
  connect(`Process job|${slug}`, 'RUNS_IN', 'System hub'),
  ...from.map((one) => connect(`Process job|${slug}`, 'READS', `Dataset ${one}`)),
  ...to.map((one) => connect(`Process job|${slug}`, 'WRITES', `Dataset ${one}`)),
];
const flows = (from: string, to: string, by: string) =>
  connect(`Field ${from}`, 'FLOWS_TO', `Field ${to}`, {
    by: { process: entryId('Process', `job|${by}`) },
    modes: ['DIRECT'],
  });

const catalog: Operation[] = [
  put('System hub'),
  ...dataset('ns|raw', 'email', 'name'),
  ...dataset('ns|clean', 'email', 'name'),
  ...dataset('ns|pairs', 'likeness'),
  ...dataset('ns|golden', 'email', 'name'),
  ...dataset('ns|report', 'email'),
  put('MasterEntity customer'),
  ...['email', 'name'].flatMap((slug) => [
    put(`MasterAttribute customer|${slug}`),
    connect('MasterEntity customer', 'HAS_ATTRIBUTE', `MasterAttribute customer|${slug}`),
    connect(`MasterAttribute customer|${slug}`, 'HELD_IN', `Field ns|golden|${slug}`),
  ]),
  ...process('clean', 'STANDARDIZE', ['ns|raw'], ['ns|clean']),
  ...process('match', 'MATCH', ['ns|clean'], ['ns|pairs']),
  ...process('merge', 'MERGE', ['ns|clean', 'ns|pairs'], ['ns|golden']),
  ...process('load', 'BATCH', ['ns|raw'], ['ns|clean']),
  ...process('report', 'MERGE', ['ns|golden'], ['ns|report']),
  flows('ns|raw|email', 'ns|clean|email', 'clean'),
  flows('ns|clean|email', 'ns|golden|email', 'merge'),
  flows('ns|clean|name', 'ns|golden|name', 'merge'),
];

test('what standardises, matches and merges on the way into the golden record, in that order', () => {
  const scene = aScene(catalog);
  const name = (ordinal: number) => scene.structure.key(ordinal).split('|').at(-1);
  const told = preparations(scene, scene.of('MasterEntity', 'customer')).map((one) => [
    one.does,
    name(one.process),
    one.systems.map(name),
    one.attributes.map(name),
  ]);
  expect(told).toEqual([
    ['STANDARDIZE', 'clean', ['hub'], ['email']],
    ['MATCH', 'match', ['hub'], []],
    ['MERGE', 'merge', ['hub'], ['email', 'name']],
  ]);
});

test('an entity that is held nowhere is prepared nowhere', () => {
  const scene = aScene([put('MasterEntity product')]);
  expect(preparations(scene, scene.of('MasterEntity', 'product'))).toEqual([]);
});
