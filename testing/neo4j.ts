import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { neo4jHome } from '../scripts/neo4j/home.ts';
import { findJava } from '../scripts/neo4j/java.ts';
import { hasJars, hasMaven } from '../scripts/neo4j/jars.ts';
import { connect } from '../server/src/store/neo4j-connection.ts';
import type { Neo4jAddress } from '../server/src/store/neo4j-connection.ts';
import { describeWith } from './guest.ts';

/**
 * A real Neo4j for tests: the one at NEO4J_TEST_URI (it is emptied!; NEO4J_TEST_USER, NEO4J_TEST_PASSWORD), otherwise
 * one that is started when the first test file asks for it, where this machine has Java and Maven.
 */
const given = process.env['NEO4J_TEST_URI'];

/** Tests on Neo4j; skipped visibly where there is none, a failure under REQUIRE_NEO4J=1. */
export const describeNeo4j = describeWith({
  name: 'Neo4j',
  missing: given === undefined ? await missingHere() : undefined,
  requiredBy: 'REQUIRE_NEO4J',
});

/** Tests that start and kill servers of their own, whatever NEO4J_TEST_URI says. */
export const describeOwnNeo4j = describeWith({
  name: 'Neo4j of its own',
  missing: await missingHere(),
  requiredBy: 'REQUIRE_NEO4J',
});

/** A database that belongs to one test file until `release`: Community edition has only one. */
export interface LentNeo4j {
  readonly address: Neo4jAddress;
  /** Takes out everything but constraints and indexes. */
  clear(): Promise<void>;
  release(): Promise<void>;
}

/** How long a test file may have to wait for the server to start and for other files to be done with it. */
export const NEO4J_PATIENCE = 600_000;

/** `beforeAll(async () => { neo4j = await lendNeo4j(); }, NEO4J_PATIENCE)` and `afterAll(() => neo4j.release())`. */
export async function lendNeo4j(): Promise<LentNeo4j> {
  const unlock = await takeLock(given ?? runFolder());
  try {
    const address = given === undefined ? { uri: await sharedServer() } : givenAddress(given);
    const clear = () => emptied(address);
    await clear();
    return { address, clear, release: unlock };
  } catch (failure) {
    await unlock();
    throw failure;
  }
}

function givenAddress(uri: string): Neo4jAddress {
  const { NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  return { uri, ...(user !== undefined && { user }), ...(password !== undefined && { password }) };
}

async function emptied(address: Neo4jAddress): Promise<void> {
  const connection = await connect({ ...address, timeout: 60_000 });
  const statement = 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS';
  await connection.ask(statement);
  await connection.close();
}

/** Of this test run; named by neo4j-global.ts. */
function runFolder(): string {
  const folder = process.env['LINAJE_TEST_NEO4J'];
  if (folder === undefined) throw new Error('testing/neo4j-global.ts is not in globalSetup.');
  return folder;
}

/** The address of the run's server, which is started if nobody has yet. Called with the lock in hand. */
async function sharedServer(): Promise<string> {
  const folder = runFolder();
  const note = join(folder, 'server.json');
  const running = await uriIn(note);
  if (running !== undefined) return running;
  await mkdir(folder, { recursive: true });
  const console = await open(join(folder, 'keeper.log'), 'w');
  const keeper = spawn(
    process.execPath,
    [
      join(import.meta.dirname, '..', 'scripts', 'neo4j', 'start.ts'),
      `--folder=${folder}`,
      '--port=0',
      `--until=${process.env['LINAJE_TEST_RUN'] ?? process.ppid}`,
    ],
    { detached: true, stdio: ['ignore', console.fd, console.fd] },
  );
  keeper.unref();
  await console.close();
  for (;;) {
    const uri = await uriIn(note);
    if (uri !== undefined) return uri;
    if (keeper.exitCode !== null)
      throw new Error(await readFile(join(folder, 'keeper.log'), 'utf8'));
    await pause(100);
  }
}

async function uriIn(note: string): Promise<string | undefined> {
  const text = await readFile(note, 'utf8').catch(() => '');
  if (!text.endsWith('\n')) return undefined;
  return (JSON.parse(text) as { uri: string }).uri; // Written by scripts/neo4j/start.ts.
}

/** A file that holds who has it; one that a dead process left is taken over. */
async function takeLock(of: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(of).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `linaje-neo4j-${name}.lock`);
  for (;;) {
    const file = await open(path, 'wx').catch(() => undefined);
    if (file) {
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(path, { force: true });
    await pause(100);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function missingHere(): Promise<string | undefined> {
  try {
    await findJava();
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
  if ((await hasJars(neo4jHome())) || (await hasMaven())) return undefined;
  return 'Maven, which fetches it, is not installed';
}
