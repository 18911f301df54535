import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NEO4J_PATIENCE, describeNeo4j, lendNeo4j } from '../../../testing/neo4j.ts';
import type { LentNeo4j } from '../../../testing/neo4j.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { connect } from './neo4j-connection.ts';
import type { Connection } from './neo4j-connection.ts';
import { openNeo4jStore } from './neo4j-store.ts';
import type { Neo4jGuests } from './neo4j-store.ts';
import { apply, storeContract } from './store-contract.ts';
import { MODEL, aBox, aFact, aSet, aShelf, becomes, sampleModel } from './store-samples.ts';
import type { Store } from './store.ts';

const guests: Neo4jGuests = {
  now: () => new Date(),
  model: MODEL,
  declared: sampleModel,
  precedence: defaultPrecedence,
};

describeNeo4j('the Neo4j store', () => {
  let neo4j: LentNeo4j;
  beforeAll(async () => {
    neo4j = await lendNeo4j();
  }, NEO4J_PATIENCE);
  afterAll(() => neo4j?.release());

  storeContract('Neo4j', async () => ({
    open: (own) => openNeo4jStore(neo4j.address, { ...guests, ...own }),
    shared: true,
    clear: neo4j.clear,
  }));

  describe('can be explored with Cypher', () => {
    let store: Store;
    let cypher: Connection;
    beforeEach(async () => {
      store = await openNeo4jStore(neo4j.address, guests);
      cypher = await connect(neo4j.address);
    });
    afterEach(async () => {
      await store.close();
      await cypher.close();
      await neo4j.clear();
    });

    const edges = () =>
      cypher.ask(`
        MATCH (from:Shelf)-[edge:HOLDS]->(to:Entry)
        RETURN from.key AS from, to.key AS to, properties(edge) AS values, valueType(edge.rank) AS rank`);

    test('an entry is a node of its kind with native properties', async () => {
      const shelf = aShelf('north', {
        name: { es: 'Norte', 'pt-BR': 'Norte!' },
        weight: 12,
        colour: 'RED',
        sizes: [1, 2],
        tags: ['a', 'b'],
        owner: { who: 'Ana' },
        links: [],
      });
      await apply(store, [aSet([becomes(shelf)])]);
      const [row] = await cypher.ask(`
        MATCH (shelf:Entry:Shelf {key: 'north'})
        WHERE shelf.weight > 11
        RETURN properties(shelf) AS values, valueType(shelf.weight) AS weight, valueType(shelf.sizes) AS sizes`);
      expect(row).toMatchObject({
        weight: 'INTEGER NOT NULL',
        sizes: 'LIST<INTEGER NOT NULL> NOT NULL',
        values: {
          id: shelf.id,
          kind: 'Shelf',
          version: 1,
          retired: false,
          name_es: 'Norte',
          name_pt_BR: 'Norte!',
          weight: 12,
          colour: 'RED',
          sizes: [1, 2],
          tags: ['a', 'b'],
          owner: '{"who":"Ana"}',
          links: [],
        },
      });
    });

    test('a property that is taken back is gone from the node, and a retired entry says so', async () => {
      const shelf = aShelf('north', { weight: 12, colour: 'RED' });
      await apply(store, [aSet([becomes(shelf)])]);
      const closed = {
        ...aShelf('north', { colour: 'BLUE', version: 2 }),
        spans: [[1, 2]] as const,
      };
      await apply(store, [aSet([becomes(closed, shelf)])]);
      const [row] = await cypher.ask('MATCH (shelf:Shelf) RETURN properties(shelf) AS values');
      expect(row?.['values']).toMatchObject({ colour: 'BLUE', retired: true, version: 2 });
      expect(row?.['values']).not.toHaveProperty('weight');
    });

    test('what several sources say of one edge is one relationship, settled by precedence', async () => {
      const [shelf, box] = [aShelf('north'), aBox('b')];
      const crawled = aFact(shelf, box, {
        source: 'crawl:x',
        properties: { rank: 1, note: 'seen' },
      });
      const byHand = aFact(shelf, box, { properties: { rank: 2 } });
      await apply(store, [aSet([becomes(shelf), becomes(box), becomes(crawled)])]);
      await apply(store, [aSet([becomes(byHand)])]);
      expect(await edges()).toEqual([
        {
          from: 'north',
          to: 'b',
          rank: 'INTEGER NOT NULL',
          values: { id: crawled.edge, sources: ['crawl:x', 'hand'], rank: 2, note: 'seen' },
        },
      ]);
      await apply(store, [
        aSet([becomes(aFact(shelf, box, { closed: true, version: 2 }), byHand)]),
      ]);
      expect((await edges())[0]?.['values']).toMatchObject({ sources: ['crawl:x'], rank: 1 });
    });

    test('edges that differ in what identifies them are two relationships', async () => {
      const [shelf, box] = [aShelf('north'), aBox('b')];
      const facts = ['left', 'right'].map((side) => becomes(aFact(shelf, box, { by: { side } })));
      await apply(store, [aSet([becomes(shelf), becomes(box), ...facts])]);
      const sides = (await edges()).map(({ values }) => values);
      expect(sides).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ side: 'left' }),
          expect.objectContaining({ side: 'right' }),
        ]),
      );
    });

    test('an edge is no relationship while it is denied or when nobody says it any more', async () => {
      const [shelf, box] = [aShelf('north'), aBox('b')];
      const said = aFact(shelf, box, { source: 'crawl:x' });
      const denied = aFact(shelf, box, { stance: 'denies' });
      await apply(store, [aSet([becomes(shelf), becomes(box), becomes(said), becomes(denied)])]);
      expect(await edges()).toEqual([]);
      const lifted = aFact(shelf, box, { stance: 'denies', closed: true, version: 2 });
      await apply(store, [aSet([becomes(lifted, denied)])]);
      expect(await edges()).toHaveLength(1);
      const withdrawn = aFact(shelf, box, { source: 'crawl:x', closed: true, version: 2 });
      await apply(store, [aSet([becomes(withdrawn, said)])]);
      expect(await edges()).toEqual([]);
      expect(await cypher.ask('MATCH (fact:Fact) RETURN fact.source AS source')).toHaveLength(2);
    });

    test('the log can be read there as well', async () => {
      await apply(store, [aSet([becomes(aShelf('north'))], { reason: 'It was built.' }), aSet([])]);
      const log = await cypher.ask(`
        MATCH (change:Change)
        RETURN change.sequence AS sequence, change.by AS by, change.reason AS reason
        ORDER BY sequence`);
      expect(log).toEqual([
        { sequence: 1, by: 'Ana', reason: 'It was built.' },
        { sequence: 2, by: 'Ana', reason: null },
      ]);
    });

    test('an edge whose end is not there takes its whole group with it', async () => {
      const shelf = aShelf('north');
      const set = aSet([becomes(shelf), becomes(aFact(shelf, aBox('never made')))]);
      await expect(store.apply([set], 0)).rejects.toThrow('Only 0 of 1 rows');
      expect(await store.status()).toMatchObject({ sequence: 0, entries: 0 });
    });

    test('a kind that the model does not declare never becomes a label', async () => {
      const strange = { ...aShelf('x'), kind: 'Shelf) DETACH DELETE (n' };
      await expect(store.apply([aSet([becomes(strange)])], 0)).rejects.toThrow('not in the model');
      expect((await store.status()).sequence).toBe(0);
    });
  });
});
