import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { neo4jHome } from '../scripts/neo4j/home.ts';

const folder = join(neo4jHome(), `test-${process.pid}`);

/**
 * One Neo4j for a whole test run: named here, started by the first test file that wants it (see neo4j.ts), ended here.
 * Should this process die before that, the server's keeper sees it and ends the server.
 */
export function setup(): void {
  process.env['LINAJE_TEST_NEO4J'] = folder;
  process.env['LINAJE_TEST_RUN'] = String(process.pid);
}

export async function teardown(): Promise<void> {
  const note = join(folder, 'server.json');
  const text = await readFile(note, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const { pid } = JSON.parse(text) as { pid: number }; // Written by scripts/neo4j/start.ts.
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 400 && isAlive(pid); waited++) await pause(50);
  await rm(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
