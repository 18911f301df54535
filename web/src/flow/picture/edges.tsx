import { memo, useMemo } from 'react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isMarked, marks } from '../../look/marks.ts';
import type { Line } from '../drawn/lines.ts';
import { SIGN, signPlaces } from '../layout/sign-places.ts';
import type { Layout } from '../layout/layout.ts';
import { inDepth } from './in-depth.ts';
import type { DrawnEdge } from './in-depth.ts';
import { arrowOf, thicknessOf } from './strokes.ts';
import classes from './edges.module.css';

interface EdgesProps {
  readonly layout: Layout;
  readonly lines: ReadonlyMap<string, Line>;
  readonly nameOf: (id: string) => string;
}

/** All edges as one drawing under the boxes: what steps back first, what differs and what is lit on top. */
export const Edges = memo(function Edges({ layout, lines, nameOf }: EdgesProps) {
  const drawn = useMemo(() => inDepth(layout, lines), [layout, lines]);
  const sentence = useSentence(nameOf);
  // Of a thousand edges one is pointed at: its sentence is made then.
  const say = ({ target }: PointerEvent<SVGSVGElement>) => {
    const edge = target instanceof Element ? target.closest<SVGGElement>('[data-edge]') : null;
    const line = lines.get(edge?.dataset['edge'] ?? '');
    if (edge && line) titleOf(edge).textContent = sentence(line);
  };
  return (
    <svg
      className={classes['edges']}
      width={layout.width + 60}
      height={layout.height}
      aria-hidden
      onPointerOver={say}
    >
      {drawn.map((one) => (
        <Edge key={one.edge.id} {...one} />
      ))}
      <Signs drawn={drawn} />
    </svg>
  );
});

function titleOf(edge: SVGGElement): SVGTitleElement {
  const known = edge.querySelector<SVGTitleElement>(':scope > title');
  if (known) return known;
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  edge.append(title);
  return title;
}

/** What a line says: its ends, how much flows, by which way, and what became of it. */
function useSentence(nameOf: EdgesProps['nameOf']): (line: Line) => string {
  const { t } = useTranslation();
  return ({ from, to, flows, folded, mark }) => {
    const ends = { from: nameOf(from.row ?? from.box), to: nameOf(to.row ?? to.box) };
    const said = [
      t('flow.edge', { ...ends, count: flows }),
      folded ? t('sight.byFolded') : '',
      isMarked(mark) ? t(`sight.mark.${mark}`) : '',
    ];
    return said.filter((one) => one !== '').join(' · ');
  };
}

const Edge = memo(function Edge({ edge, line }: DrawnEdge) {
  const { light, mark } = line;
  return (
    <g
      className={classes[light]}
      data-edge={edge.id}
      data-light={light}
      data-mark={mark ?? undefined}
    >
      <path
        d={edge.path}
        className={classes['line']}
        strokeWidth={thicknessOf(line)}
        strokeDasharray={isMarked(mark) ? marks[mark].dash : undefined}
      />
      <path d={arrowOf(edge)} className={classes['arrow']} />
      <path d={edge.path} className={classes['touch']} />
    </g>
  );
});

/** The signs of what differs, on top of all lines. */
function Signs({ drawn }: { readonly drawn: readonly DrawnEdge[] }) {
  const places = useMemo(
    () => signPlaces(drawn.flatMap(({ edge, line }) => (isMarked(line.mark) ? [edge] : []))),
    [drawn],
  );
  return drawn.map(({ edge, line: { mark } }) => {
    const place = places.get(edge.id);
    if (!place || !isMarked(mark)) return null;
    const { shape, sign, tone } = marks[mark];
    const corner = `translate(${place.x - SIGN / 2} ${place.y - SIGN / 2})`;
    return (
      <g key={edge.id} transform={corner} className={classes['sign']} data-sign={mark}>
        <path d={shape} fill={tone} />
        <path d={sign} />
      </g>
    );
  });
}
