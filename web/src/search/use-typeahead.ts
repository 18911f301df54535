import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { graphql } from '../remote/graphql.ts';
import { IN_ALL } from './use-how-many.ts';
import type { ResultOf } from '../remote/graphql.ts';

const TYPEAHEAD = graphql(`
  query Typeahead($text: String!, $language: String) {
    typeahead(text: $text, first: 10) {
      matched
      excerpt
      within {
        __typename
        id
        name(language: $language)
      }
      entry {
        __typename
        id
        kind
        name(language: $language)
      }
    }
  }
`);

export type Hit = ResultOf<typeof TYPEAHEAD>['typeahead'][number];

/** What a hit stands in: many columns bear the same name. Terms are known without their glossary. */
export const withinOf = ({ within }: Hit): string | undefined =>
  within.findLast(({ __typename }) => __typename !== 'Glossary')?.name;

export type Typeahead =
  | { readonly is: 'idle' }
  | {
      readonly is: 'found';
      readonly hits: readonly Hit[];
      /** The nearest name, where nothing begins as it was written. */
      readonly near?: string;
    }
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
      void begunOrNear(client, wanted, language).then((found) => {
        if (!late) setAnswer(found);
      });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, wanted, language]);
  return wanted === '' ? { is: 'idle' } : answer;
}

/** What begins so; where nothing does, what begins like the nearest name. */
async function begunOrNear(client: Client, text: string, language: string): Promise<Typeahead> {
  const ask = async (wanted: string) => {
    const asked = client.query(TYPEAHEAD, { text: wanted, language }, fresh);
    return (await asked.toPromise()).data?.typeahead;
  };
  const hits = await ask(text);
  if (!hits) return { is: 'failed' };
  if (hits.length > 0 || text.length < 3) return { is: 'found', hits };
  const { data } = await client.query(IN_ALL, { text }, fresh).toPromise();
  const near = data?.search.suggestion;
  const others = near ? await ask(near) : undefined;
  return near && others ? { is: 'found', hits: others, near } : { is: 'found', hits };
}

const fresh = { requestPolicy: 'network-only' } as const;
