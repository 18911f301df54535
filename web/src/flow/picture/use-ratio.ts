import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

const STEP = 0.05;

/** Width to height of an element, in steps, so that a picture laid out for it does not tremble while it is resized. */
export function useRatio(element: RefObject<HTMLElement | null>): number {
  const [ratio, setRatio] = useState(1.45);
  useEffect(() => {
    if (!element.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.height === 0) return;
      const { width, height } = entry.contentRect;
      setRatio(Math.round(width / height / STEP) * STEP);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return ratio;
}
