import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entryId } from '@linaje/graph-schema';
import { generate, largeDataset } from '@linaje/seed';
import type { ChangeSet, GenerateOptions } from '@linaje/seed';
import { configFrom } from '../server/src/config.ts';
import { openHouse } from '../server/src/house.ts';
import type { Catalog } from '../server/src/catalog/catalog.ts';
import { sqlite } from './stores.ts';
import type { Place } from './stores.ts';

/** Some 10^5 entries with 3·10^5 relationships: 50,000 jobs that hang together, and islands of 20 jobs beside them. */
export const LARGE: GenerateOptions = { datasets: 62_500, seed: 7, islands: 10 };
/** The same shape with 1,000 jobs. */
export const SMALL: GenerateOptions = { datasets: 1_250, seed: 7, islands: 10 };

/** 10^5 entries with 3·10^5 relationships again, most of them fields and what flows between them, and all that is known of them. */
export const KNOWING: GenerateOptions = { datasets: 2_600, seed: 7, knowledge: true };
/** The same shape, a tenth of it. */
export const KNOWING_LESS: GenerateOptions = { datasets: 260, seed: 7, knowledge: true };
/** And ten times it. */
export const KNOWING_MORE: GenerateOptions = { datasets: 26_000, seed: 7, knowledge: true };

const SETS_AT_ONCE = 10;

/** Opens a catalog in this process. Its reading is under `for`. */
export async function withCatalog<T>(
  { environment }: Pick<Place, 'environment'>,
  run: (catalog: Catalog) => Promise<T>,
): Promise<T> {
  const house = await openHouse({
    config: configFrom({ ...environment, LINAJE_SAMPLE: 'off' }),
    log: silent,
    now: () => new Date(),
    plant: () => Promise.resolve(),
    told: () => undefined,
  });
  try {
    const catalog = house.catalog();
    if (!catalog) throw new Error('The store is away');
    return await run(catalog);
  } finally {
    await house.close();
  }
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const reader = {
  actor: { type: 'person', id: 'local', name: 'Bench' },
  languages: ['es'],
} as const;

/** Commits all sets, some at once, as an import does. Throws at the first refusal. */
export async function load(catalog: Catalog, sets: Iterable<ChangeSet>): Promise<void> {
  let waiting: ChangeSet[] = [];
  const commit = async () => {
    const refused = (await catalog.commit(waiting)).find(({ done }) => done === 'refused');
    if (refused) throw new Error(`A generated set was refused: ${JSON.stringify(refused)}`);
    waiting = [];
  };
  for (const set of sets) {
    waiting.push(set);
    if (waiting.length === SETS_AT_ONCE) await commit();
  }
  await commit();
}

/** The folder of a generated catalog on SQLite, made once a run of the bench. */
export async function generated(name: string, options: GenerateOptions): Promise<Place> {
  const run = process.env['LINAJE_BENCH'];
  if (run === undefined) throw new Error('LINAJE_BENCH names no folder: start with npm run bench');
  const place = sqlite(join(run, name));
  const done = join(place.folder, 'generated');
  if (
    await access(done).then(
      () => true,
      () => false,
    )
  )
    return place;
  await withCatalog(place, (catalog) => load(catalog, generate(options)));
  await writeFile(done, '');
  return place;
}

/** The id of a dataset by its number; those of islands come after the others. */
export function datasetId(at: number): string {
  const { kind, key } = largeDataset(at);
  return entryId(kind, key);
}
