import type { Server } from 'node:http';
import { DEFAULT_PORT } from '../config.ts';

/** So many ports after the usual one are tried. */
const TRIES = 50;

export interface Listening {
  readonly url: string;
  /** In words, where the usual port was taken. */
  readonly moved: string | undefined;
}

/** Binds to the port that was asked for; without one to 4000 or the next that is free. */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: number | undefined },
): Promise<Listening> {
  if (port !== undefined)
    return { url: addressOf(host, await bind(server, host, port)), moved: undefined };
  for (let at = DEFAULT_PORT; at < DEFAULT_PORT + TRIES; at++) {
    const bound = await bind(server, host, at).catch((error: unknown) => {
      if (isTaken(error)) return undefined;
      throw error;
    });
    if (bound === undefined) continue;
    const taken = String(DEFAULT_PORT);
    const moved = at === DEFAULT_PORT ? undefined : `el ${taken} está ocupado · ${taken} is taken`;
    return { url: addressOf(host, bound), moved };
  }
  throw new Error(
    `All ports from ${String(DEFAULT_PORT)} to ${String(DEFAULT_PORT + TRIES - 1)} are taken`,
  );
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((bound, fail) => {
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      const address = server.address();
      bound(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

function addressOf(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return `http://${name}:${String(port)}`;
}
