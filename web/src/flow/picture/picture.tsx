import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../look/roles.ts';
import type { Drawn } from '../drawn.ts';
import type { Layout } from '../layout/layout.ts';
import { walkOver } from '../walk.ts';
import type { Direction } from '../walk.ts';
import { CardBox } from './card.tsx';
import { Edges } from './edges.tsx';
import type { Viewport } from './use-viewport.ts';
import classes from './picture.module.css';

interface PictureProps {
  readonly drawn: Drawn;
  readonly layout: Layout;
  readonly viewport: Viewport;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onLeave: () => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'upstream',
  ArrowRight: 'downstream',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The flow as a picture: one Tab stop, inside it the arrow keys walk. */
export function Picture(props: PictureProps) {
  const { drawn, layout, viewport, picked, onPick, onToggle } = props;
  const { t } = useTranslation();
  const help = useId();
  const lines = useMemo(() => new Map(drawn.lines.map((line) => [line.id, line])), [drawn]);
  const nameOf = useNames(drawn);
  const { spot, said, keyDown, focus } = useWalk(props, nameOf);
  useStayPut(layout, viewport);

  const places = new Map(layout.boxes.map((box) => [box.id, box]));
  const holds = (id: string | undefined, rows: readonly { id: string }[], box: string) =>
    id === box || rows.some((row) => row.id === id) ? id : undefined;
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
        {layout.lanes.map(({ lane, x, width }) => (
          <div
            key={lane}
            className={classes['lane']}
            style={{ left: x, width, '--tone': roles[lane].tone } as React.CSSProperties}
          >
            <strong>{t(`lane.${lane}`)}</strong>
            <span>{t(`laneAbout.${lane}`)}</span>
          </div>
        ))}
        <Edges layout={layout} lines={lines} nameOf={nameOf} />
        {drawn.cards.map((card) => {
          const place = places.get(card.id);
          return (
            place && (
              <CardBox
                key={card.id}
                card={card}
                place={place}
                picked={holds(picked, card.rows, card.id)}
                spot={holds(spot, card.rows, card.id)}
                onPick={onPick}
                onToggle={onToggle}
              />
            )
          );
        })}
      </div>
      <p id={help} className="unseen">
        {t('flow.pictureHelp')}
      </p>
      <p className="unseen" aria-live="polite" data-said>
        {said}
      </p>
    </div>
  );
}

function useNames({ cards }: Drawn): (id: string) => string {
  return useMemo(() => {
    const names = new Map(
      cards.flatMap((card) => [card, ...card.rows].map(({ id, name }) => [id, name] as const)),
    );
    return (id: string) => names.get(id) ?? '';
  }, [cards]);
}

/** Where the keyboard stands, and what is said of that place. */
function useWalk(props: PictureProps, nameOf: (id: string) => string) {
  const { drawn, layout, viewport, onToggle, onLeave } = props;
  const { t } = useTranslation();
  const walk = useMemo(() => walkOver(drawn.cards, drawn.lines, layout), [drawn, layout]);
  const [stood, setStood] = useState<string>();
  const [said, setSaid] = useState('');
  const isThere = (id: string | undefined) =>
    drawn.cards.some((card) => card.id === id || card.rows.some((row) => row.id === id));
  const spot = isThere(stood) ? stood : isThere(props.picked) ? props.picked : walk.first;

  const stand = (id: string) => {
    setStood(id);
    const { up, down } = walk.around(id);
    if (nameOf(id)) setSaid(t('flow.announce', { name: nameOf(id), up, down }));
    const box = drawn.cards.find(
      (card) => card.id === id || card.rows.some((row) => row.id === id),
    );
    const place = layout.boxes.find((one) => one.id === box?.id);
    if (place) viewport.reveal({ ...place, height: Math.min(place.height, 400) });
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || spot === undefined) return;
    const direction = directions[event.key];
    const card = drawn.cards.find(
      ({ id, rows }) => id === spot || rows.some((row) => row.id === spot),
    );
    if (direction) {
      const next = walk.step(spot, direction);
      if (next !== undefined) focusOn(viewport.frame.current, next);
      event.preventDefault();
    } else if (event.key === 'Escape') onLeave();
    else if (event.key === '+' && card?.state === 'closed') onToggle(card.id);
    else if (event.key === '-' && card?.state === 'open') {
      focusOn(viewport.frame.current, card.id);
      onToggle(card.id);
    }
  };
  const focus = (event: { target: EventTarget }) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['spot'] : undefined;
    if (id !== undefined) stand(id);
  };
  return { spot, said, keyDown, focus };
}

function focusOn(frame: HTMLElement | null, id: string): void {
  frame
    ?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(id)}"]`)
    ?.focus({ preventScroll: true });
}

/** The first picture is fitted; afterwards a box that is opened stays where it is while others make room. */
function useStayPut(layout: Layout, { frame, fit, hold, isHeld }: Viewport): void {
  const last = useRef<Layout>(undefined);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = layout;
    if (!before || !sharesABox(before, layout)) return fit({ readable: true });
    const focused = document.activeElement?.closest<HTMLElement>('[data-box]')?.dataset['box'];
    const was = before.boxes.find(({ id }) => id === focused);
    const is = layout.boxes.find(({ id }) => id === focused);
    if (was && is && was.height !== is.height) hold(was, is);
    else if (!isHeld()) fit({ readable: true });
  }, [layout, fit, hold, isHeld]);
  // The browser itself must never scroll the frame, whatever gets the focus.
  useEffect(() => {
    const element = frame.current;
    const back = () => element?.scrollTo(0, 0);
    element?.addEventListener('scroll', back);
    return () => element?.removeEventListener('scroll', back);
  }, [frame]);
}

const sharesABox = (a: Layout, b: Layout): boolean =>
  a.boxes.some(({ id }) => b.boxes.some((box) => box.id === id));
