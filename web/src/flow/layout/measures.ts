import type { Lane, SceneBox } from './scene.ts';

/** All sizes of the picture, in its own units: CSS pixels at 100 %. */
export const measures = {
  header: 44,
  /** Every further line of a name. */
  line: 18,
  row: 26,
  /** Below the last row. */
  rowsEnd: 6,
  gap: 14,
  widestGap: 44,
  /** A lane taller than this goes on in a second column. */
  columnLimit: 1300,
  /** A column with its gutter is about so wide. */
  columnAbout: 260,
  gutter: 72,
  widestGutter: 150,
  /** Between two columns of one lane. */
  innerGutter: 56,
  /** The lane that a long edge takes through a column. */
  slot: 10,
  slotGap: 8,
  /** Between an edge that leaves and one that arrives at the same place. */
  portOffset: 7,
  arrow: 8,
  heading: 52,
} as const;

export const leastWidth = (lane: Lane): number => (lane === 'MASTER' ? 222 : 188);

export const widthOf = ({ lane, width = 0 }: SceneBox): number => Math.max(leastWidth(lane), width);

export const headerOf = ({ lines = 1 }: Pick<SceneBox, 'lines'>): number =>
  measures.header + (lines - 1) * measures.line;

export const heightOf = (box: SceneBox): number => {
  const rows = box.rows.length;
  return headerOf(box) + (rows === 0 ? 0 : rows * measures.row + measures.rowsEnd);
};
