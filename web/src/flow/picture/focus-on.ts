/** Puts the keyboard on a spot of the picture, and so brings it into sight; gives whether there is such a spot. */
export function focusOn(frame: HTMLElement | null, id: string): boolean {
  const spot = frame?.querySelector<HTMLElement>(`[data-spot="${CSS.escape(id)}"]`);
  spot?.focus({ preventScroll: true });
  return spot !== null && spot !== undefined;
}
