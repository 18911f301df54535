import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aBox, anyScene } from './a-scene.ts';
import { layout } from './layout.ts';
import type { Layout, PlacedBox } from './layout.ts';
import type { Curve, Point } from './route.ts';

const room = { ratio: 1.4 };

test('boxes never overlap, and keep a gap', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      const { boxes } = layout(scene, room);
      expect(boxes).toHaveLength(scene.boxes.length);
      boxes.forEach((one, at) =>
        boxes.slice(at + 1).forEach((other) => expect(apart(one, other)).toBe(true)),
      );
    }),
  );
});

test('no edge crosses a box', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      const picture = layout(scene, room);
      expect(picture.edges).toHaveLength(scene.edges.length);
      expect(crossings(picture)).toEqual([]);
    }),
  );
});

test('edges of the golden records end at the row that was picked', () => {
  const picture = layout(
    {
      boxes: [aBox('crm'), aBox('customer', { lane: 'MASTER', rows: ['name', 'email'] })],
      edges: [{ id: 'e', from: { box: 'crm' }, to: { box: 'customer', row: 'email' } }],
    },
    room,
  );
  const customer = picture.boxes.find(({ id }) => id === 'customer');
  expect(picture.edges[0]?.arrow).toEqual({
    x: customer?.x,
    y: (customer?.y ?? 0) + 44 + 26 * 1.5,
    turn: 0,
  });
});

test('lanes stand in reading order, whatever order boxes come in', () => {
  const boxes = [
    aBox('bi', { lane: 'CONSUMPTION' }),
    aBox('stage', { lane: 'PREPARATION' }),
    aBox('crm'),
  ];
  expect(layout({ boxes, edges: [] }, room).lanes.map(({ lane }) => lane)).toEqual([
    'SOURCE',
    'PREPARATION',
    'CONSUMPTION',
  ]);
});

test('golden records keep their order, with the hub under them', () => {
  const master = { lane: 'MASTER' } as const;
  const boxes = [
    aBox('hub', { ...master, group: 9 }),
    aBox('customer', { ...master, group: 1 }),
    aBox('agent', { ...master, group: 2 }),
    aBox('a'),
    aBox('b'),
  ];
  const edges = [
    { id: '1', from: { box: 'a' }, to: { box: 'agent' } },
    { id: '2', from: { box: 'b' }, to: { box: 'customer' } },
  ];
  const tops = new Map(layout({ boxes, edges }, room).boxes.map(({ id, y }) => [id, y]));
  const inOrder = ['customer', 'agent', 'hub'].map((id) => tops.get(id) ?? 0);
  expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  expect(tops.get('b')).toBeLessThan(tops.get('a') ?? 0);
});

test('a lane that would grow too tall goes on in a second column', () => {
  const boxes = Array.from({ length: 60 }, (_, at) => aBox(`s${at}`));
  const picture = layout({ boxes, edges: [] }, room);
  expect(new Set(picture.boxes.map(({ x }) => x)).size).toBe(3);
  expect(picture.lanes).toHaveLength(1);
});

test('the same scene gives the same layout', () => {
  fc.assert(
    fc.property(anyScene, (scene) => {
      expect(layout(scene, room)).toEqual(layout(structuredClone(scene), room));
    }),
    { numRuns: 20 },
  );
});

test('nothing at all is an empty picture', () => {
  expect(layout({ boxes: [], edges: [] }, room)).toMatchObject({
    boxes: [],
    edges: [],
    lanes: [],
    width: 0,
  });
});

const apart = (one: PlacedBox, other: PlacedBox): boolean =>
  one.x + one.width < other.x ||
  other.x + other.width < one.x ||
  one.y + one.height < other.y ||
  other.y + other.height < one.y;

/** Every place where an edge is inside a box, found by walking along it in small steps. */
function crossings({ boxes, edges }: Layout): string[] {
  return edges.flatMap(({ id, curves }) =>
    boxes
      .filter((box) => curves.some((curve) => steps(curve).some((point) => isInside(point, box))))
      .map((box) => `${id} crosses ${box.id}`),
  );
}

function steps({ from, by: [one, two], to }: Curve): Point[] {
  return Array.from({ length: 61 }, (_, step) => {
    const t = step / 60;
    const along = (axis: 'x' | 'y') =>
      (1 - t) ** 3 * from[axis] +
      3 * (1 - t) ** 2 * t * one[axis] +
      3 * (1 - t) * t ** 2 * two[axis] +
      t ** 3 * to[axis];
    return { x: along('x'), y: along('y') };
  });
}

const isInside = ({ x, y }: Point, box: PlacedBox): boolean =>
  x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;
