import { useCallback, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { FlowAddress, Go } from '../address.ts';
import { focusOn } from '../picture/focus-on.ts';
import { placeOfSpot } from '../picture/place-of-spot.ts';
import type { Viewport } from '../picture/use-viewport.ts';
import type { LaidOut } from '../use-layout.ts';
import { foundIn } from './found-in.ts';

/** What was found, and which of it is in sight. */
export interface Found {
  readonly ids: ReadonlySet<string>;
  readonly here: string | undefined;
}

/** A search inside the picture. */
export interface Searching {
  readonly text: string;
  readonly found: Found;
  /** Which of those found is in sight, from 1; 0 while none is. */
  readonly at: number;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly begin: () => void;
  readonly look: (text: string) => void;
  /** To the next of those found, or to the one before. */
  readonly step: (by: 1 | -1) => void;
  readonly leave: () => void;
  /** Brings a spot into sight and puts the keyboard on it. */
  readonly goTo: (id: string) => void;
}

const NONE: Found = { ids: new Set(), here: undefined };

export function useSearching(
  laid: LaidOut | undefined,
  viewport: Viewport,
  address: FlowAddress,
  onGo: Go,
): Searching {
  const text = address.find ?? '';
  const input = useRef<HTMLInputElement>(null);
  const all = useMemo(() => (laid && text !== '' ? inOrder(laid, text) : []), [laid, text]);
  const [last, setLast] = useState<string>();
  const at = last === undefined ? 0 : all.indexOf(last) + 1;

  const see = useCallback(
    (id: string) => {
      const card = laid?.drawn.cards.find(
        (one) => one.id === id || one.rows.some((row) => row.id === id),
      );
      const place = laid && placeOfSpot(id, card, laid.layout);
      if (place) viewport.reveal(place, { legibly: true });
    },
    [laid, viewport],
  );
  const step = (by: 1 | -1) => {
    if (all.length === 0) return;
    const next = all[(by > 0 ? at : Math.max(at, 1) - 2 + all.length) % all.length];
    if (next === undefined) return;
    setLast(next);
    see(next);
  };
  const begin = useCallback(() => input.current?.focus(), []);
  return {
    text,
    found: useMemo(
      () => (all.length > 0 ? { ids: new Set(all), here: at > 0 ? last : undefined } : NONE),
      [all, at, last],
    ),
    at,
    input,
    begin,
    look: (next) => {
      setLast(undefined);
      onGo({ ...address, find: next === '' ? undefined : next }, { replace: true });
    },
    step,
    leave: () => {
      if (last !== undefined) focusOn(viewport.frame.current, last);
      onGo({ ...address, find: undefined });
    },
    goTo: (id) => {
      focusOn(viewport.frame.current, id);
      see(id);
    },
  };
}

/** As the eye reads: column by column, from the top. */
function inOrder({ drawn, layout }: LaidOut, text: string): readonly string[] {
  const place = new Map(layout.boxes.map(({ id, x, y }) => [id, { x, y }]));
  const cards = [...drawn.cards].sort((a, b) => {
    const [one, other] = [place.get(a.id), place.get(b.id)];
    return one && other ? one.x - other.x || one.y - other.y : 0;
  });
  return foundIn({ cards }, text);
}
