import { useCallback, useMemo, useRef } from 'react';
import type { RefObject } from 'react';

interface View {
  x: number;
  y: number;
  scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

export interface Viewport {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly world: RefObject<HTMLDivElement | null>;
  readonly percent: Percent;
  /** Everything in sight; `readable` stops where letters would become too small and shows the top left instead. */
  readonly fit: (options?: { readable: boolean }) => void;
  readonly zoom: (factor: number) => void;
  readonly zoomAt: (factor: number, at: { x: number; y: number }) => void;
  readonly move: (dx: number, dy: number) => void;
  /** Brings a place into sight with the least movement; `legibly` also nearer, where its letters are too small to read. */
  readonly reveal: (place: Rect, options?: { legibly: boolean }) => void;
  /** A hand has moved it since it was last fitted, and so it stays where it is. */
  readonly isHeld: () => boolean;
  /** Moves what is drawn without the eye noticing: what stood at one place now stands at another. */
  readonly hold: (was: { x: number; y: number }, is: { x: number; y: number }) => void;
}

/** How large it is, in whole percent as shown to people; kept outside React, so that moving draws nothing anew. */
export interface Percent {
  readonly get: () => number;
  readonly subscribe: (changed: () => void) => () => void;
}

const LEAST = 0.1;
const MOST = 2;
const READABLE = 0.8;
/** Below this nobody reads what the keyboard or a search stands on. */
const LEGIBLE = 0.55;
const MARGIN = 24;

/** What is seen of a picture. Moves the world by CSS alone, so that React does not draw anew while a hand moves. */
export function useViewport(content: Size): Viewport {
  const frame = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const view = useRef<View>({ x: MARGIN, y: MARGIN, scale: 1 });
  const held = useRef(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shownAs = useRef(100);
  const listeners = useRef(new Set<() => void>());
  const tell = useCallback(() => {
    shownAs.current = Math.round(view.current.scale * 100);
    for (const changed of listeners.current) changed();
  }, []);

  const show = useCallback(
    (next: View) => {
      view.current = next;
      const element = world.current;
      if (!element) return;
      element.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`;
      // A layer of its own while it moves; drawn sharp again once it rests.
      element.style.willChange = 'transform';
      clearTimeout(resting.current);
      resting.current = setTimeout(() => {
        element.style.willChange = '';
        tell();
      }, 120);
    },
    [tell],
  );

  const { width, height } = content;
  const fit = useCallback(
    ({ readable } = { readable: false }) => {
      const box = frame.current?.getBoundingClientRect();
      if (!box || width === 0) return;
      held.current = false;
      const across = (box.width - 2 * MARGIN) / width;
      const down = (box.height - 2 * MARGIN) / height;
      const least = readable ? Math.min(READABLE, Math.max(LEAST, across)) : LEAST;
      const scale = Math.max(least, Math.min(1, across, down));
      const spare = (room: number, used: number) => Math.max(MARGIN, (room - used * scale) / 2);
      show({
        scale,
        x: spare(box.width, width),
        y: Math.min(spare(box.height, height), 2 * MARGIN),
      });
      tell();
    },
    [width, height, show, tell],
  );

  const zoomAt = useCallback(
    (factor: number, at: { x: number; y: number }) => {
      held.current = true;
      const { x, y, scale } = view.current;
      const next = Math.min(MOST, Math.max(LEAST, scale * factor));
      const ratio = next / scale;
      show({ scale: next, x: at.x - (at.x - x) * ratio, y: at.y - (at.y - y) * ratio });
    },
    [show],
  );

  const zoom = useCallback(
    (factor: number) => {
      const box = frame.current?.getBoundingClientRect();
      if (box) zoomAt(factor, { x: box.width / 2, y: box.height / 2 });
    },
    [zoomAt],
  );

  const reveal = useCallback(
    (place: Rect, { legibly } = { legibly: false }) => {
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const { x, y, scale } = view.current;
      if (legibly && scale < LEGIBLE) {
        const middle = (start: number, size: number, room: number) =>
          room / 2 - (start + size / 2) * READABLE;
        held.current = true;
        show({
          scale: READABLE,
          x: middle(place.x, place.width, box.width),
          y: middle(place.y, place.height, box.height),
        });
        return;
      }
      const nudge = (start: number, size: number, room: number) => {
        if (start < MARGIN) return MARGIN - start;
        const over = start + size - (room - MARGIN);
        return over > 0 ? -Math.min(over, start - MARGIN) : 0;
      };
      const dx = nudge(place.x * scale + x, place.width * scale, box.width);
      const dy = nudge(place.y * scale + y, place.height * scale, box.height);
      if (dx !== 0 || dy !== 0) show({ scale, x: x + dx, y: y + dy });
    },
    [show],
  );

  const hold = useCallback(
    (was: { x: number; y: number }, is: { x: number; y: number }) => {
      const { x, y, scale } = view.current;
      show({ scale, x: x + (was.x - is.x) * scale, y: y + (was.y - is.y) * scale });
    },
    [show],
  );

  const move = useCallback(
    (dx: number, dy: number) => {
      held.current = true;
      const { x, y, scale } = view.current;
      show({ scale, x: x + dx, y: y + dy });
    },
    [show],
  );
  const isHeld = useCallback(() => held.current, []);

  const percent = useMemo<Percent>(
    () => ({
      get: () => shownAs.current,
      subscribe: (changed) => {
        listeners.current.add(changed);
        return () => listeners.current.delete(changed);
      },
    }),
    [],
  );
  return useMemo(
    () => ({ frame, world, percent, fit, zoom, zoomAt, move, reveal, hold, isHeld }),
    [percent, fit, zoom, zoomAt, move, reveal, hold, isHeld],
  );
}
