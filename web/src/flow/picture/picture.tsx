import { memo, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../look/roles.ts';
import type { Drawn } from '../drawn.ts';
import type { Card } from '../drawn/cards.ts';
import type { Found } from '../find/use-searching.ts';
import type { Layout } from '../layout/layout.ts';
import type { PictureActs } from './acts.ts';
import { CardBox } from './card.tsx';
import { Edges } from './edges.tsx';
import { Symbols } from './symbols.tsx';
import { useHands } from './use-hands.ts';
import { useStayPut } from './use-stay-put.ts';
import type { Viewport } from './use-viewport.ts';
import { useWalk } from './use-walk.ts';
import classes from './picture.module.css';

interface PictureProps {
  readonly drawn: Drawn;
  readonly layout: Layout;
  readonly viewport: Viewport;
  readonly picked: string | undefined;
  /** What was looked for and found. */
  readonly found: Found;
  readonly acts: PictureActs;
}

/** The flow as a picture: one Tab stop, inside it the arrow keys walk. Moving it about draws nothing anew. */
export const Picture = memo(function Picture(props: PictureProps) {
  const { drawn, layout, viewport, picked, found, acts } = props;
  const { t } = useTranslation();
  const help = useId();
  const lines = useMemo(() => new Map(drawn.lines.map((line) => [line.id, line])), [drawn]);
  const nameOf = useNames(drawn);
  const { spot, said, keyDown, focus } = useWalk(props, nameOf);
  useStayPut(layout, viewport);
  useHands(viewport);

  const places = useMemo(() => new Map(layout.boxes.map((box) => [box.id, box])), [layout]);
  return (
    <div
      ref={viewport.frame}
      className={classes['frame']}
      role="group"
      aria-label={t('flow.picture')}
      aria-describedby={help}
      onKeyDown={keyDown}
      onFocus={focus}
    >
      <div
        ref={viewport.world}
        className={classes['world']}
        style={{ width: layout.width, height: layout.height }}
        data-picture
      >
        <Symbols />
        <Lanes lanes={layout.lanes} />
        <Edges layout={layout} lines={lines} nameOf={nameOf} />
        {drawn.cards.map((card) => {
          const place = places.get(card.id);
          return (
            place && (
              <CardBox
                key={card.id}
                card={card}
                place={place}
                picked={heldBy(card, picked)}
                spot={heldBy(card, spot)}
                found={isAnyIn(card, found.ids) ? found : undefined}
                acts={acts}
              />
            )
          );
        })}
      </div>
      <p id={help} className="unseen">
        {t('sight.pictureHelp')}
      </p>
      <p className="unseen" aria-live="polite" data-said>
        {said}
      </p>
    </div>
  );
});

/** An id where it is that of the box or of a row of it, so that no other box is drawn anew. */
const heldBy = ({ id: box, rows }: Card, id: string | undefined): string | undefined =>
  id === box || rows.some((row) => row.id === id) ? id : undefined;

const isAnyIn = ({ id, rows }: Card, ids: ReadonlySet<string>): boolean =>
  ids.size > 0 && (ids.has(id) || rows.some((row) => ids.has(row.id)));

function Lanes({ lanes }: Pick<Layout, 'lanes'>) {
  const { t } = useTranslation();
  return lanes.map(({ lane, x, width }) => (
    <div
      key={lane}
      className={classes['lane']}
      style={{ left: x, width, '--tone': roles[lane].tone } as React.CSSProperties}
    >
      <strong>{t(`lane.${lane}`)}</strong>
      <span>{t(`laneAbout.${lane}`)}</span>
    </div>
  ));
}

function useNames({ cards }: Drawn): (id: string) => string {
  return useMemo(() => {
    const names = new Map(
      cards.flatMap((card) => [card, ...card.rows].map(({ id, name }) => [id, name] as const)),
    );
    return (id: string) => names.get(id) ?? '';
  }, [cards]);
}
