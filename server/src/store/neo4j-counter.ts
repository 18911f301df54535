import { z } from 'zod';
import type { Row } from './neo4j-connection.ts';
import { StoreError } from './store.ts';

/** The end of the log, which truth it is, and under which model it was last written. */
export type Counter = z.infer<typeof counterShape>;

const counterShape = z.object({
  truth: z.string(),
  sequence: z.int(),
  at: z.string(),
  hash: z.string(),
  model: z.int(),
});

/** The counter out of the answer to the statement `counter`. Throws StoreError DAMAGED where it is gone. */
export function counterIn([row]: readonly Row[]): Counter {
  if (row) return counterShape.parse(row);
  throw new StoreError(
    'DAMAGED',
    'Neo4j has lost the node that counts the changes: somebody emptied the database. Start the server again to begin a new truth, or bring a copy back.',
  );
}
