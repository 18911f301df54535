import { expect, test } from 'vitest';
import type { Id, Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { audit } from './audit.ts';
import { drawing } from './drawing.ts';

const asset = (system: string, roles: string[]): Operation[] => [
  put(`System ${system}`, { roles }),
  put(`Dataset ${system}|t`),
  put(`Field ${system}|t|c`),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|t`),
  connect(`Dataset ${system}|t`, 'HAS_FIELD', `Field ${system}|t|c`),
];
const field = (system: string) => `Field ${system}|t|c`;
const flow = (from: string, to: string) =>
  connect(field(from), 'FLOWS_TO', field(to), { modes: ['DIRECT'] });

/** What is drawn of the first finding of a rule: things with their part, edges with a ! where they break. */
function drawn(rule: string, operations: readonly Operation[]) {
  const scene = aScene(operations);
  const { structure } = scene;
  const found = audit(scene).find((one) => one.rule.id === rule);
  if (!found) throw new Error(`${rule} finds nothing`);
  const edges = new Map<Id, number>();
  for (let edge = 0; edge < structure.edgeCount; edge++) edges.set(structure.edgeId(edge), edge);
  const { nodes, edges: lines, leftOut } = drawing(scene, found, (id) => edges.get(id));
  const key = (ordinal: number) => structure.key(ordinal);
  return {
    nodes: nodes.map(({ ordinal, part }) => `${key(ordinal)} ${part}`).sort(),
    edges: lines
      .map(({ edge, marked }) => {
        const ends = [
          key(structure.edgeFrom(edge)),
          structure.edgeType(edge),
          key(structure.edgeTo(edge)),
        ];
        return `${ends.join(' ')}${marked ? ' !' : ''}`;
      })
      .sort(),
    leftOut,
  };
}

const bypassed: readonly Operation[] = [
  ...asset('portal', ['SOURCE']),
  ...asset('hub', ['MASTER_HUB']),
  ...asset('stage', ['STAGING']),
  ...asset('mails', ['CONSUMER']),
  put('MasterEntity e'),
  put('MasterAttribute e|m', { critical: true }),
  connect('MasterEntity e', 'HAS_ATTRIBUTE', 'MasterAttribute e|m'),
  connect('MasterEntity e', 'MASTERED_IN', 'System hub'),
  connect(field('portal'), 'CONTRIBUTES_TO', 'MasterAttribute e|m', { rank: 1 }),
  connect('MasterAttribute e|m', 'HELD_IN', field('hub')),
  flow('portal', 'hub'),
  flow('portal', 'stage'),
  flow('stage', 'mails'),
];

test('the way past the hub is marked, with what lies on it; the right way is drawn beside it', () => {
  const { nodes, edges } = drawn('F1', bypassed);
  expect(nodes).toContain('portal|t|c SUBJECT');
  expect(nodes).toContain('mails|t|c SUBJECT');
  expect(nodes).toContain('stage|t|c EVIDENCE');
  expect(edges).toContain('portal|t|c FLOWS_TO stage|t|c !');
  expect(edges).toContain('stage|t|c FLOWS_TO mails|t|c !');
  expect(edges).toContain('portal|t|c CONTRIBUTES_TO e|m');
});

test('of what is missing something, what stands around it is drawn and nothing is marked', () => {
  const { nodes, edges } = drawn('M1', [
    put('MasterAttribute e|x'),
    put('Metric churn'),
    put('Classification internal'),
    connect('Metric churn', 'USES', 'MasterAttribute e|x'),
    connect('MasterAttribute e|x', 'CLASSIFIED_AS', 'Classification internal'),
  ]);
  expect(nodes).toEqual(['churn AROUND', 'e|x SUBJECT']);
  expect(edges).toEqual(['churn USES e|x']);
});

test('where no edge is named as the evidence, what lies between the things that are is marked', () => {
  const { edges } = drawn('Q2', [
    put('MasterAttribute e|x', { targets: [{ dimension: 'COMPLETENESS', minimum: 0.9 }] }),
    put('QualityRule q', { dimension: 'COMPLETENESS' }),
    connect('QualityRule q', 'CHECKS', 'MasterAttribute e|x'),
    put('QualityResult q|1', { value: 0.5, measuredAt: '2026-11-01T00:00:00Z' }),
    connect('QualityResult q|1', 'RESULT_OF', 'QualityRule q'),
  ]);
  expect(edges).toEqual(['q CHECKS e|x !']);
});

test('a large evidence is cut, and how much is left out is said', () => {
  const many = Array.from({ length: 80 }, (_, at) => `s${String(at)}`);
  const { nodes, leftOut } = drawn('M4', [
    put('MasterAttribute e|x'),
    ...many.flatMap((one) => [
      ...asset(one, ['SOURCE']),
      connect(field(one), 'CONTRIBUTES_TO', 'MasterAttribute e|x', { rank: 1 }),
    ]),
  ]);
  expect(nodes).toHaveLength(60);
  // 21 of the 80 fields, and the edges that lead from them.
  expect(leftOut).toBe(42);
});
