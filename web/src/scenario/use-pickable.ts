import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { PICKABLE } from './picker-query.ts';
import type { Kinds, Picked } from './picker-query.ts';

export type Pickable =
  | { readonly is: 'idle' }
  | { readonly is: 'failed' }
  | { readonly is: 'found'; readonly hits: readonly Picked[] };

const PAUSE_MS = 120;

/** What begins so, after a short pause in typing; late answers to earlier letters are dropped. */
export function usePickable(text: string, kinds: Kinds): Pickable {
  const client = useClient();
  const language = useSpoken();
  const [found, setFound] = useState<Pickable>({ is: 'idle' });
  const wanted = text.trim();
  const of = kinds.join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let late = false;
    const timer = setTimeout(() => {
      const variables = { text: wanted, kinds: of.split(' ') as Kinds, language }; // joined above
      void client
        .query(PICKABLE, variables, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (late) return;
          const hits = data?.typeahead.map(({ entry }) => entry);
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
