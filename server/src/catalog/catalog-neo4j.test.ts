import { model } from '@linaje/graph-schema';
import { afterAll, beforeAll } from 'vitest';
import { describeNeo4j, lendNeo4j, NEO4J_PATIENCE } from '../../../testing/neo4j.ts';
import type { LentNeo4j } from '../../../testing/neo4j.ts';
import { openNeo4jStore } from '../store/neo4j-store.ts';
import { catalogContract } from './catalog-contract.ts';
import { defaultPrecedence } from './settle.ts';

describeNeo4j('one way to write', () => {
  let neo4j: LentNeo4j;
  beforeAll(async () => {
    neo4j = await lendNeo4j();
  }, NEO4J_PATIENCE);
  afterAll(() => neo4j?.release());

  const guests = { declared: model, precedence: defaultPrecedence, model: model.version };
  catalogContract('Neo4j', async () => ({
    open: (own) => openNeo4jStore(neo4j.address, { now: () => new Date(), ...guests, ...own }),
    shared: true,
    clear: neo4j.clear,
  }));
});
