import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from './sqlite-store.ts';
import { storeContract } from './store-contract.ts';
import type { Place } from './store-contract.ts';
import { MODEL } from './store-samples.ts';

async function aFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'linaje-'));
  return {
    open: (guests) => openSqliteStore(folder, { now: () => new Date(), model: MODEL, ...guests }),
    shared: false,
    clear: () => rm(folder, { recursive: true }),
  };
}

storeContract('SQLite', aFolder);
