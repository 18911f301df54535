import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, speaksBolt } from './bolt-port.ts';
import { writeConf } from './conf.ts';
import { neo4jJars } from './jars.ts';
import { findJava } from './java.ts';

export interface Neo4jOptions {
  /** Where the jars are kept between runs. */
  readonly home: string;
  /** The server's own folder; made where it is not there. */
  readonly folder: string;
  /** 0 or nothing takes any free one. */
  readonly port?: number;
  readonly password?: string;
  readonly say?: (line: string) => void;
}

export interface Neo4jServer {
  /** `bolt://127.0.0.1:7687` */
  readonly uri: string;
  readonly pid: number;
  /** Resolves when the server has ended, by whatever cause. */
  readonly ended: Promise<void>;
  /** Ends it cleanly. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would; for tests. */
  kill(): Promise<void>;
}

const flags = [
  ...['java.nio', 'java.io', 'sun.nio.ch'].map(
    (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
  ),
  '--add-opens=java.base/java.lang=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
  '-XX:+UseG1GC',
  '-Xms256m',
  '-Xmx1500m',
];

/** Starts a Neo4j of its own on loopback and waits for Bolt. Throws one clear sentence where it cannot. */
export async function startNeo4j(options: Neo4jOptions): Promise<Neo4jServer> {
  const { password, say = () => undefined } = options;
  const folder = resolve(options.folder);
  const java = await findJava();
  await mkdir(options.home, { recursive: true });
  const jars = await neo4jJars(resolve(options.home), say);
  const port = await freePort(options.port ?? 0);
  if (!port)
    throw new Error(
      `Port ${options.port} is taken by another program. Choose another, or 0 for any free one.`,
    );
  await writeConf({ folder, port, ...(password !== undefined && { password }) });
  const server = launched(java, jars, folder, port);
  await ready(server, port, folder);
  return server;
}

interface Launched extends Neo4jServer {
  readonly hasEnded: () => boolean;
}

function launched(java: string, jars: string, folder: string, port: number): Launched {
  const conf = join(folder, 'conf');
  const log = openSync(consoleOf(folder), 'w');
  const child = spawn(
    java,
    [
      ...flags,
      '-cp',
      [join(folder, 'plugins', '*'), join(conf, '*'), join(jars, '*')].join(':'),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${folder}`,
      `--config-dir=${conf}`,
      '--console-mode',
    ],
    // A group of its own: Ctrl-C at the terminal reaches the launcher only, which then ends the server cleanly.
    { stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  let over = false;
  const ended = new Promise<void>((end) => {
    const finish = () => {
      over = true;
      end();
    };
    child.once('exit', finish);
    child.once('error', finish);
  });
  return {
    uri: `bolt://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    hasEnded: () => over,
    stop: () => end(child, ended, 'SIGTERM'),
    kill: () => end(child, ended, 'SIGKILL'),
  };
}

const PATIENCE = 30_000;

async function end(
  child: ChildProcess,
  ended: Promise<void>,
  signal: NodeJS.Signals,
): Promise<void> {
  child.kill(signal);
  const tooLong = new AbortController();
  const kill = pause(PATIENCE, undefined, { signal: tooLong.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await ended;
  tooLong.abort();
  await kill;
}

const consoleOf = (folder: string) => join(folder, 'logs', 'console.log');

async function ready(server: Launched, port: number, folder: string): Promise<void> {
  const until = Date.now() + 120_000;
  while (!(await speaksBolt(port))) {
    if (server.hasEnded()) throw new Error(`Neo4j did not start: ${await lastWords(folder)}`);
    if (Date.now() > until) {
      await server.kill();
      throw new Error(`Neo4j did not answer within two minutes; see ${consoleOf(folder)}.`);
    }
    await pause(100);
  }
}

/** What the server itself gave as the reason. */
async function lastWords(folder: string): Promise<string> {
  const said = await readFile(consoleOf(folder), 'utf8').catch(() => '');
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /ERROR|Caused by|Exception|error/.test(line)) ?? lines.at(-1);
  return reason?.trim() ?? `it gave no reason; see ${consoleOf(folder)}.`;
}
