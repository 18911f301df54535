import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidence } from './drawn.ts';
import type { Drawable } from './drawn.ts';
import { ranks } from './ranks.ts';

type Node = Drawable['nodes'][number];

const thing = (__typename: string, name: string) => ({
  __typename,
  id: name,
  name,
});
const portal = thing('System', 'Portal');
const users = thing('Dataset', 'usuarios');
const node = (
  entry: Node['entry'],
  within: readonly Node['entry'][] = [],
  part: Node['part'] = 'EVIDENCE',
): Node => ({ entry, within, part, roles: [] });
const edge = (source: string, target: string, marked = false) => ({
  edge: `${source}>${target}`,
  label: 'fluye a',
  source,
  target,
  marked,
});

test('fields are rows of their dataset, and its system is told above its name', () => {
  const { boxes } = evidence({
    nodes: [
      node(thing('Field', 'movil'), [portal, users], 'SUBJECT'),
      node(thing('Field', 'correo'), [portal, users]),
      node(portal),
    ],
    edges: [],
  });
  expect(boxes).toMatchObject([
    {
      name: 'usuarios',
      within: 'Portal',
      rows: [
        { name: 'movil', part: 'SUBJECT' },
        { name: 'correo', part: 'EVIDENCE' },
      ],
    },
  ]);
});

test('what stands in a system that the finding is about is marked as that', () => {
  const { boxes } = evidence({
    nodes: [node(portal, [], 'SUBJECT'), node(thing('Field', 'movil'), [portal, users])],
    edges: [],
  });
  expect(boxes).toMatchObject([{ name: 'usuarios', part: 'SUBJECT' }]);
});

test('the offending edge is marked, and everything reads from where the data come', () => {
  const { boxes, lines } = evidence({
    nodes: [
      node(thing('MasterAttribute', 'Correo')),
      node(thing('Field', 'correo'), [portal, users]),
    ],
    edges: [edge('correo', 'Correo', true)],
  });
  expect(lines).toMatchObject([
    { marked: true, sentence: 'Portal · usuarios · correo fluye a Correo' },
  ]);
  expect(boxes.map(({ name, column }) => [name, column])).toEqual([
    ['Correo', 1],
    ['usuarios', 0],
  ]);
});

test('a circle has columns too', () => {
  const columns = ranks(
    ['a', 'b', 'c'],
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ],
  );
  expect([...columns.values()]).toEqual([0, 1, 2]);
});

test('without circles every edge goes to the right', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const forward = fc
    .tuple(fc.nat(6), fc.nat(6))
    .filter(([one, other]) => one < other)
    .map(([one, other]) => [names[one] ?? '', names[other] ?? ''] as const);
  fc.assert(
    fc.property(fc.array(forward, { maxLength: 14 }), (edges) => {
      const columns = ranks(names, edges);
      for (const [from, to] of edges) {
        expect(columns.get(from) ?? 0).toBeLessThan(columns.get(to) ?? 0);
      }
    }),
  );
});
