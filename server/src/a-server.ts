import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

export interface AServer {
  readonly process: ChildProcess;
  readonly url: string;
  /** All lines said so far. */
  readonly lines: readonly string[];
  ask(query: string, variables?: object): Promise<Said>;
  /** Sends a signal and waits for the end; gives the exit code, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

// Answers have the shape that the query asked for; tests read them as they stand.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Said = any;

type Environment = Readonly<Record<string, string>>;

/** Starts the program as a process of its own; resolves when it has told its address. */
export async function aServer(environment: Environment): Promise<AServer> {
  const { process: child, lines, told } = spawned(environment);
  const url = await told;
  if (url === undefined)
    throw new Error(`The server ended before it told its address: ${lines.join('\n')}`);
  return {
    process: child,
    url,
    lines,
    async ask(query, variables = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Starts the program where it is expected not to come up; gives its exit code and what it said. */
export async function aStart(
  environment: Environment,
): Promise<{ code: number | null; said: string }> {
  const { process: child, lines } = spawned(environment);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: lines.join('\n') };
}

function spawned(environment: Environment) {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const env = { ...inherited, LINAJE_LOG: 'error', LANG: 'en_GB.UTF-8', ...environment };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const told = new Promise<string | undefined>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        const url = /^Linaje: (http:\S+)/.exec(line)?.[1];
        if (url) resolve(url);
      });
    }
    child.once('exit', () => resolve(undefined));
  });
  return { process: child, lines, told };
}
