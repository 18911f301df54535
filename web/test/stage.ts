import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../../testing/browser.ts';

/** A real server with a catalog of its own and a real browser in front of it. */
export interface Stage {
  readonly address: string;
  /** A page of its own, with what went wrong on it noted; `closed` says that nothing did. */
  open(path: string, look?: Look): Promise<Page>;
  /** Asks the server directly. */
  ask<Answer>(query: string, variables?: object): Promise<Answer>;
  close(): Promise<void>;
}

export interface Look {
  readonly theme?: 'light' | 'dark';
  readonly language?: 'es' | 'en';
  readonly width?: number;
  readonly height?: number;
}

const start = fileURLToPath(new URL('../../server/start.js', import.meta.url));
const linaje = fileURLToPath(new URL('../../server/src/command/main.ts', import.meta.url));

export interface StageOptions {
  /** `off` begins with an empty catalog. */
  readonly sample: 'on' | 'off';
  /** Change sets that are imported before the server starts. */
  readonly changes?: readonly object[];
}

/** The screens are built where they are not up to date. */
export async function setStage({ sample, changes = [] }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'linaje-web-'));
  const env = {
    ...process.env,
    // Vitest sets it to `test`, and the screens would then be built for developers.
    NODE_ENV: 'production',
    PORT: '0',
    LINAJE_DATA: folder,
    LINAJE_SAMPLE: sample,
    LINAJE_LOG: 'error',
  };
  if (changes.length > 0) await importInto(folder, changes, env);
  const server = spawn(process.execPath, [start], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await addressOf(server);
  const browser = await launchBrowser();
  return {
    address,
    open: (path, look) => openPage(browser, address, { path, look: look ?? {} }),
    ask: (query, variables) => ask(address, query, variables),
    close: async () => {
      await browser.close();
      server.kill('SIGTERM');
      if (server.exitCode === null) await once(server, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** As a person does it who moves in with much. */
async function importInto(folder: string, changes: readonly object[], env: NodeJS.ProcessEnv) {
  const file = join(folder, 'changes.jsonl');
  await writeFile(file, changes.map((set) => JSON.stringify(set)).join('\n'));
  const [code] = await once(
    spawn(process.execPath, [linaje, 'import', file], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
    'exit',
  );
  expect(code).toBe(0);
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('The server has no voice');
  for await (const line of createInterface(server.stdout)) {
    const address = /^Linaje: (http:\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The server ended before it told its address');
}

async function openPage(
  browser: Browser,
  address: string,
  { path, look }: { path: string; look: Look },
): Promise<Page> {
  const { theme = 'light', language = 'es', width = 1440, height = 860 } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    locale: language,
  });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()),
  );
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(address).origin)
      wrong.push(`It asked ${origin}`);
  });
  faults.set(page, wrong);
  await page.goto(`${address}${path}`);
  return page;
}

const faults = new WeakMap<Page, string[]>();

/** Closes a page; fails where its console complained or it asked anybody but its own server. */
export async function closed(page: Page): Promise<void> {
  const wrong = faults.get(page);
  await page.context().close();
  expect(wrong).toEqual([]);
}

async function ask<Answer>(
  address: string,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}
