import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import type { Log } from './api/context.ts';
import { openCatalog } from './catalog/catalog.ts';
import type { Catalog } from './catalog/catalog.ts';
import { defaultPrecedence } from './catalog/settle.ts';
import type { Config } from './config.ts';
import { openReading } from './reading/open-reading.ts';
import type { Reading } from './reading/reading.ts';
import { pastClock } from './past-clock.ts';
import type { TellClock } from './past-clock.ts';
import { sampleKeeper } from './sample-keeper.ts';
import type { SampleKeeper } from './sample-keeper.ts';
import { StoreError } from './store/store.ts';
import type { Clock, Store, StoreFault } from './store/store.ts';

/** How often the changes of other servers on one Neo4j are looked for, in milliseconds. */
const LOOK_EVERY = 500;
/** How long to wait before a store that is away is tried again, in milliseconds. */
const TRY_AGAIN = 1_000;

/** Operations in one transaction: few where writing holds up everybody else, many where it travels. */
const NEAR = 500;
const FAR = 5_000;

export interface House {
  /** Undefined until the store has answered and the reading stands at the present. */
  catalog(): Catalog | undefined;
  /** What plants the sample and takes it out; undefined as long as the catalog is. */
  sample(): SampleKeeper | undefined;
  /** Ends orderly: takes no more changes, finishes those under way, closes reading and store. */
  close(): Promise<void>;
}

export interface HouseGuests {
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Date;
  /** What is put into an empty catalog, if anything. */
  readonly plant: (catalog: Catalog, tell: TellClock) => Promise<void>;
  /** Told once when the store is away at the start, and when it has come back. */
  readonly told: (news: 'AWAY' | 'BACK') => void;
}

interface Opened {
  readonly store: Store;
  readonly reading: Reading;
  readonly catalog: Catalog;
  readonly sample: SampleKeeper;
}

/**
 * Opens store, reading and catalog. A store that is away is waited for behind the scenes;
 * any other StoreError is thrown: waiting would not help.
 */
export async function openHouse(guests: HouseGuests): Promise<House> {
  const { config, told } = guests;
  let opened: Opened | undefined;
  let closing = false;
  let follower: NodeJS.Timeout | undefined;

  async function tryOpen(): Promise<StoreFault | undefined> {
    try {
      const found = await openAll(guests);
      if (closing) return void (await closeAll(found));
      opened = found;
      if (config.neo4j) follower = followOthers(found.catalog);
      return undefined;
    } catch (error) {
      if (error instanceof StoreError && error.fault === 'AWAY') return 'AWAY';
      throw error;
    }
  }

  async function waitForIt(): Promise<void> {
    for (;;) {
      await new Promise((wake) => setTimeout(wake, TRY_AGAIN).unref());
      if (closing) return;
      const fault = await tryOpen().catch((error: unknown) => {
        guests.log.error({ err: error }, 'the store could not be opened');
        return 'AWAY';
      });
      if (!fault) return told('BACK');
    }
  }

  if ((await tryOpen()) === 'AWAY') {
    told('AWAY');
    void waitForIt();
  }
  return {
    catalog: () => opened?.catalog,
    sample: () => opened?.sample,
    async close() {
      closing = true;
      clearInterval(follower);
      if (opened) await closeAll(opened);
    },
  };
}

async function openAll({ config, log, now: real, plant }: HouseGuests): Promise<Opened> {
  const { now, tell } = pastClock(real);
  const store = await openStore(config, now);
  let reading: Reading | undefined;
  try {
    const { truth } = await store.status();
    reading = openReading({ file: readingFile(config), truth, model });
    const groupOperations = config.neo4j ? FAR : NEAR;
    const rules = { model, precedence: defaultPrecedence, groupOperations };
    const catalog = openCatalog({ store, reading, now, ...rules });
    await catalog.follow();
    const sample = sampleKeeper({ catalog, tell, newId: randomUUID, now, logged: logging(log) });
    if (config.sample && reading.sequence === 0) await plant(catalog, tell);
    else if (config.sample) void sample.goOn();
    return { store, reading, catalog, sample };
  } catch (error) {
    reading?.close();
    await store.close();
    throw error;
  }
}

/** The store that the configuration names; the driver of the other one is never loaded. */
export async function openStore({ neo4j, dataFolder }: Config, now: Clock): Promise<Store> {
  await mkdir(dataFolder, { recursive: true }).catch(() => undefined); // opening says what is wrong
  const guests = { now, model: model.version };
  if (!neo4j) {
    const { openSqliteStore } = await import('./store/sqlite-store.ts');
    return openSqliteStore(dataFolder, guests);
  }
  const { openNeo4jStore } = await import('./store/neo4j-store.ts');
  const { uri, user, password, database } = neo4j;
  const address = { uri, user, ...(password && { password }), ...(database && { database }) };
  return openNeo4jStore(address, { ...guests, declared: model, precedence: defaultPrecedence });
}

/** Beside the truth; what follows a Neo4j has a file of its own. */
export const readingFile = ({ dataFolder, neo4j }: Config): string =>
  join(dataFolder, neo4j ? 'reading-neo4j.db' : 'reading.db');

const logging = (log: Log) => (error: unknown) => {
  const reference = randomUUID().slice(-12);
  log.error({ err: error, reference }, 'the sample company was not done with');
  return reference;
};

function followOthers(catalog: Catalog): NodeJS.Timeout {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    // While the store is away there is nothing new; /ready says so.
    await catalog.follow().catch(() => undefined);
    looking = false;
  };
  return setInterval(() => void look(), LOOK_EVERY).unref();
}

async function closeAll({ catalog, reading, store }: Opened): Promise<void> {
  await catalog.drain();
  reading.close();
  await store.close();
}
