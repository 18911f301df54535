import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

const TYPEAHEAD = graphql(`
  query Typeahead($text: String!, $language: String) {
    typeahead(text: $text, first: 10) {
      matched
      excerpt
      entry {
        __typename
        id
        kind
        key
        name(language: $language)
      }
    }
  }
`);

export type Hit = ResultOf<typeof TYPEAHEAD>['typeahead'][number];

export type Typeahead =
  | { readonly is: 'idle' }
  | { readonly is: 'found'; readonly hits: readonly Hit[] }
  | { readonly is: 'failed' };

const PAUSE_MS = 90;

/** What begins so; asked after a short pause in typing, and late answers to earlier letters are dropped. */
export function useTypeahead(text: string): Typeahead {
  const client = useClient();
  const language = useSpoken();
  const [answer, setAnswer] = useState<Typeahead>({ is: 'idle' });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === '') return;
    let late = false;
    const timer = setTimeout(() => {
      void client
        .query(TYPEAHEAD, { text: wanted, language }, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (!late) setAnswer(data ? { is: 'found', hits: data.typeahead } : { is: 'failed' });
        });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, wanted, language]);
  return wanted === '' ? { is: 'idle' } : answer;
}
