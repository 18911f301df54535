import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from './graphql.ts';

const STATUS = graphql(`
  query Pulse {
    status {
      sequence
    }
  }
`);

const EVERY_MS = 3_000;

export interface Pulse {
  /** The number of the catalog's last change; undefined until the server has answered once. */
  readonly sequence: number | undefined;
  readonly away: boolean;
}

/** Asks the server every few seconds, and when the window comes to the front, how far the catalog has come. */
export function usePulse(): Pulse {
  const client = useClient();
  const [pulse, setPulse] = useState<Pulse>({ sequence: undefined, away: false });
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      if (document.hidden) return;
      const { data, error } = await client
        .query(STATUS, {}, { requestPolicy: 'network-only' })
        .toPromise();
      if (gone) return;
      const away = error !== undefined && error.graphQLErrors.length === 0;
      setPulse((last) => {
        const sequence = data?.status.sequence ?? last.sequence;
        return last.sequence === sequence && last.away === away ? last : { sequence, away };
      });
    };
    const askNow = () => void ask();
    askNow();
    const timer = setInterval(askNow, EVERY_MS);
    addEventListener('focus', askNow);
    document.addEventListener('visibilitychange', askNow);
    return () => {
      gone = true;
      clearInterval(timer);
      removeEventListener('focus', askNow);
      document.removeEventListener('visibilitychange', askNow);
    };
  }, [client]);
  return pulse;
}
