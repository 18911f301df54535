import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Place } from './stores.ts';

/** A server in a process of its own, as a person starts it. */
export interface Running {
  readonly url: string;
  /** From the command to the first answer to a query, in milliseconds. */
  readonly startedIn: number;
  /** What the process holds in memory, in bytes; undefined where the system does not tell. */
  memory(): Promise<number | undefined>;
  ask<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  stop(): Promise<void>;
}

const path = (name: string) => fileURLToPath(new URL(`../server/${name}`, import.meta.url));

/** What `npm start` runs: it looks first whether the screens are built. */
const NPM_START = path('start.js');
const SERVER = path('src/main.ts');

/** The environment goes over the machine's; without the sample unless it is asked for. */
export async function startServer(
  { environment }: Pick<Place, 'environment'>,
  { sample = false, npmStart = false } = {},
): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [npmStart ? NPM_START : SERVER], {
    env: {
      ...process.env,
      NEO4J_URI: '',
      ...environment,
      PORT: '0',
      LINAJE_LOG: 'error',
      LINAJE_SAMPLE: sample ? 'on' : 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressFrom(child.stdout);

  async function ask<T>(query: string, variables = {}): Promise<T> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    // What the server answers to this very query.
    const { data, errors } = (await response.json()) as { data?: T; errors?: unknown };
    if (!data || errors) throw new Error(`The server did not answer: ${JSON.stringify(errors)}`);
    return data;
  }

  await ask('{ status { sequence } }');
  const startedIn = performance.now() - began;
  return {
    url,
    startedIn,
    ask,
    memory: () => residentBytes(child.pid ?? 0),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressFrom(lines: NodeJS.ReadableStream): Promise<string> {
  let told = '';
  for await (const piece of lines) {
    told += String(piece);
    const [url] = /http:\/\/\S+/.exec(told) ?? [];
    if (url && told.includes('\n')) return url.replace('localhost', '127.0.0.1');
  }
  throw new Error(`The server ended without an address: ${told}`);
}

async function residentBytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
}
