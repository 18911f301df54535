import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { classificationFlow, wayTo } from './classification-flow.ts';

const field = (name: string) => `Field ns|t|${name}`;
const flows = (from: string, to: string, set: object = {}) =>
  connect(field(from), 'FLOWS_TO', field(to), { modes: ['DIRECT'], ...set });
const base: Operation[] = [
  put('Classification personal'),
  put('Classification contact'),
  put('Classification especial'),
  connect('Classification contact', 'WITHIN', 'Classification personal'),
  connect('Classification especial', 'WITHIN', 'Classification personal'),
  ...['a', 'b', 'c', 'd'].map((name) => put(field(name))),
  connect(field('a'), 'CLASSIFIED_AS', 'Classification contact'),
];

/** Who carries personal data, as `b PSEUDONYMISED`, in the order of the names. */
function carriers(operations: readonly Operation[], stopped: readonly string[] = []) {
  const scene = aScene([...base, ...operations]);
  const name = (node: number) => scene.structure.key(node).split('|').at(-1) ?? '';
  const stops = (node: number) => stopped.includes(name(node));
  const { personal } = classificationFlow(scene, undefined, undefined, stops);
  return [...personal].map(([node, { marks }]) => [name(node), ...marks].join(' ')).sort();
}

describe('personal data along lineage', () => {
  test('goes on as it is, aggregated too', () => {
    const sum = { transformations: ['AGGREGATION'] };
    expect(carriers([flows('a', 'b'), flows('b', 'c', sum)])).toEqual(['a', 'b', 'c']);
  });

  test('goes on marked where it is protected, and stops only where it is made anonymous', () => {
    const told = (protection: string) => [flows('a', 'b', { protection }), flows('b', 'c')];
    for (const protection of ['PSEUDONYMISED', 'ENCRYPTED', 'GENERALISED', 'UNKNOWN']) {
      expect(carriers(told(protection))).toEqual(['a', `b ${protection}`, `c ${protection}`]);
    }
    expect(carriers(told('ANONYMISED'))).toEqual(['a']);
    expect(carriers([flows('a', 'b', { masking: true })])).toEqual(['a', 'b UNKNOWN']);
  });

  test('does not follow what only bears on another field', () => {
    expect(carriers([flows('a', 'b', { modes: ['INDIRECT'] })])).toEqual(['a']);
    expect(carriers([flows('a', 'b', { modes: ['INDIRECT', 'DIRECT'] })])).toEqual(['a', 'b']);
  });

  test('is told by the unprotected of two ways', () => {
    const two = [
      flows('a', 'd', { protection: 'ENCRYPTED' }),
      flows('a', 'b'),
      flows('b', 'c'),
      flows('c', 'd'),
    ];
    expect(carriers(two)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('gathers the marks of a way, each once', () => {
    const way = [
      flows('a', 'b', { protection: 'ENCRYPTED' }),
      flows('b', 'c', { protection: 'GENERALISED' }),
      flows('c', 'd', { protection: 'ENCRYPTED' }),
    ];
    expect(carriers(way).at(-1)).toBe('d ENCRYPTED GENERALISED');
  });

  test('stops where a person cut it', () => {
    expect(carriers([flows('a', 'b'), flows('b', 'c')], ['b'])).toEqual(['a']);
  });

  test('comes through the master record, and says by which way', () => {
    const scene = aScene([
      ...base,
      put('MasterAttribute customer|email'),
      connect('MasterAttribute customer|email', 'CLASSIFIED_AS', 'Classification personal'),
      connect('MasterAttribute customer|email', 'HELD_IN', field('c')),
      flows('c', 'd'),
    ]);
    const { personal, special } = classificationFlow(scene);
    const way = wayTo(personal, scene.of('Field', 'ns|t|d'));
    expect(way.map(({ node }) => scene.structure.key(node))).toEqual([
      'customer|email',
      'ns|t|c',
      'ns|t|d',
    ]);
    expect(special.size).toBe(0);
  });

  test('of a special category is known apart', () => {
    const scene = aScene([
      ...base,
      connect(field('c'), 'CLASSIFIED_AS', 'Classification especial'),
      flows('c', 'd'),
    ]);
    const { personal, special } = classificationFlow(scene);
    expect([personal.size, special.size]).toEqual([3, 2]);
  });
});
