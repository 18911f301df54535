import { useState } from 'react';
import type { Draft } from './draft.ts';

/** What somebody is writing, and what stood there when they began. */
export interface Writing {
  readonly version: number;
  readonly before: Draft;
  readonly draft: Draft;
  readonly reason: string;
  /** What the draft speaks of by id, as people call it. */
  readonly called: Readonly<Record<string, string>>;
}

/** Kept in the tab, so that a reload or a slip of the finger loses nothing. */
export function useWriting(place: string, fresh: () => Writing) {
  const [writing, setWriting] = useState<Writing>(() => kept(place) ?? fresh());
  const write = (next: Writing) => {
    setWriting(next);
    keep(place, next);
  };
  return { writing, write, forget: () => forget(place) };
}

export const aWriting = (version: number, draft: Draft): Writing => ({
  version,
  before: draft,
  draft,
  reason: '',
  called: {},
});

/** Where the draft of a form about an entry is kept. */
export const placeOf = (id: string, form: string): string => `linaje.draft.${id}.${form}`;

/** Whether something is written there that was never saved. */
export function isKept(place: string): boolean {
  try {
    return sessionStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

function kept(place: string): Writing | undefined {
  try {
    const text = sessionStorage.getItem(place);
    return text === null ? undefined : (JSON.parse(text) as Writing); // written by `keep`
  } catch {
    return undefined;
  }
}

function keep(place: string, writing: Writing): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(writing));
  } catch {
    // A full or forbidden store only loses the copy, not what is on the screen.
  }
}

function forget(place: string): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Nothing was kept there.
  }
}
