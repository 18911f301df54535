import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../../scripts/neo4j/bolt-port.ts';
import { NEO4J_PATIENCE, describeNeo4j, lendNeo4j } from '../../../testing/neo4j.ts';
import type { LentNeo4j } from '../../../testing/neo4j.ts';
import type { Change, ResolvedChangeSet } from '../catalog/change-set.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { verifyChain } from './chain.ts';
import { cuttingProxy } from './cutting-proxy.ts';
import { connect } from './neo4j-connection.ts';
import type { Neo4jAddress } from './neo4j-connection.ts';
import { openNeo4jStore } from './neo4j-store.ts';
import { allChanges, apply, foldOf, snapshotOf } from './store-contract.ts';
import { expectWhole, writeUntilKilled } from './store-killed.ts';
import { MODEL, aBox, aFact, aSet, aShelf, becomes, sampleModel } from './store-samples.ts';
import type { Store } from './store.ts';
import { aShelfWithABox, writeOn } from './store-writer.ts';

const openAt = (address: Neo4jAddress, model = MODEL) =>
  openNeo4jStore(address, {
    now: () => new Date(),
    model,
    declared: sampleModel,
    precedence: defaultPrecedence,
  });

/** The name of a fault, or what came instead. */
const faultOf = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => undefined,
    (failure: unknown) =>
      failure instanceof Error && 'fault' in failure ? failure.fault : failure,
  );

describeNeo4j('a Neo4j store in trouble', () => {
  let neo4j: LentNeo4j;
  let store: Store;
  beforeAll(async () => {
    neo4j = await lendNeo4j();
  }, NEO4J_PATIENCE);
  afterAll(() => neo4j?.release());
  beforeEach(async () => {
    store = await openAt(neo4j.address);
  });
  afterEach(async () => {
    await store.close();
    await neo4j.clear();
  });

  /** As `commit` would: asks again with the same ids until it knows. */
  async function insist(at: Store, sets: readonly ResolvedChangeSet[]): Promise<readonly Change[]> {
    for (;;) {
      const answer = await at.apply(sets, (await at.status()).sequence);
      if ('known' in answer) return answer.known;
      if ('applied' in answer) return answer.applied;
    }
  }

  test('a connection cut at any message of a commit halves nothing, and asking again writes once', async () => {
    const proxy = await cuttingProxy(neo4j.address.uri);
    const shaky = await openAt({ ...neo4j.address, uri: proxy.uri });
    const outcomes = new Map<string, unknown>();
    const box = aBox('b');
    let [shelf, version] = [aShelf('n'), 1];
    await apply(store, [aSet([becomes(shelf), becomes(box), becomes(aFact(shelf, box))])]);

    for (const when of ['before', 'after'] as const) {
      for (let message = 1, isCut = true; isCut; message++) {
        version += 1;
        const before = shelf;
        shelf = aShelf('n', { weight: version, version });
        const [other, newBox] = [aShelf(`${when}-${message}`), aBox(`${when}-${message}`)];
        const changed = aFact(before, box, { version, properties: { rank: version } });
        const sets = [
          aSet([becomes(shelf, before), becomes(other), becomes(newBox)]),
          aSet([becomes(aFact(other, newBox)), becomes(changed, aFact(before, box))]),
        ];
        const { sequence } = await shaky.status();
        proxy.cut(message, when);
        const fault = await faultOf(shaky.apply(sets, sequence));
        const { seen, wasCut } = proxy.heal();
        isCut = wasCut;
        if (isCut) outcomes.set(`${when} ${message} ${seen[message - 1]}`, fault);
        expect(fault).toBe(
          !isCut ? undefined : seen[message - 1] === 'COMMIT' ? 'UNKNOWN' : 'AWAY',
        );

        const written = (await store.status()).sequence;
        expect([sequence, sequence + 2]).toContain(written);
        expect(await snapshotOf(store)).toEqual(foldOf(await allChanges(store)));
        const changes = await insist(shaky, sets);
        expect(changes.map((change) => change.sequence)).toEqual([sequence + 1, sequence + 2]);
        expect((await store.status()).sequence).toBe(sequence + 2);
        if (seen[message - 1] === 'COMMIT')
          outcomes.set(`${when} COMMIT wrote`, written - sequence);
      }
    }
    // The lost answer to COMMIT was really tried: it was written, and nobody was told.
    expect(outcomes.get('before COMMIT wrote')).toBe(0);
    expect(outcomes.get('after COMMIT wrote')).toBe(2);
    expect(outcomes.size).toBeGreaterThan(20);
    expect(verifyChain(await allChanges(store)).fault).toBeUndefined();
    await shaky.close();
    await proxy.close();
  }, 300_000);

  test('a peer frozen with the lock in hand makes others give up in time, with a clear sentence', async () => {
    const hasty = await openAt({ ...neo4j.address, timeout: 500 });
    const peer = await connect({ ...neo4j.address, timeout: 60_000 });
    const [locked, thaw] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const freezing = peer.transaction(async (run) => {
      await run("MATCH (log:Log {name: 'log'}) SET log.locked = true");
      locked.resolve();
      await thaw.promise;
      return { give: undefined, keep: false };
    });
    await locked.promise;
    const set = aShelfWithABox();
    const began = Date.now();
    await expect(hasty.apply([set], 0)).rejects.toMatchObject({
      fault: 'AWAY',
      message: expect.stringMatching(/Nothing was written/),
    });
    expect(Date.now() - began).toBeLessThan(8_000);
    expect(await hasty.changes(0, 10)).toEqual([]);
    thaw.resolve();
    await freezing;
    expect(await insist(hasty, [set])).toHaveLength(1);
    await hasty.close();
    await peer.close();
  });

  test('two stores that race number their changes without a gap, and no reader ever sees one', async () => {
    const rival = await openAt(neo4j.address);
    const told = new Map<number, string>();
    const until = Date.now() + 4_000;
    const goOn = () => Date.now() < until;
    const write = (at: Store) => writeOn(at, (sequence, id) => told.set(sequence, id), goOn);

    const seen: number[] = [];
    async function follow(): Promise<void> {
      while (goOn()) {
        for (const { sequence } of await rival.changes(seen.length, 100)) seen.push(sequence);
      }
    }
    await Promise.all([write(store), write(store), write(rival), write(rival), follow()]);
    await expectWhole(store, told);
    expect(told.size).toBe((await store.status()).sequence);
    expect(seen).toEqual(seen.map((_, at) => at + 1));
    const moments = (await allChanges(store)).map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    await rival.close();
  });

  test('a writing process that is killed leaves nothing half written', async () => {
    const told = new Map<number, string>();
    for (let killed = 0; killed < 5; killed++) {
      await writeUntilKilled({ address: neo4j.address }, told);
      // What the dead process had under way is rolled back as soon as Neo4j sees it gone.
      await insist(store, [aShelfWithABox()]);
      await expectWhole(store, told);
    }
  }, 120_000);

  test('an older server that is running only reads once a newer one has written', async () => {
    const newer = await openAt(neo4j.address, MODEL + 1);
    await apply(newer, [aShelfWithABox()]);
    expect(await faultOf(store.apply([aShelfWithABox()], 1))).toBe('NEWER_MODEL');
    expect(await store.changes(0, 10)).toHaveLength(1);
    expect(await faultOf(openAt(neo4j.address))).toBe('NEWER_MODEL');
    await newer.close();
  });

  test('a database that somebody emptied is noticed', async () => {
    await neo4j.clear();
    expect(await faultOf(store.apply([aShelfWithABox()], 0))).toBe('DAMAGED');
    expect(await faultOf(store.status())).toBe('DAMAGED');
  });

  test('where nothing answers, opening says so at once', async () => {
    const port = await freePort(0);
    const opening = openAt({ uri: `bolt://127.0.0.1:${port}` });
    await expect(opening).rejects.toMatchObject({
      fault: 'AWAY',
      message: expect.stringContaining('cannot be reached'),
    });
  });
});
