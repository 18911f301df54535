import { model } from '@linaje/graph-schema';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalog } from '../../../catalog/catalog.ts';
import type { Catalog } from '../../../catalog/catalog.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import type { Reading } from '../../../reading/reading.ts';
import { openSqliteStore } from '../../../store/sqlite-store.ts';
import { openLineageIntake } from './intake.ts';

export interface Intake {
  readonly catalog: Catalog;
  readonly reading: Reading;
  /** Sends an event as JSON, or a text or bytes as they are. */
  send(
    body: unknown,
    more?: { path?: string; headers?: Record<string, string>; method?: string },
  ): Promise<Response>;
  close(): Promise<void>;
}

const NOW = new Date('2026-11-22T10:00:00Z');

/** For tests: an empty catalog on an embedded store, and the intake in front of it. */
export async function anIntake({ mostWaiting = 2_000 } = {}): Promise<Intake> {
  const folder = await mkdtemp(join(tmpdir(), 'linaje-'));
  const now = () => NOW;
  const store = await openSqliteStore(folder, { now, model: model.version });
  const { truth } = await store.status();
  const reading = openReading({ file: ':memory:', truth, model });
  const catalog = openCatalog({ store, reading, model, precedence: defaultPrecedence, now });
  const intake = openLineageIntake({ catalog, now, mostWaiting });
  return {
    catalog,
    reading,
    send: (body, { path = '/api/v1/lineage', headers = {}, method = 'POST' } = {}) => {
      const text =
        typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
      const all = { 'content-type': 'application/json', ...headers };
      // Buffers are bodies to fetch, whatever their type says of shared memory.
      return intake(
        new Request(`http://localhost${path}`, { method, headers: all, body: text as BodyInit }),
      );
    },
    async close() {
      await catalog.drain();
      reading.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** An event of which only what matters is said. */
export const anEvent = (more: Record<string, unknown> = {}) => ({
  eventType: 'COMPLETE',
  eventTime: '2026-01-02T03:04:05.678Z',
  producer: 'https://example.com/p',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: '0199b000-0000-7000-8000-000000000001' },
  job: { namespace: 'shop', name: 'load.orders' },
  inputs: [aDataset('public.a')],
  outputs: [aDataset('public.b')],
  ...more,
});

export const aDataset = (name: string, facets: Record<string, unknown> = {}) => ({
  namespace: 'shop',
  name,
  facets,
});

export const aSchema = (...columns: string[]) => ({
  schema: {
    fields: columns.map((name) => ({ name, type: 'VARCHAR', description: `the ${name}` })),
  },
});

/** Each column out of the column of another dataset that is named beside it. */
export const aColumnLineage = (
  columns: Record<string, readonly [dataset: string, column: string]>,
) => ({
  columnLineage: {
    fields: Object.fromEntries(
      Object.entries(columns).map(([to, [name, field]]) => [
        to,
        {
          inputFields: [
            {
              namespace: 'shop',
              name,
              field,
              transformations: [{ type: 'DIRECT', subtype: 'IDENTITY', masking: false }],
            },
          ],
        },
      ]),
    ),
  },
});

/** A job with that many inputs and as many outputs. */
export const aHugeJob = (size: number) =>
  anEvent({
    job: { namespace: 'shop', name: 'huge' },
    inputs: Array.from({ length: size }, (_, n) => aDataset(`in-${String(n)}`)),
    outputs: Array.from({ length: size }, (_, n) => aDataset(`out-${String(n)}`)),
  });
