import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jHome } from '../scripts/neo4j/home.ts';
import { hasJars, hasMaven } from '../scripts/neo4j/jars.ts';
import { findJava } from '../scripts/neo4j/java.ts';
import { startNeo4j } from '../scripts/neo4j/server.ts';
import type { Row } from './bench.ts';

/** An empty place for a catalog: variables for the server to be started with. */
export interface Place {
  readonly store: Exclude<Row['store'], '—'>;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs in an empty folder with SQLite, and again with a Neo4j of its own where this machine can start one. */
export async function onEachStore(run: (place: Place) => Promise<readonly Row[]>): Promise<Row[]> {
  const rows = [...(await inFolder((folder) => run(sqlite(folder))))];
  if (await canNeo4j()) rows.push(...(await inFolder((folder) => onNeo4j(folder, run))));
  return rows;
}

export const sqlite = (folder: string): Place => ({
  store: 'SQLite',
  folder,
  environment: { LINAJE_DATA: folder },
});

/** A folder of one's own, gone afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'linaje-bench-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onNeo4j(folder: string, run: (place: Place) => Promise<readonly Row[]>) {
  const server = await startNeo4j({ home: neo4jHome(), folder: join(folder, 'neo4j') });
  try {
    const environment = { LINAJE_DATA: join(folder, 'data'), NEO4J_URI: server.uri };
    return await run({ store: 'Neo4j', folder, environment });
  } finally {
    await server.stop();
  }
}

/** BENCH_NEO4J=off leaves it out. */
async function canNeo4j(): Promise<boolean> {
  if (process.env['BENCH_NEO4J'] === 'off') return false;
  const java = await findJava().catch(() => undefined);
  return java !== undefined && ((await hasJars(neo4jHome())) || (await hasMaven()));
}
