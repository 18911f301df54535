import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

const SPARE_ROWS = 12;

export interface Window {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Which of many rows of one height are in sight of a box that scrolls, and some beside them. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  { rows, height }: { readonly rows: number; readonly height: number },
): Window {
  const [window, setWindow] = useState<Window>({ first: 0, end: 60 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / height) - SPARE_ROWS);
      const seen = Math.ceil(element.clientHeight / height);
      // In steps, so that not every pixel draws anew.
      const from = first - (first % SPARE_ROWS);
      const end = from + seen + 3 * SPARE_ROWS;
      setWindow((old) => (old.first === from && old.end === end ? old : { first: from, end }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sized = new ResizeObserver(look);
    sized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sized.disconnect();
    };
  }, [box, height, rows]);
  return { first: Math.min(window.first, rows), end: Math.min(window.end, rows) };
}
