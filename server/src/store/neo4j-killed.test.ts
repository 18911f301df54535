import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { neo4jHome } from '../../../scripts/neo4j/home.ts';
import { startNeo4j } from '../../../scripts/neo4j/server.ts';
import type { Neo4jServer } from '../../../scripts/neo4j/server.ts';
import { NEO4J_PATIENCE, describeOwnNeo4j } from '../../../testing/neo4j.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import type { Neo4jAddress } from './neo4j-connection.ts';
import { openNeo4jStore } from './neo4j-store.ts';
import { expectWhole, kills } from './store-killed.ts';
import { MODEL, sampleModel } from './store-samples.ts';
import type { Store } from './store.ts';
import { aShelfWithABox, writeOn } from './store-writer.ts';

const password = 'a secret of this test';

describeOwnNeo4j('a Neo4j that is killed, frozen and locked', () => {
  let folder: string;
  let server: Neo4jServer;
  let store: Store;
  const told = new Map<number, string>();

  const start = (port = 0) => startNeo4j({ home: neo4jHome(), folder, port, password });
  const open = (more: Partial<Neo4jAddress> = {}) =>
    openNeo4jStore(
      { uri: server.uri, password, ...more },
      { now: () => new Date(), model: MODEL, declared: sampleModel, precedence: defaultPrecedence },
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linaje-neo4j-'));
    server = await start();
    store = await open();
  }, NEO4J_PATIENCE);
  afterAll(async () => {
    await store?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }, NEO4J_PATIENCE);

  test('a wrong password or user is refused with a clear sentence', async () => {
    for (const wrong of [{ password: 'wrong' }, { user: 'nobody' }, { password: '' }]) {
      await expect(open(wrong)).rejects.toMatchObject({
        fault: 'WRONG_PASSWORD',
        message: expect.stringContaining('Check NEO4J_USER and NEO4J_PASSWORD'),
      });
    }
  });

  test('a database of another name is refused with a clear sentence', async () => {
    await expect(open({ database: 'elsewhere' })).rejects.toThrow('Check NEO4J_DATABASE');
  });

  test('a server that freezes makes writers give up in time, and writes nothing later', async () => {
    const hasty = await open({ timeout: 2_000 });
    const { sequence } = await store.status();
    process.kill(server.pid, 'SIGSTOP');
    const began = Date.now();
    const set = aShelfWithABox();
    await expect(hasty.apply([set], sequence)).rejects.toMatchObject({ fault: 'AWAY' });
    await expect(hasty.changes(0, 1)).rejects.toMatchObject({ fault: 'AWAY' });
    expect(Date.now() - began).toBeLessThan(20_000);
    process.kill(server.pid, 'SIGCONT');
    await again(() => store.status());
    expect((await store.status()).sequence).toBe(sequence);
    const [change] = Object.values(await again(() => store.apply([set], sequence))).flat();
    told.set(change?.sequence ?? 0, set.set.id);
    await hasty.close();
    await expectWhole(store, told);
  }, 120_000);

  test(
    `killed ${kills(3)} times while it writes, it loses, halves and doubles nothing, and the store finds it again`,
    async () => {
      const port = Number(new URL(server.uri).port);
      for (let killed = 0; killed < kills(3); killed++) {
        let alive = true;
        const begun = Promise.withResolvers<void>();
        const acknowledged = (sequence: number, id: string) => {
          told.set(sequence, id);
          begun.resolve();
        };
        const writing = writeOn(store, acknowledged, () => alive).catch(
          (failure: unknown) => failure,
        );
        await Promise.race([begun.promise, writing]);
        await pause(Math.random() * 300);
        await server.kill();
        alive = false;
        expect(await writing).toMatchObject({ fault: expect.stringMatching(/AWAY|UNKNOWN/) });
        await expect(store.status()).rejects.toMatchObject({ fault: 'AWAY' });
        server = await start(port);
        await again(() => store.status());
        await expectWhole(store, told);
      }
      expect(told.size).toBeGreaterThan(0);
    },
    NEO4J_PATIENCE,
  );
});

/** Until it is there again: a store needs no reopening. */
async function again<Given>(ask: () => Promise<Given>): Promise<Given> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (failure) {
      if (tries === 100) throw failure;
      await pause(200);
    }
  }
}
