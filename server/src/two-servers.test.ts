import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeNeo4j, lendNeo4j, NEO4J_PATIENCE } from '../../testing/neo4j.ts';
import type { LentNeo4j } from '../../testing/neo4j.ts';
import { aServer } from './a-server.ts';
import type { AServer } from './a-server.ts';

const create = `mutation ($slug: String!) {
  createSystem(key: { slug: $slug }, set: { name: [{ language: "es", text: $slug }] }) { __typename }
}`;
const change = `mutation ($id: ID!, $text: String!, $version: Int!) {
  changeSystem(id: $id, set: { name: [{ language: "es", text: $text }] }, expectedVersion: $version) { __typename }
}`;
const one = (slug: string) =>
  `{ entry(kind: System, key: "${slug}") { id version name(language: "es") } }`;

describeNeo4j('two servers on one Neo4j, as processes of their own', () => {
  let neo4j: LentNeo4j;
  let folder: string;
  const servers: AServer[] = [];
  beforeAll(async () => {
    neo4j = await lendNeo4j();
    folder = mkdtempSync(join(tmpdir(), 'linaje-two-'));
    for (const name of ['a', 'b']) {
      const { uri, user, password } = neo4j.address;
      servers.push(
        await aServer({
          LINAJE_DATA: join(folder, name),
          LINAJE_SAMPLE: 'off',
          PORT: '0',
          NEO4J_URI: uri,
          ...(user && { NEO4J_USER: user }),
          ...(password && { NEO4J_PASSWORD: password }),
        }),
      );
    }
  }, NEO4J_PATIENCE);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    await neo4j?.clear();
    await neo4j?.release();
    rmSync(folder, { recursive: true, force: true });
  }, NEO4J_PATIENCE);

  const [first, second] = [() => servers[0], () => servers[1]];

  /** Asks until it is there; the follower looks twice a second. */
  async function seen(server: AServer | undefined, slug: string, version: number) {
    for (let looks = 0; looks < 200; looks++) {
      const found = (await server?.ask(one(slug)))?.data?.entry;
      if (found?.version >= version) return found;
      await new Promise((wake) => setTimeout(wake, 50));
    }
    throw new Error(`The other server never showed ${slug}`);
  }

  test(
    'each sees its own writes at once and those of the other soon',
    { timeout: 60_000 },
    async () => {
      expect((await first()?.ask(create, { slug: 'crm' }))?.data.createSystem.__typename).toBe(
        'System',
      );
      expect((await first()?.ask(one('crm')))?.data.entry).toMatchObject({
        version: 1,
        name: 'crm',
      });
      expect(await seen(second(), 'crm', 1)).toMatchObject({ version: 1, name: 'crm' });
    },
  );

  test(
    'of two writers on one version one wins, whichever server it asks',
    { timeout: 60_000 },
    async () => {
      await first()?.ask(create, { slug: 'app' });
      const { id } = await seen(second(), 'app', 1);
      const answers = await Promise.all(
        servers.map((server, n) => server.ask(change, { id, text: `by ${String(n)}`, version: 1 })),
      );
      const types = answers.map(({ data }) => data.changeSystem.__typename).sort();
      expect(types).toEqual(['Conflict', 'System']);
      const both = await Promise.all(servers.map((server) => seen(server, 'app', 2)));
      expect(both[0].name).toBe(both[1].name);
    },
  );
});
