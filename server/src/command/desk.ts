import { rm } from 'node:fs/promises';
import { model } from '@linaje/graph-schema';
import type { Config } from '../config.ts';
import { openStore, readingFile } from '../house.ts';
import { openReading } from '../reading/open-reading.ts';
import type { Reading } from '../reading/reading.ts';
import { readServerNote } from '../store/server-note.ts';
import { StoreError } from '../store/store.ts';
import type { Store } from '../store/store.ts';

/** What every command is given. */
export interface Desk {
  readonly config: Config;
  /** One line, in the language of the asker. */
  readonly say: (es: string, en: string) => void;
}

/** Does something with the store and closes it, whatever comes of it. */
export async function withStore<Gives>(
  { config }: Desk,
  deed: (store: Store) => Promise<Gives>,
): Promise<Gives> {
  await mustBeFree(config);
  const store = await openStore(config, () => new Date());
  try {
    return await deed(store);
  } finally {
    await store.close();
  }
}

/** A store in the folder is held by its server anyway; what follows a Neo4j has its reading there. */
async function mustBeFree({ dataFolder }: Config): Promise<void> {
  const note = await readServerNote(dataFolder);
  if (note) throw new StoreError('LOCKED', `process ${String(note.pid)} ${note.url ?? ''}`.trim());
}

/** The reading in the data folder, brought to the present of the store, and closed afterwards. */
export async function withReading<Gives>(
  { config }: Desk,
  store: Store,
  deed: (reading: Reading) => Promise<Gives>,
): Promise<Gives> {
  const { truth } = await store.status();
  const reading = openReading({ file: readingFile(config), truth, model });
  try {
    for await (const changes of pieces(store, reading.sequence)) reading.follow(changes);
    return await deed(reading);
  } finally {
    reading.close();
  }
}

/** The log after a number, in pieces that fit into memory. */
export async function* pieces(store: Store, after: number) {
  for (let from = after; ;) {
    const changes = await store.changes(from, 500);
    const last = changes.at(-1);
    if (!last) return;
    yield changes;
    from = last.sequence;
  }
}

/** Throws the reading away; what is asked next builds it from the log. */
export async function dropReading({ config }: Desk): Promise<void> {
  const file = readingFile(config);
  for (const part of ['', '-wal', '-shm', '-journal']) await rm(file + part, { force: true });
}
