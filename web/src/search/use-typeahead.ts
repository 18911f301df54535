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
        name(language: $language)
        ... on Field {
          dataset {
            id
            node {
              id
              name(language: $language)
            }
          }
        }
        ... on Dataset {
          systems(first: 1) {
            nodes {
              id
              name(language: $language)
            }
          }
        }
        ... on MasterAttribute {
          entity {
            id
            node {
              id
              name(language: $language)
            }
          }
        }
      }
    }
  }
`);

export type Hit = ResultOf<typeof TYPEAHEAD>['typeahead'][number];

/** What a hit stands in: many columns bear the same name. */
export function withinOf({ entry }: Hit): string | undefined {
  switch (entry.__typename) {
    case 'Field':
      return entry.dataset?.node.name;
    case 'Dataset':
      return entry.systems.nodes[0]?.name;
    case 'MasterAttribute':
      return entry.entity?.node.name;
    default:
      return undefined;
  }
}

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
