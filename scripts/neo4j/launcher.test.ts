import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeOwnNeo4j } from '../../testing/neo4j.ts';
import { freePort, speaksBolt } from './bolt-port.ts';
import { neo4jHome } from './home.ts';
import { neo4jJars } from './jars.ts';
import { findJava } from './java.ts';
import { startNeo4j } from './server.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linaje-launcher-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** A program that says it is this Java. */
async function aJava(version: string): Promise<string> {
  const path = join(folder, `java-${version}`);
  await writeFile(path, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  await chmod(path, 0o755);
  return path;
}

test('a Java that Neo4j runs on is taken, wherever it stands', async () => {
  const [old, fitting, newer] = [await aJava('11.0.2'), await aJava('21'), await aJava('25.0.1')];
  expect(await findJava([old, newer, fitting])).toBe(fitting);
});

test('without a fitting Java the launcher says what it needs and what it found', async () => {
  await expect(findJava([join(folder, 'none')])).rejects.toThrow('no Java was found. Install one');
  const places = [await aJava('11.0.2'), await aJava('25.0.1'), await aJava('1.8.0')];
  await expect(findJava(places)).rejects.toThrow('only Java 11, 25, 1 was found');
});

test('without Maven the launcher says what to install, and leaves nothing half fetched', async () => {
  vi.stubEnv('PATH', folder);
  const home = join(folder, 'home');
  await expect(neo4jJars(home, () => undefined)).rejects.toThrow('apt-get install maven');
  expect(await readdir(home)).toEqual([]);
});

test('a Maven that fails is quoted', async () => {
  await writeFile(
    join(folder, 'mvn'),
    '#!/bin/sh\necho "[ERROR] no route to the repository"; exit 1\n',
  );
  await chmod(join(folder, 'mvn'), 0o755);
  vi.stubEnv('PATH', `${folder}:/bin:/usr/bin`);
  const fetching = neo4jJars(join(folder, 'home'), () => undefined);
  await expect(fetching).rejects.toThrow('no route to the repository');
});

test('who only listens does not speak Bolt', async () => {
  const server = createServer((socket) => socket.end('HTTP/1.1 400\r\n'));
  const port = (await freePort(0)) ?? 0;
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  expect(await freePort(port)).toBeUndefined();
  expect(await speaksBolt(port)).toBe(false);
  server.close();
  expect(await speaksBolt(port)).toBe(false);
});

describeOwnNeo4j('the launcher', () => {
  test('a port that is taken is named', async () => {
    const server = createServer();
    const port = (await freePort(0)) ?? 0;
    await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
    await expect(startNeo4j({ home: neo4jHome(), folder, port })).rejects.toThrow(
      `Port ${port} is taken by another program`,
    );
    server.close();
  });
});
