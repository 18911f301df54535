import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@linaje/graph-schema';
import { createApp } from '../app.ts';
import type { App } from '../app.ts';
import { openCatalog } from '../catalog/catalog.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Operation, Ref, Source, Values } from '../catalog/change-set.ts';
import { defaultPrecedence } from '../catalog/settle.ts';
import { openReading } from '../reading/open-reading.ts';
import type { Reading } from '../reading/reading.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';

interface Logged {
  readonly level: 'info' | 'error';
  readonly about: object;
  readonly what: string;
}

export interface AnApp {
  readonly app: App;
  readonly catalog: Catalog;
  readonly reading: Reading;
  /** What was logged so far. */
  readonly logged: readonly Logged[];
  /** Lets a source say something; throws where it is refused. */
  said(source: Source, ...operations: readonly Operation[]): Promise<void>;
  /** Asks in GraphQL, in Spanish unless told otherwise. */
  ask(query: string, options?: Asking): Promise<Answer>;
  post(body: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

interface Asking {
  readonly variables?: object;
  readonly language?: string;
}

export interface Answer {
  readonly status: number;
  // Answers have the shape that the query asked for; tests read them as they stand.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly reference: string };
  }[];
}

export const ADDRESS = 'http://localhost:4000';

export interface Arranged {
  readonly store?: (store: Store) => Store;
  readonly reading?: (reading: Reading) => Reading;
  readonly webFolder?: string;
}

/** The whole product behind its one fetch handler, over an embedded store of its own. */
export async function anApp(wrap: Arranged = {}): Promise<AnApp> {
  const folder = mkdtempSync(join(tmpdir(), 'linaje-'));
  const now = () => new Date();
  const opened = await openSqliteStore(folder, { now, model: model.version });
  const store = wrap.store?.(opened) ?? opened;
  const { truth } = await opened.status();
  const read = openReading({ file: ':memory:', truth, model });
  const reading = wrap.reading?.(read) ?? read;
  const catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
  const logged: Logged[] = [];
  const log = {
    info: (about: object, what: string) => void logged.push({ level: 'info', about, what }),
    error: (about: object, what: string) => void logged.push({ level: 'error', about, what }),
  };
  const config = { host: '127.0.0.1', trustNetwork: false, languages: ['es', 'en'] };
  const app = createApp({ catalog, log, config, webFolder: wrap.webFolder ?? '' });
  const post: AnApp['post'] = (body, headers = {}) =>
    app.fetch(
      new Request(`${ADDRESS}/graphql`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      }),
    );
  return {
    app,
    catalog,
    reading,
    logged,
    post,
    async said(source, ...operations) {
      const by = { type: 'source', id: source, name: source } as const;
      const [outcome] = await catalog.commit([{ id: randomUUID(), source, by, operations }]);
      if (outcome?.done === 'refused') throw new Error(JSON.stringify(outcome.faults));
    },
    async ask(query, { variables = {}, language = 'es' } = {}) {
      const body = JSON.stringify({ query, variables });
      const response = await post(body, { 'accept-language': language });
      const { data, errors = [] } = (await response.json()) as Partial<Answer>; // GraphQL's own shape
      return { status: response.status, data, errors };
    },
    async close() {
      await catalog.drain();
      read.close();
      await opened.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Small operations to arrange a catalog with. */
export const put = (kind: string, key: string, set: Values = {}): Operation => ({
  do: 'put',
  entry: { kind, key },
  set,
});
export const link = (
  type: string,
  [from, to]: readonly [Ref, Ref],
  more: { by?: Values; set?: Values } = {},
): Operation => ({
  do: 'connect',
  type,
  from,
  to,
  ...more,
});
export const ref = (kind: string, key: string): Ref => ({ kind, key });
