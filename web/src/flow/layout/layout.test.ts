import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aBox, anyScene } from './a-scene.ts';
import { curvesOf, pointOn } from './along.ts';
import { layout } from './layout.ts';
import type { Layout, PlacedBox } from './layout.ts';
import type { Point } from './route.ts';
import type { SceneBox, SceneEdge, SceneEnd } from './scene.ts';

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

test('what stood before keeps its column and its order, whatever comes and whatever is opened', () => {
  fc.assert(
    fc.property(anyScene, fc.nat({ max: 100 }), fc.nat({ max: 9 }), (scene, share, rows) => {
      const known = scene.boxes.filter((_, at) => (at * 37) % 100 <= share);
      const ids = new Set(known.map(({ id }) => id));
      const edges = scene.edges.filter(({ from, to }) => ids.has(from.box) && ids.has(to.box));
      const closed = known.map((box, at) => ((at * rows) % 3 === 0 ? { ...box, rows: [] } : box));
      const before = layout({ boxes: closed, edges: bareEnds(edges, closed) }, room);
      const after = layout(scene, { ...room, before: before.standing });
      expect(columnsIn(after, ids)).toEqual(columnsIn(before, ids));
    }),
  );
});

test('a node with 300 neighbours, and a circle: nothing overlaps and nothing is crossed', () => {
  const around = Array.from({ length: 300 }, (_, at) =>
    aBox(`n${at}`, { lane: at % 2 === 0 ? 'SOURCE' : 'CONSUMPTION' }),
  );
  const picture = layout(
    {
      boxes: [aBox('hub', { lane: 'MASTER' }), ...around],
      edges: around.flatMap(({ id }) => [
        { id: `${id}>hub`, from: { box: id }, to: { box: 'hub' } },
        { id: `hub>${id}`, from: { box: 'hub' }, to: { box: id } },
      ]),
    },
    room,
  );
  expect(crossings(picture)).toEqual([]);
  expect(picture.width / picture.height).toBeGreaterThan(0.5);
  expect(picture.width / picture.height).toBeLessThan(4);
});

test('a box is as wide as its texts want, and its column with it', () => {
  const boxes = [aBox('a', { width: 260 }), aBox('b', { lines: 2 }), aBox('c')];
  const placed = new Map(layout({ boxes, edges: [] }, room).boxes.map((box) => [box.id, box]));
  expect([...placed.values()].map(({ width }) => width)).toEqual([260, 260, 260]);
  expect(placed.get('b')?.height).toBe(44 + 18);
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

/** The ids in each column of each lane, from the top. */
function columnsIn({ standing }: Layout, ids: ReadonlySet<string>): Record<string, string[]> {
  const known = standing.filter(({ id }) => ids.has(id));
  const columns = Object.groupBy(known, ({ lane, stack }) => `${lane} ${stack}`);
  return Object.fromEntries(
    Object.entries(columns).map(([name, all]) => [name, all?.map(({ id }) => id) ?? []]),
  );
}

/** Edges to rows that are closed go to the box. */
function bareEnds(edges: readonly SceneEdge[], boxes: readonly SceneBox[]): SceneEdge[] {
  const rows = new Set(boxes.flatMap((box) => box.rows));
  const bare = (end: SceneEnd): SceneEnd =>
    end.row !== undefined && rows.has(end.row) ? end : { box: end.box };
  return edges.map(({ id, from, to }) => ({ id, from: bare(from), to: bare(to) }));
}

const apart = (one: PlacedBox, other: PlacedBox): boolean =>
  one.x + one.width < other.x ||
  other.x + other.width < one.x ||
  one.y + one.height < other.y ||
  other.y + other.height < one.y;

/** Every place where an edge is inside a box, found by walking along what is drawn in small steps. */
function crossings({ boxes, edges }: Layout): string[] {
  return edges.flatMap(({ id, path }) => {
    const points = walked(path);
    return boxes
      .filter((box) => points.some((point) => isInside(point, box)))
      .map((box) => `${id} crosses ${box.id}`);
  });
}

const walked = (path: string): Point[] =>
  curvesOf(path).flatMap((curve) =>
    Array.from({ length: 61 }, (_, step) => pointOn(curve, step / 60)),
  );

const isInside = ({ x, y }: Point, box: PlacedBox): boolean =>
  x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y + 0.5 && y < box.y + box.height - 0.5;
