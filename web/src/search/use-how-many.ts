import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../remote/graphql.ts';

/** How much there is with some words, wherever they stand. */
export const IN_ALL = graphql(`
  query InAll($text: String!) {
    search(text: $text, first: 0) {
      totalCount
      suggestion
    }
  }
`);

/** Counting all is long where names alone are short: it waits until the typing rests. */
const PAUSE_MS = 350;

/** How many results there are in all; undefined until it is known. */
export function useHowMany(text: string): number | undefined {
  const client = useClient();
  const [known, setKnown] = useState<{ readonly text: string; readonly count: number }>();
  useEffect(() => {
    if (text === '') return;
    let late = false;
    const timer = setTimeout(() => {
      const asked = client.query(IN_ALL, { text }, { requestPolicy: 'network-only' });
      void asked.toPromise().then(({ data }) => {
        if (!late && data) setKnown({ text, count: data.search.totalCount });
      });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, text]);
  return known?.text === text ? known.count : undefined;
}
