import { keyOf } from '@linaje/graph-schema';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edgeId, entryId } from '../../../catalog/identity.ts';
import { StoreError } from '../../../store/store.ts';
import { aColumnLineage, aDataset, aHugeJob, anEvent, anIntake, aSchema } from './an-intake.ts';
import type { Intake } from './an-intake.ts';
import { openLineageIntake } from './intake.ts';

const id = (kind: string, ...parts: string[]) => entryId(kind, keyOf('shop', ...parts));

let intake: Intake;
beforeEach(async () => {
  intake = await anIntake();
});
afterEach(() => intake.close());

const golden = (kind: string, ...parts: string[]) =>
  intake.reading.entries([id(kind, ...parts)])[0]?.properties;

const isLive = (kind: string, ...parts: string[]) => {
  const { structure } = intake.reading;
  const ordinal = structure.ordinal(id(kind, ...parts));
  return ordinal !== undefined && structure.live(ordinal);
};

const sources = (type: string, from: string, to: string, by: Record<string, string> = {}) =>
  intake.reading.factsOf([edgeId({ type, from, to, by })])[0]?.map(({ source }) => source) ?? [];

describe('what an event says', () => {
  test('is in the catalog when the client has its answer', async () => {
    const response = await intake.send(
      anEvent({
        job: { namespace: 'shop', name: 'load.orders', facets: { sql: { query: 'insert …' } } },
        inputs: [aDataset('public.a', aSchema('id', 'email'))],
        outputs: [
          aDataset('public.b', {
            ...aSchema('email'),
            ...aColumnLineage({ email: ['public.a', 'email'] }),
          }),
        ],
      }),
    );
    expect(response.status).toBe(201);
    expect(await response.text()).toBe('');
    expect(golden('Process', 'load.orders')).toMatchObject({
      name: 'load.orders',
      sql: 'insert …',
    });
    expect(golden('Field', 'public.a', 'email')).toMatchObject({
      dataType: 'VARCHAR',
      ordinal: 2,
      description: { und: 'the email' },
      referencedOnly: false,
    });
    const process = id('Process', 'load.orders');
    const flow = [id('Field', 'public.a', 'email'), id('Field', 'public.b', 'email')] as const;
    expect(sources('FLOWS_TO', ...flow, { process })).toEqual(['openlineage:shop/load.orders']);
    expect(sources('READS', process, id('Dataset', 'public.a'))).toHaveLength(1);
    expect(sources('WRITES', process, id('Dataset', 'public.b'))).toHaveLength(1);
    expect(intake.reading.run('0199b000-0000-7000-8000-000000000001')?.state).toBe('COMPLETED');
  });

  test('said again changes nothing and makes no further line in the log', async () => {
    await intake.send(anEvent());
    const before = intake.reading.sequence;
    expect((await intake.send(anEvent())).status).toBe(201);
    expect((await intake.send(anEvent(), { path: '/api/v1/lineage/' })).status).toBe(201);
    expect(intake.reading.sequence).toBe(before);
  });

  test('a further run of a known job is one line in the log that changes nothing', async () => {
    const full = (run: string, minute: string) =>
      anEvent({
        eventTime: `2026-01-02T03:${minute}:00Z`,
        run: { runId: run },
        outputs: [
          aDataset('public.b', { ...aSchema('id'), ...aColumnLineage({ id: ['public.a', 'id'] }) }),
        ],
      });
    await intake.send(full('r1', '04'));
    const before = intake.reading.sequence;
    await intake.send(full('r2', '05'));
    const [change] = await intake.catalog.store.changes(before, 10);
    expect(intake.reading.sequence).toBe(before + 1);
    expect(change).toMatchObject({ operations: [], effects: [], evidence: { run: { id: 'r2' } } });
  });

  test('a column that is gone from the newest schema is gone, with its flows', async () => {
    const lineage = aColumnLineage({ id: ['public.a', 'id'], email: ['public.a', 'email'] });
    await intake.send(
      anEvent({ outputs: [aDataset('public.b', { ...aSchema('id', 'email'), ...lineage })] }),
    );
    expect(isLive('Field', 'public.b', 'email')).toBe(true);
    const later = { ...aSchema('id'), ...aColumnLineage({ id: ['public.a', 'id'] }) };
    const event = anEvent({
      eventTime: '2026-02-01T00:00:00Z',
      outputs: [aDataset('public.b', later)],
    });
    await intake.send(event);
    expect(isLive('Field', 'public.b', 'email')).toBe(false);
    expect(isLive('Field', 'public.a', 'email')).toBe(false);
    expect(isLive('Field', 'public.b', 'id')).toBe(true);
  });

  test('a column that another job still describes stays', async () => {
    await intake.send(anEvent({ outputs: [aDataset('public.b', aSchema('id', 'email'))] }));
    const other = { namespace: 'shop', name: 'report' };
    await intake.send(
      anEvent({ job: other, inputs: [aDataset('public.b', aSchema('id', 'email'))], outputs: [] }),
    );
    const later = {
      eventTime: '2026-02-01T00:00:00Z',
      outputs: [aDataset('public.b', aSchema('id'))],
    };
    await intake.send(anEvent(later));
    expect(isLive('Field', 'public.b', 'email')).toBe(true);
  });

  test('a column that flows still touch stays when its schema forgets it, as one only referred to', async () => {
    const flow = aColumnLineage({ id: ['public.a', 'id'] });
    const described = aDataset('public.a', aSchema('id', 'email'));
    await intake.send(anEvent({ inputs: [described], outputs: [aDataset('public.b', flow)] }));
    expect(golden('Field', 'public.a', 'id')).toMatchObject({ referencedOnly: false });
    await intake.send(
      anEvent({
        eventTime: '2026-02-01T00:00:00Z',
        inputs: [aDataset('public.a', aSchema('email'))],
        outputs: [aDataset('public.b', flow)],
      }),
    );
    expect(isLive('Field', 'public.a', 'id')).toBe(true);
    expect(golden('Field', 'public.a', 'id')).toMatchObject({ referencedOnly: true });
    await intake.send(
      anEvent({
        eventTime: '2026-03-01T00:00:00Z',
        inputs: [aDataset('public.a', aSchema('email'))],
        outputs: [aDataset('public.b', aColumnLineage({ id: ['public.a', 'email'] }))],
      }),
    );
    expect(isLive('Field', 'public.a', 'id')).toBe(false);
  });

  test('a column that is described after flows named it was there all the time', async () => {
    const flow = aColumnLineage({ id: ['public.a', 'id'] });
    await intake.send(anEvent({ outputs: [aDataset('public.b', flow)] }));
    expect(golden('Field', 'public.a', 'id')).toMatchObject({ referencedOnly: true });
    await intake.send(
      anEvent({
        job: { namespace: 'shop', name: 'describe' },
        inputs: [aDataset('public.a', aSchema('id'))],
        outputs: [],
      }),
    );
    const field = intake.reading.entry(id('Field', 'public.a', 'id'));
    expect(field?.properties).toMatchObject({ referencedOnly: false, dataType: 'VARCHAR' });
    expect(field?.spans).toHaveLength(1);
  });

  test('a new job between tables that are described says no more than itself and its flows', async () => {
    const columns = Array.from({ length: 20 }, (_, at) => `c${String(at)}`);
    const flow = aColumnLineage(
      Object.fromEntries(columns.map((one) => [one, ['public.a', one] as const])),
    );
    const tables = {
      inputs: [aDataset('public.a', aSchema(...columns))],
      outputs: [aDataset('public.b', { ...aSchema(...columns), ...flow })],
    };
    await intake.send(anEvent(tables));
    const before = intake.reading.sequence;
    await intake.send(anEvent({ ...tables, job: { namespace: 'shop', name: 'second' } }));
    const changes = await intake.catalog.store.changes(before, 10);
    const operations = changes.flatMap((change) => change.operations);
    expect(operations).toHaveLength(1 + 2 + columns.length); // itself, its ends, its flows
  });

  test('a thousand readers of one table lay one claim on its columns', async () => {
    const readers = Array.from({ length: 60 }, (_, n) =>
      anEvent({
        job: { namespace: 'shop', name: `reader-${String(n)}` },
        inputs: [aDataset('hub', aSchema('id'))],
        outputs: [],
      }),
    );
    await intake.send(readers, { path: '/api/v1/lineage/batch' });
    const [field] = intake.reading.entries([id('Field', 'hub', 'id')]);
    expect(Object.keys(field?.claims['dataType'] ?? {})).toHaveLength(1);
    const [hub] = intake.reading.entries([id('Dataset', 'hub')]);
    expect(Object.keys(hub?.claims['@'] ?? {})).toEqual(['openlineage']);
  });

  test('a dataset that was dropped is gone until it is written again', async () => {
    await intake.send(anEvent());
    const drop = { lifecycleStateChange: { lifecycleStateChange: 'DROP' } };
    await intake.send(
      anEvent({
        eventTime: '2026-02-01T00:00:00Z',
        inputs: [],
        outputs: [aDataset('public.b', drop)],
      }),
    );
    expect(isLive('Dataset', 'public.b')).toBe(false);
    await intake.send(anEvent({ eventTime: '2026-01-15T00:00:00Z', run: { runId: 'late' } }));
    expect(isLive('Dataset', 'public.b')).toBe(false);
    await intake.send(anEvent({ eventTime: '2026-03-01T00:00:00Z', run: { runId: 'new' } }));
    expect(isLive('Dataset', 'public.b')).toBe(true);
  });

  test('the explicit lineage facet gives the edges where it is present', async () => {
    const lineage = {
      inputs: [
        { namespace: 'shop', name: 'public.a', type: 'DATASET' },
        { namespace: 'shop', name: 'extract', type: 'JOB' },
      ],
      fields: {
        id: { inputs: [{ namespace: 'shop', name: 'public.a', type: 'DATASET', field: 'key' }] },
      },
    };
    const columns = aColumnLineage({ id: ['public.z', 'id'] });
    await intake.send(anEvent({ outputs: [aDataset('public.b', { lineage, ...columns })] }));
    const by = { process: id('Process', 'load.orders') };
    const b = id('Dataset', 'public.b');
    expect(sources('FLOWS_TO', id('Dataset', 'public.a'), b, by)).toHaveLength(1);
    expect(
      sources('FLOWS_TO', id('Field', 'public.a', 'key'), id('Field', 'public.b', 'id'), by),
    ).toHaveLength(1);
    expect(sources('WRITES', id('Process', 'extract'), b)).toHaveLength(1);
    expect(isLive('Dataset', 'public.z')).toBe(false);
  });

  test('the newest time from the future does not beat what really happens later', async () => {
    const said = (description: string) => ({ documentation: { description } });
    const at = (eventTime: string, words: string) =>
      anEvent({ eventTime, job: { namespace: 'shop', name: 'j', facets: said(words) } });
    expect((await intake.send(at('2099-01-01T00:00:00Z', 'from the future'))).status).toBe(201);
    await intake.send(at('2026-11-22T10:00:01Z', 'real'));
    expect(golden('Process', 'j')).toMatchObject({ description: { und: 'real' } });
  });

  test('a job with 5,000 inputs and 5,000 outputs goes in, with 10,000 edges', async () => {
    expect((await intake.send(aHugeJob(5_000))).status).toBe(201);
    expect(intake.reading.neighbours(id('Process', 'huge'), 'READS', 'out')).toHaveLength(5_000);
    expect(intake.reading.neighbours(id('Process', 'huge'), 'WRITES', 'out')).toHaveLength(5_000);
  }, 60_000);
});

describe('what is odd is taken and marked', () => {
  test.each([
    ['no eventType', { eventType: undefined }, 'eventType is missing'],
    ['an unknown eventType', { eventType: 'DONE' }, 'eventType "DONE" is unknown; taken as OTHER'],
    ['no schemaURL', { schemaURL: undefined }, 'schemaURL is missing'],
    ['a runId that is no UUID', { run: { runId: 'r' } }, 'run.runId is not a UUID'],
    [
      'a time without a zone',
      { eventTime: '2026-01-02T03:04:05' },
      'eventTime has no time zone; taken as UTC',
    ],
    ['no inputs', { inputs: undefined, outputs: null }, undefined],
    [
      'unknown members and facets',
      { more: 1, job: { namespace: 'n', name: 'j', facets: { my: 1 } } },
      undefined,
    ],
    [
      'facets that are no facets',
      { inputs: [{ ...aDataset('a'), facets: { schema: 'x', columnLineage: [] } }] },
      undefined,
    ],
    [
      'facets full of the wrong things',
      {
        outputs: [
          aDataset('a', {
            schema: { fields: [1, { name: 2 }, null] },
            columnLineage: { fields: { a: { inputFields: [{}, 5] }, b: 7 } },
            ownership: { owners: 'me' },
            symlinks: { identifiers: [{}] },
            tags: { tags: {} },
            documentation: { description: 5 },
          }),
        ],
      },
      undefined,
    ],
    [
      'text that no property can hold',
      {
        job: {
          namespace: 'n',
          name: 'j',
          facets: {
            sql: { query: `\u0000${'x'.repeat(9_000)}\ud800` },
            sourceCodeLocation: { url: 'javascript:alert(1)' },
          },
        },
      },
      undefined,
    ],
  ])('%s', async (_, more, odd) => {
    const response = await intake.send(anEvent(more));
    expect([response.status, await response.text()]).toEqual([201, '']);
    const changes = await intake.catalog.store.changes(0, 100);
    expect(changes.at(-1)?.evidence?.odd).toEqual(odd === undefined ? [] : [odd]);
  });
});

describe('what cannot be placed is refused, once and for all', () => {
  test.each([
    ['no run', { run: undefined }, ['/run must not be null']],
    ['no job', { job: undefined }, ['/job must not be null']],
    ['no time', { eventTime: undefined }, ['/eventTime must not be null']],
    ['a time that is none', { eventTime: 'yesterday' }, ['/eventTime is not a date and time']],
    ['31 February', { eventTime: '2026-02-31T00:00:00Z' }, ['/eventTime is not a date and time']],
    ['no producer', { producer: undefined }, ['/producer must not be null']],
    ['a job without a name', { job: { namespace: 'shop' } }, ['/job/name must not be null']],
    [
      'a dataset without a name',
      { inputs: [{ namespace: 'shop' }] },
      ['/inputs/0/name must not be null'],
    ],
    [
      'a name of 3,000 bytes',
      { outputs: [aDataset('x'.repeat(3_000))] },
      ['/outputs/0/name is too long: namespace and name may take 2,000 bytes together'],
    ],
    [
      'half a character',
      { outputs: [aDataset('a\ud800')] },
      ['/outputs/0/name holds characters that a name cannot have'],
    ],
  ])('%s', async (_, more, errors) => {
    const response = await intake.send(anEvent(more));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors });
    expect(intake.reading.sequence).toBe(0);
  });

  test.each<[string, unknown, number, string]>([
    ['no JSON', '{"eventType": ', 400, 'The body is not JSON'],
    ['nothing', '', 422, 'The request body must not be null'],
    ['null', 'null', 422, 'The request body must not be null'],
    ['a word', '"event"', 422, 'is not an event'],
    [
      'a list',
      [anEvent()],
      422,
      'The body is a list; send lists of events to /api/v1/lineage/batch',
    ],
    [
      'a pit of brackets',
      `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      422,
      '/producer must not be null',
    ],
  ])('%s', async (_, body, status, error) => {
    const response = await intake.send(body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { errors: string[] }).errors).toContain(error);
  });

  test('an event with a pit of brackets inside', async () => {
    const pit = JSON.stringify(anEvent()).replace(
      '{',
      `{"x":${'['.repeat(200_000)}${']'.repeat(200_000)},`,
    );
    const response = await intake.send(pit);
    expect([response.status, await response.json()]).toMatchObject([
      422,
      { errors: ['is nested too deeply'] },
    ]);
  });

  test('__proto__ in any place does no harm', async () => {
    const text = JSON.stringify(anEvent())
      .replace('{', '{"__proto__":{"x":1},')
      .replace('"facets":{}', '"facets":{"__proto__":{"schema":1}}');
    expect((await intake.send(text)).status).toBe(201);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('how it is sent', () => {
  test('gzip is unpacked, a bearer key taken and ignored', async () => {
    const headers = { 'content-encoding': 'gzip', authorization: 'Bearer key' };
    expect((await intake.send(gzipSync(JSON.stringify(anEvent())), { headers })).status).toBe(201);
    expect(isLive('Process', 'load.orders')).toBe(true);
  });

  test('a gzip bomb is not unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, ' '));
    const response = await intake.send(bomb, { headers: { 'content-encoding': 'gzip' } });
    expect(response.status).toBe(413);
  });

  test.each([
    [{ headers: { 'content-type': 'text/plain' } }, 415],
    [{ headers: { 'content-type': '' } }, 415],
    [{ headers: { 'content-encoding': 'br' } }, 415],
    [{ headers: { 'content-encoding': 'gzip' } }, 400],
    [{ method: 'PUT' }, 405],
  ])('%j is answered with %i', async (more, status) => {
    expect((await intake.send(anEvent(), more)).status).toBe(status);
  });

  test('a batch tells which of its events will never go in', async () => {
    const events = [anEvent(), anEvent({ job: {} }), anEvent({ run: { runId: 'r2' } })];
    const response = await intake.send(events, { path: '/api/v1/lineage/batch' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'partial_success',
      summary: { received: 3, successful: 2, failed: 1, retriable: 0, non_retriable: 1 },
      failed_events: [
        {
          index: 1,
          reason: '/job/namespace must not be null; /job/name must not be null',
          retriable: false,
        },
      ],
    });
    expect(intake.reading.run('r2')).toBeDefined();
  });

  test('one event or none is no batch', async () => {
    const path = '/api/v1/lineage/batch';
    expect((await intake.send(anEvent(), { path })).status).toBe(422);
    expect((await intake.send([], { path })).status).toBe(200);
  });

  test('too much to do and a store that is away are told so that the client comes again', async () => {
    const busy = { ...intake.catalog, waiting: () => 2_001 };
    const away = {
      ...intake.catalog,
      commit: () => Promise.reject(new StoreError('AWAY', 'away')),
    };
    for (const catalog of [busy, away]) {
      const headers = { 'content-type': 'application/json' };
      const request = new Request('http://localhost/api/v1/lineage', {
        method: 'POST',
        headers,
        body: JSON.stringify(anEvent()),
      });
      const response = await openLineageIntake({ catalog })(request);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    }
  });

  test('what the catalog would not have is kept as evidence, marked as odd', async () => {
    const faults = [{ operation: 0, code: 'CYCLE', data: {} }] as const;
    let asked = 0;
    const catalog: typeof intake.catalog = {
      ...intake.catalog,
      commit: (plans) =>
        asked++ === 0
          ? Promise.resolve([{ done: 'refused', faults }])
          : intake.catalog.commit(plans),
    };
    const headers = { 'content-type': 'application/json' };
    const request = new Request('http://localhost/api/v1/lineage', {
      method: 'POST',
      headers,
      body: JSON.stringify(anEvent()),
    });
    expect((await openLineageIntake({ catalog })(request)).status).toBe(201);
    const [change] = await intake.catalog.store.changes(0, 10);
    expect(change?.evidence).toMatchObject({
      stamps: [],
      odd: ['could not be placed in the catalog: CYCLE'],
    });
  });
});
