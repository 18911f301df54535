import { isMarked } from '../../look/marks.ts';
import type { Line } from '../drawn/lines.ts';
import type { Light } from '../drawn/look.ts';
import type { Layout, PlacedEdge } from '../layout/layout.ts';

export interface DrawnEdge {
  readonly edge: PlacedEdge;
  readonly line: Line;
}

const depth: Readonly<Record<Light, number>> = { back: 0, plain: 1, lit: 2 };

/** Edges from what lies at the bottom to what lies on top: what steps back, what is plain, what is lit, what differs. */
export function inDepth(
  { edges }: Pick<Layout, 'edges'>,
  lines: ReadonlyMap<string, Line>,
): DrawnEdge[] {
  const height = ({ light, mark }: Line) => depth[light] + (isMarked(mark) ? 3 : 0);
  return edges
    .flatMap((edge) => {
      const line = lines.get(edge.id);
      return line ? [{ edge, line }] : [];
    })
    .sort((a, b) => height(a.line) - height(b.line));
}
