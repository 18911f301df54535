import { isMarked, marks } from '../../look/marks.ts';
import type { Drawn } from '../drawn.ts';
import type { Line } from '../drawn/lines.ts';
import type { Layout } from '../layout/layout.ts';
import { signPlaces } from '../layout/sign-places.ts';
import { inDepth } from '../picture/in-depth.ts';
import { arrowOf, thicknessOf } from '../picture/strokes.ts';
import { signAt } from './box-shapes.ts';
import { paper } from './paper.ts';
import type { Shape } from './sheet.ts';

/** Every edge with its arrow, and the signs of those that differ. */
export function edgeShapes(
  { lines }: Drawn,
  layout: Layout,
  { dx, dy }: { readonly dx: number; readonly dy: number },
): Shape[] {
  const drawn = inDepth(layout, new Map(lines.map((line) => [line.id, line])));
  const at = { x: dx, y: dy, scale: 1 };
  const signs = signPlaces(drawn.flatMap(({ edge, line }) => (isMarked(line.mark) ? [edge] : [])));
  return [
    ...drawn.map(({ edge, line }): Shape => {
      const tone = toneOf(line);
      const dash = isMarked(line.mark) ? marks[line.mark].dash : undefined;
      return {
        is: 'group',
        of: { edge: edge.id },
        shapes: [
          { is: 'path', d: edge.path, at, stroke: tone, strokeWidth: thicknessOf(line), dash },
          { is: 'path', d: arrowOf(edge), at, fill: tone },
        ],
      };
    }),
    ...drawn.flatMap(({ edge, line: { mark } }) => {
      const place = signs.get(edge.id);
      if (!place || !isMarked(mark)) return [];
      return signAt(mark, { x: place.x + dx, y: place.y + dy, size: 16 });
    }),
  ];
}

function toneOf({ mark, light }: Line): string {
  if (isMarked(mark)) return paper.mark[mark];
  return { plain: paper.edge, lit: paper.goldLine, back: paper.edgeBack }[light];
}
