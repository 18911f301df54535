import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { Viewport } from './use-viewport.ts';

/**
 * Pan by dragging and by the wheel, zoom by Ctrl and the wheel (a pinch on most touch pads) about the pointer; fits what
 * no hand has moved to a window that is resized.
 */
export function useHands({ frame, move, zoomAt, fit, isHeld }: Viewport): void {
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
  useResized(frame, () => {
    if (!isHeld()) fit({ readable: true });
  });
}

/** Calls back when an element has another size than before; not at the beginning, when it is told its size too. */
function useResized(element: RefObject<HTMLElement | null>, resized: () => void): void {
  const latest = useRef(resized);
  useEffect(() => {
    latest.current = resized;
  });
  useEffect(() => {
    if (!element.current) return;
    let size: string | undefined;
    const watch = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      const is = `${width} ${height}`;
      if (size !== undefined && size !== is) latest.current();
      size = is;
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
}
