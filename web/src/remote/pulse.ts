import { useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { graphql } from './graphql.ts';

const STATUS = graphql(`
  query Pulse {
    status {
      sequence
    }
  }
`);

const EVERY_MS = 3_000;
/** Whoever takes longer over so small a question does not answer. */
const PATIENCE_MS = 8_000;

export interface Pulse {
  /** The number of the catalog's last change; undefined until the server has answered once. */
  readonly sequence: number | undefined;
  readonly away: boolean;
}

/**
 * How far the catalog has come, asked every few seconds and when the window comes to the front: once for the whole
 * window, however many parts of it want to know. No stream: a browser keeps but six connections to a server.
 */
export function usePulse(): Pulse {
  const { listen, felt } = pulseOf(useClient());
  return useSyncExternalStore(listen, felt);
}

type PulseStore = ReturnType<typeof pulseStore>;
const stores = new WeakMap<Client, PulseStore>();

function pulseOf(client: Client): PulseStore {
  const known = stores.get(client) ?? pulseStore(client);
  stores.set(client, known);
  return known;
}

function pulseStore(client: Client) {
  const listeners = new Set<() => void>();
  let pulse: Pulse = { sequence: undefined, away: false };
  let timer: ReturnType<typeof setInterval> | undefined;
  let isAsking = false;

  async function look(): Promise<void> {
    if (document.hidden || isAsking) return;
    isAsking = true;
    const asked = client.query(STATUS, {}, { requestPolicy: 'network-only' });
    const answer = await Promise.race([asked.toPromise(), silence()]);
    isAsking = false;
    const away = !answer || (answer.error !== undefined && answer.error.graphQLErrors.length === 0);
    const sequence = answer?.data?.status.sequence ?? pulse.sequence;
    if (pulse.sequence === sequence && pulse.away === away) return;
    pulse = { sequence, away };
    for (const listener of listeners) listener();
  }

  const ask = () => void look();

  function start(): void {
    ask();
    timer = setInterval(ask, EVERY_MS);
    addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
  }

  function stop(): void {
    clearInterval(timer);
    removeEventListener('focus', ask);
    document.removeEventListener('visibilitychange', ask);
  }

  return {
    felt: () => pulse,
    listen(listener: () => void) {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

const silence = () => new Promise<undefined>((wake) => setTimeout(wake, PATIENCE_MS));
