import { IconAlertTriangleFilled, IconLinkOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { drawing } from './drawing.ts';
import { measures } from './to-draw.ts';
import type { Thing, Tie } from './to-draw.ts';
import classes from './layered.module.css';

export type BoxTone = 'plain' | 'strong' | 'golden' | 'source' | 'broken' | 'missing';
export type TieTone = 'plain' | 'lit' | 'weak' | 'broken';

export interface DrawnThing extends Thing {
  readonly tone: BoxTone;
  /** What stands in the box; `height` leaves room for it: `boxHeight`. */
  readonly content: ReactNode;
}
export interface DrawnTie extends Tie {
  readonly tone: TieTone;
}

interface LayeredProps {
  readonly things: readonly DrawnThing[];
  readonly ties: readonly DrawnTie[];
  /** What the drawing shows, for those who do not see it; the same must stand beside it as a list or a table. */
  readonly label: string;
  /** What the things of a layer are. */
  readonly heading?: (layer: number) => string;
  /** Whether lines end in an arrow; yes, where left out. */
  readonly arrows?: boolean;
}

const HEADING = 30;
const gravity: Readonly<Record<TieTone, number>> = { plain: 0, weak: 1, lit: 2, broken: 3 };

/** Things in columns with lines between; what is weak or broken carries a mark, what is broken is drawn last. */
export function Layered({ things, ties, label, heading, arrows = true }: LayeredProps) {
  const drawn = useMemo(() => drawing({ things, ties }), [things, ties]);
  const thing = new Map(things.map((one) => [one.id, one]));
  const toneOf = new Map(ties.map(({ id, tone }) => [id, tone]));
  const lines = drawn.lines
    .map((line) => ({ ...line, tone: toneOf.get(line.id) ?? 'plain' }))
    .sort((a, b) => gravity[a.tone] - gravity[b.tone]);
  const top = heading ? HEADING : 0;
  return (
    <div className={classes['hold']} role="region" tabIndex={0} aria-label={label} data-layered>
      <div
        className={classes['drawing']}
        style={{ width: drawn.width, height: drawn.height + top }}
      >
        {heading &&
          drawn.columns.map(({ layer, x }) => (
            <span
              key={layer}
              className={classes['heading']}
              style={{ left: x, width: measures.width }}
            >
              {heading(layer)}
            </span>
          ))}
        <div className={classes['plane']} style={{ top, height: drawn.height }}>
          <svg width={drawn.width} height={drawn.height} aria-hidden>
            {lines.map(({ id, path, tone, tip }) => (
              <g key={id} data-tie={id} data-tone={tone}>
                <path d={path} />
                {arrows && <path className={classes['arrow']} d={arrowAt(tip)} />}
              </g>
            ))}
          </svg>
          {drawn.boxes.map(({ id, x, y, width, height }) => (
            <div
              key={id}
              className={classes['box']}
              style={{ left: x, top: y, width, height }}
              data-thing={id}
              data-tone={thing.get(id)?.tone}
            >
              {thing.get(id)?.content}
            </div>
          ))}
          {lines.map(
            ({ id, middle, tone }) =>
              (tone === 'weak' || tone === 'broken') && (
                <span
                  key={id}
                  className={classes['mark']}
                  style={{ left: middle.x, top: middle.y }}
                  data-tone={tone}
                  aria-hidden
                >
                  {tone === 'broken' ? (
                    <IconLinkOff size={14} />
                  ) : (
                    <IconAlertTriangleFilled size={12} />
                  )}
                </span>
              ),
          )}
        </div>
      </div>
    </div>
  );
}

interface Tip {
  readonly x: number;
  readonly y: number;
  readonly towards: 'right' | 'left';
}

function arrowAt({ x, y, towards }: Tip): string {
  const back = towards === 'right' ? -7 : 7;
  return `M${x} ${y}l${back} -4v8z`;
}
