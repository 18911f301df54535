import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aServer, aStart } from './a-server.ts';
import type { AServer } from './a-server.ts';

let folder: string;
let running: AServer[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linaje-main-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.end('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

const start = async (environment: Record<string, string> = {}) => {
  const server = await aServer({
    LINAJE_DATA: folder,
    LINAJE_SAMPLE: 'off',
    PORT: '0',
    ...environment,
  });
  running.push(server);
  return server;
};
const linaje = async (...args: string[]) => {
  const command = fileURLToPath(new URL('./command/main.ts', import.meta.url));
  const env = { PATH: process.env['PATH'] ?? '', LINAJE_DATA: folder, LANG: 'en' };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], { env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
};

const createSystem = `mutation ($slug: String!, $name: String!) {
  createSystem(key: { slug: $slug }, set: { name: [{ language: "es", text: $name }] }) { __typename }
}`;
const flow =
  '{ customerFlow { nodeCount edgeCount nodes { name lane fields } edges { from to flows } } status { sequence } }';

describe('the program, as a process of its own', { timeout: 180_000 }, () => {
  test('tells one address with the sample behind it, ends orderly, and comes back with the same answer', async () => {
    const first = await start({ LINAJE_SAMPLE: 'on' });
    expect(first.lines).toEqual([`Linaje: ${first.url}`]);
    const before = await first.ask(flow);
    expect(before.data.customerFlow.nodeCount).toBeGreaterThan(10);
    expect(await first.end('SIGTERM')).toBe(0);
    const second = await start({ LINAJE_SAMPLE: 'on' });
    expect(await second.ask(flow)).toEqual(before);
    expect(await second.end('SIGINT')).toBe(0);
    expect(await linaje('verify')).toMatchObject({ code: 0 });
    expect((await linaje('chain')).said).toMatch(/changes fit/);
  });

  test('killed in the middle of writes it has kept everything that was acknowledged, and nothing half', async () => {
    const server = await start();
    const acknowledged: string[] = [];
    const sent: string[] = [];
    const writer = async (name: string) => {
      for (let n = 0; ; n++) {
        const slug = `${name}-${String(n)}`;
        sent.push(slug);
        const answer = await server.ask(createSystem, { slug, name: slug });
        if (answer.data?.createSystem?.__typename === 'System') acknowledged.push(slug);
      }
    };
    const writers = ['a', 'b', 'c', 'd'].map((name) => writer(name).catch(() => undefined));
    while (acknowledged.length < 40) await new Promise((wake) => setTimeout(wake, 5));
    await server.end('SIGKILL');
    await Promise.all(writers);

    const again = await start();
    const kept = new Set<string>();
    for (let after: string | undefined; ;) {
      const { data } = await again.ask(
        'query ($after: String) { systems(first: 100, after: $after, orderBy: OLDEST) { nodes { key name } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      for (const { key, name } of data.systems.nodes) {
        expect(name).toBe(key);
        kept.add(key);
      }
      if (!data.systems.pageInfo.hasNextPage) break;
      after = data.systems.pageInfo.endCursor;
    }
    expect(acknowledged.filter((slug) => !kept.has(slug))).toEqual([]);
    expect([...kept].filter((slug) => !sent.includes(slug))).toEqual([]);
    await again.end('SIGTERM');
    expect(await linaje('verify')).toMatchObject({ code: 0 });
  });

  test('a folder that another one holds is said in one sentence; the command line asks the holder', async () => {
    const server = await start();
    const { code, said } = await aStart({ LINAJE_DATA: folder, PORT: '0' });
    expect(code).toBe(1);
    expect(said).toMatch(/^Linaje: Another program holds the data folder open\./);
    expect(said.split('\n')).toHaveLength(1);
    expect((await linaje('status')).said).toContain(`Server at ${server.url}`);
    expect(await linaje('rebuild')).toMatchObject({ code: 2 });
  });

  test('a taken port gives the next free one and says so', async () => {
    const taken = createServer().listen(4_000, '127.0.0.1');
    await Promise.race([once(taken, 'listening'), once(taken, 'error')]);
    const server = await start({ PORT: '' });
    expect(server.lines[0]).toMatch(/^Linaje: http:\/\/localhost:40\d\d \(.* · 4000 is taken\)$/);
    taken.close();
  });

  test('all that is wrong with the environment is said together, in both languages', async () => {
    const { code, said } = await aStart({
      LINAJE_DATA: folder,
      PORT: '99999',
      LINAJE_SAMPLE: 'maybe',
      LINAJE_LANGUAGES: '!',
      NEO4J_URI: 'http://x',
    });
    expect(code).toBe(1);
    expect(said).toContain('La configuración no sirve');
    for (const name of ['PORT', 'LINAJE_SAMPLE', 'LINAJE_LANGUAGES', 'NEO4J_URI']) {
      expect(said).toContain(`${name}=`);
    }
  });

  test('it is not opened to a network that nobody said to trust', async () => {
    const { code, said } = await aStart({ LINAJE_DATA: folder, HOST: '0.0.0.0', PORT: '0' });
    expect(code).toBe(1);
    expect(said).toContain('LINAJE_TRUST_NETWORK=1');
  });

  test('a Neo4j that is not there is waited for, and said so', async () => {
    const server = await start({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'x' });
    expect(server.lines[0]).toContain('the store does not answer');
    expect((await fetch(`${server.url}/health`)).status).toBe(200);
    expect((await fetch(`${server.url}/ready`)).status).toBe(503);
    const { errors } = await server.ask('{ status { sequence } }');
    expect(errors[0].extensions.code).toBe('AWAY');
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
