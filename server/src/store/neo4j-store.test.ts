import { afterAll, beforeAll, expect, test } from 'vitest';
import { NEO4J_PATIENCE, describeNeo4j, lendNeo4j } from '../../../testing/neo4j.ts';
import type { LentNeo4j } from '../../../testing/neo4j.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { openNeo4jStore } from './neo4j-store.ts';
import { MODEL, storeContract } from './store-contract.ts';
import { sampleModel } from './store-samples.ts';

describeNeo4j('the Neo4j store', () => {
  let neo4j: LentNeo4j;
  beforeAll(async () => {
    neo4j = await lendNeo4j();
  }, NEO4J_PATIENCE);
  afterAll(() => neo4j?.release());

  storeContract('Neo4j', async () => ({
    open: (guests) =>
      openNeo4jStore(neo4j.address, {
        now: () => new Date(),
        model: MODEL,
        declared: sampleModel,
        precedence: defaultPrecedence,
        ...guests,
      }),
    shared: true,
    clear: neo4j.clear,
  }));
});
