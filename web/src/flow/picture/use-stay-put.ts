import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Layout } from '../layout/layout.ts';
import type { Viewport } from './use-viewport.ts';

/** The first picture is fitted; afterwards the box where somebody acts stays where it is, while others make room. */
export function useStayPut(layout: Layout, { frame, fit, hold, isHeld }: Viewport): void {
  const last = useRef<Layout>(undefined);
  const anchor = useLastBox();
  useLayoutEffect(() => {
    const before = last.current;
    last.current = layout;
    if (before === layout) return;
    if (!before || !sharesABox(before, layout)) return fit({ readable: true });
    const was = before.boxes.find(({ id }) => id === anchor.current);
    const is = layout.boxes.find(({ id }) => id === anchor.current);
    if (was && is) hold(was, is);
    else if (!isHeld()) fit({ readable: true });
  }, [layout, fit, hold, isHeld, anchor]);
  // The browser itself must never scroll the frame, whatever gets the focus.
  useEffect(() => {
    const element = frame.current;
    const back = () => element?.scrollTo(0, 0);
    element?.addEventListener('scroll', back);
    return () => element?.removeEventListener('scroll', back);
  }, [frame]);
}

/**
 * The box that was last pressed or came into focus, until something else was. Not the one that has the focus: a button
 * that has done its work may be gone, and the focus with it.
 */
function useLastBox() {
  const box = useRef<string>(undefined);
  useEffect(() => {
    const note = ({ target }: Event) => {
      const element = target instanceof Element ? target : undefined;
      box.current = element?.closest<HTMLElement>('[data-box]')?.dataset['box'];
    };
    document.addEventListener('pointerdown', note);
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('pointerdown', note);
      document.removeEventListener('focusin', note);
    };
  }, []);
  return box;
}

function sharesABox(a: Layout, b: Layout): boolean {
  const ids = new Set(a.boxes.map(({ id }) => id));
  return b.boxes.some(({ id }) => ids.has(id));
}
