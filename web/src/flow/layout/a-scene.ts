import fc from 'fast-check';
import { lanes } from './scene.ts';
import type { Scene, SceneBox, SceneEnd } from './scene.ts';

/** A box for tests: `aBox('crm')` stands among the sources, without rows. */
export const aBox = (id: string, more: Partial<SceneBox> = {}): SceneBox => ({
  id,
  lane: 'SOURCE',
  group: 0,
  rows: [],
  ...more,
});

/** Any scene: boxes in any lanes with any rows, edges between any of them, loops and both ways included. */
export const anyScene: fc.Arbitrary<Scene> = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...lanes),
      rows: fc.nat(9),
      group: fc.nat(2),
      width: fc.constantFrom(undefined, 150, 240, 280),
      lines: fc.constantFrom(undefined, 1, 2),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .chain((drafts) => {
    const boxes = drafts.map(({ rows, ...draft }, at) =>
      aBox(`b${at}`, {
        ...draft,
        rows: Array.from({ length: rows }, (_, row) => `b${at}r${row}`),
      }),
    );
    return fc.record({
      boxes: fc.constant(boxes),
      edges: fc
        .array(fc.record({ from: anyEnd(boxes), to: anyEnd(boxes) }), { maxLength: 80 })
        .map((ends) => ends.map((end, at) => ({ id: `e${at}`, ...end }))),
    });
  });

const anyEnd = (boxes: readonly SceneBox[]): fc.Arbitrary<SceneEnd> =>
  fc.constantFrom(...boxes).chain(({ id, rows }) => {
    const head: SceneEnd = { box: id };
    return rows.length === 0
      ? fc.constant(head)
      : fc.constantFrom(head, ...rows.map((row) => ({ box: id, row })));
  });
