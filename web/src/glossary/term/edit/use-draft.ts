import { useState } from 'react';
import type { TermTexts } from '../term-query.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';

/** What somebody is writing, and what stood there when they began. */
export interface Writing {
  readonly version: number;
  readonly before: Draft;
  readonly draft: Draft;
  readonly reason: string;
}

/** Kept in the tab, so that a reload or a slip of the finger loses nothing. */
export function useDraft(term: TermTexts) {
  const place = `linaje.draft.${term.id}`;
  const [writing, setWriting] = useState<Writing>(() => kept(place) ?? fresh(term));
  const write = (next: Writing) => {
    setWriting(next);
    keep(place, next);
  };
  return { writing, write, forget: () => sessionStorage.removeItem(place) };
}

const fresh = (term: TermTexts): Writing => {
  const draft = draftOf(term);
  return { version: term.version, before: draft, draft, reason: '' };
};

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
