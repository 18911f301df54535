import { useMemo, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isMarked } from '../../look/marks.ts';
import type { Drawn } from '../drawn.ts';
import type { Card } from '../drawn/cards.ts';
import type { Layout } from '../layout/layout.ts';
import { walkOver } from '../walk.ts';
import type { Direction } from '../walk.ts';
import type { PictureActs } from './acts.ts';
import { focusOn } from './focus-on.ts';
import { placeOfSpot } from './place-of-spot.ts';
import type { Viewport } from './use-viewport.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'upstream',
  ArrowRight: 'downstream',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ways: Readonly<Record<string, 'up' | 'down'>> = { ArrowLeft: 'up', ArrowRight: 'down' };

interface Walking {
  readonly drawn: Drawn;
  readonly layout: Layout;
  readonly viewport: Viewport;
  readonly picked: string | undefined;
  readonly acts: PictureActs;
}

/** Where the keyboard stands, what its keys do there, and what is said of that place. */
export function useWalk(props: Walking, nameOf: (id: string) => string) {
  const { drawn, layout, viewport, picked, acts } = props;
  const { t } = useTranslation();
  const walk = useMemo(() => walkOver(drawn.cards, drawn.lines, layout), [drawn, layout]);
  const cards = useMemo(() => cardsBySpot(drawn.cards), [drawn]);
  const [stood, setStood] = useState<string>();
  const isThere = (id: string | undefined) => id !== undefined && cards.has(id);
  const spot = isThere(stood) ? stood : isThere(picked) ? picked : walk.first;

  const stand = (id: string, legibly: boolean) => {
    setStood(id);
    const place = placeOfSpot(id, cards.get(id), layout);
    if (place) viewport.reveal(place, { legibly });
  };
  const keys: Readonly<Record<string, (card: Card) => void>> = {
    Escape: () => acts.onLeave(),
    '+': (card) => {
      if (card.state === 'closed') acts.onToggle(card.id);
      else if (card.more.up + card.more.down > 0) acts.onWiden(card.id, ['up', 'down']);
    },
    '-': (card) => {
      if (card.state === 'open') {
        focusOn(viewport.frame.current, card.id);
        acts.onToggle(card.id);
      } else if (card.widened) acts.onNarrow(card.id);
    },
    c: () => spot !== undefined && acts.onCentre(spot),
    f: () => acts.onFind(),
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || spot === undefined) return;
    const card = cards.get(spot);
    const direction = directions[event.key];
    const way = ways[event.key];
    if (event.shiftKey && way) {
      if (card && card.more[way] > 0) acts.onWiden(card.id, [way]);
    } else if (direction) {
      const next = walk.step(spot, direction);
      if (next !== undefined) focusOn(viewport.frame.current, next);
    } else if (card && keys[event.key]) keys[event.key]?.(card);
    else return;
    event.preventDefault();
  };
  const focus = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.dataset['spot'];
    // Where the keyboard stands can be read; under the mouse nothing shall jump.
    if (id !== undefined) stand(id, event.target.matches(':focus-visible'));
  };

  const card = cards.get(stood ?? '');
  const row = card?.rows.find(({ id }) => id === stood);
  const mark = row ? row.mark : (card?.mark ?? null);
  const more = row === undefined && card ? card.more : { up: 0, down: 0 };
  const said =
    stood === undefined || !card
      ? ''
      : [
          t('flow.announce', { name: nameOf(stood), ...walk.around(stood) }),
          ...(more.up + more.down > 0 ? [t('sight.announceMore', more)] : []),
          ...(isMarked(mark) ? [t(`sight.mark.${mark}`)] : []),
        ].join(' · ');
  return { spot, said, keyDown, focus };
}

const cardsBySpot = (cards: readonly Card[]): ReadonlyMap<string, Card> =>
  new Map(cards.flatMap((card) => [card, ...card.rows].map(({ id }) => [id, card] as const)));
