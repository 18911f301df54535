import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Light, Line } from '../drawn.ts';
import { measures } from '../layout/measures.ts';
import type { Layout, PlacedEdge } from '../layout/layout.ts';
import classes from './edges.module.css';

interface EdgesProps {
  readonly layout: Layout;
  readonly lines: ReadonlyMap<string, Line>;
  readonly nameOf: (id: string) => string;
}

/** All edges as one drawing under the boxes: what steps back first, what is lit on top. */
export const Edges = memo(function Edges({ layout, lines, nameOf }: EdgesProps) {
  const { t } = useTranslation();
  const drawn = layout.edges
    .flatMap((edge) => {
      const line = lines.get(edge.id);
      return line ? [{ edge, line }] : [];
    })
    .sort((a, b) => depth[a.line.light] - depth[b.line.light]);
  const sentence = ({ from, to, flows }: Line) =>
    t('flow.edge', {
      from: nameOf(from.row ?? from.box),
      to: nameOf(to.row ?? to.box),
      count: flows,
    });
  return (
    <svg className={classes['edges']} width={layout.width + 60} height={layout.height} aria-hidden>
      {drawn.map(({ edge, line }) => (
        <g
          key={edge.id}
          className={classes[line.light]}
          data-edge={edge.id}
          data-light={line.light}
        >
          <path d={edge.path} className={classes['line']} strokeWidth={thickness(line.flows)} />
          <path d={arrow(edge)} className={classes['arrow']} />
          <path d={edge.path} className={classes['touch']}>
            <title>{sentence(line)}</title>
          </path>
        </g>
      ))}
    </svg>
  );
});

const depth: Readonly<Record<Light, number>> = { back: 0, plain: 1, lit: 2 };

/** Grows with the logarithm of the flows: 1 is thin, 10 is clear, 1,000 is not a bar. */
const thickness = (flows: number): number =>
  Math.min(5, 1.25 + Math.log2(Math.max(1, flows)) * 0.6);

function arrow({ arrow: { x, y, turn } }: PlacedEdge): string {
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
