import type { Lane } from './scene.ts';

/** All sizes of the picture, in its own units: CSS pixels at 100 %. */
export const measures = {
  header: 44,
  row: 26,
  /** Below the last row. */
  rowsEnd: 6,
  gap: 14,
  widestGap: 44,
  /** A lane taller than this goes on in a second column. */
  columnLimit: 1300,
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

export const widthOf = (lane: Lane): number => (lane === 'MASTER' ? 222 : 188);

export const heightOf = (rows: number): number =>
  measures.header + (rows === 0 ? 0 : rows * measures.row + measures.rowsEnd);
