import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { catalogContract } from './catalog-contract.ts';

catalogContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linaje-'));
  return {
    open: (guests) => openSqliteStore(folder, { now: () => new Date(), model: 1, ...guests }),
    shared: false,
    clear: () => rm(folder, { recursive: true }),
  };
});
