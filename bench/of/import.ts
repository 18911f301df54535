import { monitorEventLoopDelay } from 'node:perf_hooks';
import { countsOf, generate, largeShape } from '@linaje/seed';
import { below } from '../bench.ts';
import type { Bench } from '../bench.ts';
import { LARGE, load, withCatalog } from '../large-catalog.ts';
import { onEachStore } from '../stores.ts';

const REACH = { SQLite: 30_000, Neo4j: 90_000 };
const EVENT_LOOP_MS = 50;

/** All of the large catalog by change sets of 500 operations, in this process, as a server does it. */
export const bench: Bench = {
  name: 'import',
  run: () =>
    onEachStore(async (place) => {
      const sets = [...generate(LARGE)];
      const { entries, relationships } = countsOf(largeShape(LARGE));
      const loop = monitorEventLoopDelay({ resolution: 1 });
      const ms = await withCatalog(place, async (catalog) => {
        loop.enable();
        const began = performance.now();
        await load(catalog, sets);
        loop.disable();
        return performance.now() - began;
      });
      const what = `import of ${entries} entries with ${relationships} relationships`;
      return [
        below(what, place.store, { ms, reach: REACH[place.store] }),
        below('event loop meanwhile, p99', place.store, {
          ms: loop.percentile(99) / 1e6,
          reach: EVENT_LOOP_MS,
        }),
      ];
    }),
};
