import { useLayoutEffect, useState } from 'react';

/** The width that an element has, in CSS pixels; 0 until it is known. */
export function useRoom(hold: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = hold.current;
    if (!element) return;
    const look = () => setRoom(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [hold]);
  return room;
}
