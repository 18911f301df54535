import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** As shown to people, in whole percent. */
  readonly percent: number;
  /** Everything in sight; `readable` stops where letters would become too small and shows the top left instead. */
  readonly fit: (options?: { readable: boolean }) => void;
  readonly zoom: (factor: number) => void;
  /** Brings a place into sight with the least movement. */
  readonly reveal: (place: Rect) => void;
  /** A hand has moved it since it was last fitted, and so it stays where it is. */
  readonly isHeld: () => boolean;
  /** Moves what is drawn without the eye noticing: what stood at one place now stands at another. */
  readonly hold: (was: { x: number; y: number }, is: { x: number; y: number }) => void;
}

const LEAST = 0.1;
const MOST = 2;
const READABLE = 0.8;
const MARGIN = 24;

/**
 * Pan by dragging and by the wheel, zoom by Ctrl and the wheel (a pinch on most touch pads) about the pointer.
 * Moves the world by CSS alone, so that React does not draw anew while a hand moves.
 */
export function useViewport(content: Size): Viewport {
  const frame = useRef<HTMLDivElement>(null);
  const world = useRef<HTMLDivElement>(null);
  const view = useRef<View>({ x: MARGIN, y: MARGIN, scale: 1 });
  const held = useRef(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [percent, setPercent] = useState(100);

  const show = useCallback((next: View) => {
    view.current = next;
    const element = world.current;
    if (!element) return;
    element.style.transform = `translate(${next.x}px, ${next.y}px) scale(${next.scale})`;
    // A layer of its own while it moves; drawn sharp again once it rests.
    element.style.willChange = 'transform';
    clearTimeout(resting.current);
    resting.current = setTimeout(() => {
      element.style.willChange = '';
      setPercent(Math.round(view.current.scale * 100));
    }, 120);
  }, []);

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
      setPercent(Math.round(scale * 100));
    },
    [width, height, show],
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
    (place: Rect) => {
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const { x, y, scale } = view.current;
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

  useHands(frame, { move, zoomAt });
  useEffect(() => {
    if (!frame.current) return;
    const watch = new ResizeObserver(() => {
      if (!held.current) fit({ readable: true });
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, [fit]);
  return { frame, world, percent, fit, zoom, reveal, hold, isHeld };
}

interface Moves {
  readonly move: (dx: number, dy: number) => void;
  readonly zoomAt: (factor: number, at: { x: number; y: number }) => void;
}

function useHands(frame: Viewport['frame'], { move, zoomAt }: Moves): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      if (event.ctrlKey || event.metaKey) zoomAt(Math.exp(-event.deltaY / 240), at);
      else move(-event.deltaX, -event.deltaY);
    };
    let last: { x: number; y: number } | undefined;
    const press = (event: PointerEvent) => {
      const onThing = event.target instanceof Element && event.target.closest('button');
      if (event.button !== 0 || onThing) return;
      last = { x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
    };
    const drag = (event: PointerEvent) => {
      if (!last) return;
      move(event.clientX - last.x, event.clientY - last.y);
      last = { x: event.clientX, y: event.clientY };
    };
    const lift = () => (last = undefined);
    const gone = new AbortController();
    const { signal } = gone;
    element.addEventListener('wheel', wheel, { passive: false, signal });
    element.addEventListener('pointerdown', press, { signal });
    element.addEventListener('pointermove', drag, { signal });
    element.addEventListener('pointerup', lift, { signal });
    element.addEventListener('pointercancel', lift, { signal });
    return () => gone.abort();
  }, [frame, move, zoomAt]);
}
