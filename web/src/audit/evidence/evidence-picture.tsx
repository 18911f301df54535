import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { drawing as drawn } from '../../drawing/drawing.ts';
import type { Box as Place } from '../../drawing/drawing.ts';
import type { Line as PlacedLine } from '../../drawing/lines.ts';
import type { ToDraw } from '../../drawing/to-draw.ts';
import { roles } from '../../look/roles.ts';
import page from '../../page/page.module.css';
import { ThingLink } from '../../page/thing-link.tsx';
import { useRoom } from '../use-room.ts';
import { evidence } from './drawn.ts';
import type { Drawable, Evidence, EvidenceBox } from './drawn.ts';
import { shapeOf } from './kind-shape.ts';
import classes from './evidence.module.css';

interface EvidencePictureProps {
  readonly drawing: Drawable & { readonly leftOut: number };
  /** In a panel it is made to fit; on its page it has the room it needs. */
  readonly size: 'small' | 'large';
}

const measures = {
  small: { width: 164, gutter: 44, gap: 14 },
  large: { width: 216, gutter: 84, gap: 20 },
} as const;
/** Below this scale nobody can read it: then it is scrolled. */
const SMALLEST = 0.6;
/** More marks would stand on one another; tone and dashes tell it then. */
const MARKS_AT_MOST = 6;
/** At both sides of the picture. */
const PADDING = 20;

/** What proves a finding, drawn from where data come to where they go; where it breaks is marked. */
export function EvidencePicture({ drawing, size }: EvidencePictureProps) {
  const { t } = useTranslation();
  const hold = useRef<HTMLDivElement>(null);
  const { boxes, lines } = useMemo(() => evidence(drawing), [drawing]);
  const picture = useMemo(
    () => drawn(toDraw({ boxes, lines }), measures[size]),
    [boxes, lines, size],
  );
  const room = useRoom(hold) - PADDING;
  const fits = size === 'large' || room <= 0 || picture.width <= room;
  const scale = fits ? 1 : Math.max(SMALLEST, room / picture.width);
  const marked = new Set(lines.filter((line) => line.marked).map(({ id }) => id));
  const edges = picture.lines.toSorted(
    (a, b) => Number(marked.has(a.id)) - Number(marked.has(b.id)),
  );
  const places = new Map(picture.boxes.map((box) => [box.id, box]));
  return (
    <div className={classes['evidence']}>
      <div
        ref={hold}
        className={classes['hold']}
        role="region"
        tabIndex={0}
        aria-label={t('audit.picture.label')}
        data-size={size}
        data-evidence
      >
        <div style={{ width: picture.width * scale, height: picture.height * scale }}>
          <div
            className={classes['picture']}
            style={{ width: picture.width, height: picture.height, scale }}
          >
            <svg width={picture.width} height={picture.height} aria-hidden>
              {edges.map((edge) => (
                <Line key={edge.id} line={edge} isMarked={marked.has(edge.id)} />
              ))}
            </svg>
            {boxes.map((box) => {
              const place = places.get(box.id);
              return place && <Box key={box.id} box={box} place={place} />;
            })}
            {edges.map(
              ({ id, middle }) =>
                marked.has(id) &&
                marked.size <= MARKS_AT_MOST && (
                  <span
                    key={id}
                    className={classes['mark']}
                    style={{ left: middle.x, top: middle.y }}
                    aria-hidden
                  >
                    <IconAlertTriangleFilled size={12} />
                  </span>
                ),
            )}
          </div>
        </div>
      </div>
      {drawing.leftOut > 0 && (
        <p className={page['soft']}>{t('audit.picture.leftOut', { count: drawing.leftOut })}</p>
      )}
      {lines.length === 0 ? (
        <p className={page['soft']}>{t('audit.picture.lonely')}</p>
      ) : (
        <details className={classes['sentences']}>
          <summary>{t('audit.picture.one')}</summary>
          <ul>
            {lines.map(({ id, sentence, marked: isMarked }) => (
              <li key={id} data-marked={isMarked || undefined}>
                {isMarked && (
                  <IconAlertTriangleFilled size={12} aria-label={t('audit.picture.keys.marked')} />
                )}{' '}
                {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Lines are fastened at the rows of the boxes. */
const toDraw = ({ boxes, lines }: Evidence): ToDraw => ({
  things: boxes.map(({ id, column, height }) => ({ id, layer: column, height })),
  ties: lines.map(({ id, from, to }) => ({
    id,
    from: from.box,
    to: to.box,
    below: { from: from.below, to: to.below },
  })),
});

const ARROW = 7;

function Line({ line, isMarked }: { readonly line: PlacedLine; readonly isMarked: boolean }) {
  const { x, y, towards } = line.tip;
  const back = towards === 'left' ? ARROW : -ARROW;
  return (
    <g data-marked={isMarked || undefined}>
      <path className={classes['line']} d={line.path} />
      <path
        className={classes['arrow']}
        d={`M${x} ${y}L${x + back} ${y - 4}L${x + back} ${y + 4}Z`}
      />
    </g>
  );
}

interface BoxProps {
  readonly box: EvidenceBox;
  readonly place: Place;
}

function Box({ box, place }: BoxProps) {
  const { t } = useTranslation();
  const { id, kind, name, within, part, lane, rows, height } = box;
  const Shape = shapeOf(kind);
  const style: CSSProperties & Record<'--tone', string> = {
    left: place.x,
    top: place.y,
    width: place.width,
    height,
    '--tone': lane ? roles[lane].tone : 'var(--text-soft)',
  };
  const above = within === '' ? t([`kind.${kind}`, 'kind.other']) : within;
  return (
    <div
      className={classes['box']}
      style={style}
      data-kind={kind}
      data-part={part}
      data-lane={lane}
      data-box={name}
    >
      <div className={classes['head']}>
        <Shape size={15} stroke={1.7} aria-hidden />
        <div>
          <span title={above}>{above}</span>
          <span className={classes['name']} title={name}>
            <ThingLink thing={{ __typename: kind, id, name }} />
          </span>
        </div>
      </div>
      {rows.map((row) => (
        <div key={row.id} className={classes['row']} data-part={row.part} title={row.name}>
          <ThingLink thing={{ __typename: 'Field', id: row.id, name: row.name }} />
        </div>
      ))}
    </div>
  );
}
