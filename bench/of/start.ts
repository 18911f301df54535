import { below } from '../bench.ts';
import type { Bench, Row } from '../bench.ts';
import { generated, LARGE } from '../large-catalog.ts';
import { startServer } from '../server.ts';
import type { Running } from '../server.ts';
import { inFolder, onEachStore, sqlite } from '../stores.ts';
import type { Place } from '../stores.ts';

const MEMORY_BYTES = 300_000_000;

/** From the command to the first answer: an empty folder that gets the sample company, and a large catalog. */
export const bench: Bench = {
  name: 'start',
  async run() {
    // The very first start builds the screens.
    await inFolder((folder) => start(sqlite(folder), false));
    const sample = await onEachStore(async (place) => [
      below('start with the sample company, planted', place.store, {
        ms: await start(place, true),
        reach: 1_500,
      }),
      below('start with the sample company, again', place.store, {
        ms: await start(place, true),
        reach: 1_500,
      }),
    ]);
    const large = await generated('large', LARGE);
    await start(large, false); // the first start after another program keeps what it has followed
    return [...sample, ...(await withServer(large, false, largeRows))];
  },
};

const start = (place: Place, sample: boolean): Promise<number> =>
  withServer(place, sample, ({ startedIn }) => Promise.resolve(startedIn));

async function largeRows(server: Running): Promise<Row[]> {
  const bytes = await server.memory();
  const rows = [
    below('start with 10^5 entries, 3·10^5 relationships', 'SQLite', {
      ms: server.startedIn,
      reach: 1_500,
    }),
  ];
  if (bytes !== undefined) {
    rows.push({
      what: 'memory with them, after the first answer',
      store: 'SQLite',
      measured: `${Math.round(bytes / 1e6)} MB`,
      reach: '< 300 MB',
      reached: bytes < MEMORY_BYTES,
    });
  }
  return rows;
}

async function withServer<T>(
  place: Place,
  sample: boolean,
  run: (server: Running) => Promise<T>,
): Promise<T> {
  const server = await startServer(place, { sample, npmStart: true });
  try {
    return await run(server);
  } finally {
    await server.stop();
  }
}
