import { isMarked } from '../../look/marks.ts';
import type { Line } from '../drawn/lines.ts';
import { measures } from '../layout/measures.ts';
import type { PlacedEdge } from '../layout/layout.ts';

/** Grows with the logarithm of the flows: 1 is thin, 10 is clear, 1,000 is not a bar. What differs is never thin. */
export function thicknessOf({ flows, mark }: Pick<Line, 'flows' | 'mark'>): number {
  const least = isMarked(mark) ? 2.25 : 1.25;
  return Math.min(5, least + Math.log2(Math.max(1, flows)) * 0.6);
}

/** The arrow's head as the `d` of a path. */
export function arrowOf({ arrow: { x, y, turn } }: Pick<PlacedEdge, 'arrow'>): string {
  const long = measures.arrow;
  const half = long * 0.62;
  const corners = { 0: [-long, half], 90: [half, -long], 180: [long, half], 270: [half, long] }[
    turn
  ];
  const [dx = 0, dy = 0] = corners;
  const level = turn === 0 || turn === 180;
  return level
    ? `M${x},${y}L${x + dx},${y - dy}L${x + dx},${y + dy}Z`
    : `M${x},${y}L${x - dx},${y + dy}L${x + dx},${y + dy}Z`;
}
