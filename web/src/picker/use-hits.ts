import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { PICK, pickedFrom } from './pick-query.ts';
import type { Kinds, Picked } from './pick-query.ts';

export type Hits =
  | { readonly is: 'idle' }
  | { readonly is: 'failed' }
  | { readonly is: 'found'; readonly hits: readonly Picked[] };

const PAUSE_MS = 120;

/** What begins so, after a short pause in typing; late answers to earlier letters are dropped. */
export function useHits(text: string, kinds: Kinds): Hits {
  const client = useClient();
  const language = useSpoken();
  const [found, setFound] = useState<Hits>({ is: 'idle' });
  const wanted = text.trim();
  const of = kinds.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let late = false;
    const timer = setTimeout(() => {
      const asked = of === '' ? null : (of.split(' ') as Kinds); // joined above
      void client
        .query(PICK, { text: wanted, kinds: asked, language }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (late) return;
          const hits = data?.typeahead.map(pickedFrom);
          setFound(hits ? { is: 'found', hits } : { is: 'failed' });
        });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, wanted, language, of]);
  return wanted === '' ? { is: 'idle' } : found;
}
