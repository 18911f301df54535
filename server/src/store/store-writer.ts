import { defaultPrecedence } from '../catalog/settle.ts';
import type { Neo4jAddress } from './neo4j-store.ts';
import { openNeo4jStore } from './neo4j-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

import {
  aBox,
  aFact,
  aFreshId,
  aSet,
  aShelf,
  becomes,
  sampleModel,
  MODEL,
} from './store-samples.ts';
import type { Store } from './store.ts';

/**
 * A process that writes until it is killed, for tests: groups of one to three change sets, each of which makes a shelf
 * with a box on it. It prints `acknowledged SEQUENCE ID` once it has the answer.
 */
export type Where = { readonly folder: string } | { readonly address: Neo4jAddress };

const guests = { now: () => new Date(), model: MODEL };

const openAt = (where: Where): Promise<Store> =>
  'folder' in where
    ? openSqliteStore(where.folder, guests)
    : openNeo4jStore(where.address, {
        ...guests,
        declared: sampleModel,
        precedence: defaultPrecedence,
      });

export function aShelfWithABox() {
  const id = aFreshId();
  const [shelf, box] = [aShelf(id), aBox(id)];
  return aSet([becomes(shelf), becomes(box), becomes(aFact(shelf, box))], { id });
}

/** Writes group after group onto whatever the store's present is. */
export async function writeOn(
  store: Store,
  acknowledged: (sequence: number, id: string) => void,
  goOn: () => boolean,
): Promise<void> {
  let { sequence } = await store.status();
  for (let size = 1; goOn(); size = (size % 3) + 1) {
    const sets = Array.from({ length: size }, aShelfWithABox);
    const answer = await store.apply(sets, sequence);
    const changes = Object.values(answer).flat();
    sequence = changes.at(-1)?.sequence ?? sequence;
    if (!('applied' in answer)) continue;
    for (const change of changes) acknowledged(change.sequence, change.id);
  }
}

const [asked] = process.argv.slice(2);
if (import.meta.main && asked) {
  const store = await openAt(JSON.parse(asked) as Where); // Given by the test that starts this.
  await writeOn(
    store,
    (sequence, id) => process.stdout.write(`acknowledged ${sequence} ${id}\n`),
    () => true,
  );
}
