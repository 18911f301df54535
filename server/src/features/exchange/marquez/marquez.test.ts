import { afterAll, beforeAll, expect, test } from 'vitest';
import { aColumnLineage, aDataset, anEvent, anIntake, aSchema } from '../openlineage/an-intake.ts';
import type { Intake } from '../openlineage/an-intake.ts';
import { marquezRoutes } from './routes.ts';

let intake: Intake;

/** orders → load → clean → build → report, and countries, which only a DatasetEvent tells of. */
beforeAll(async () => {
  intake = await anIntake();
  const job = (name: string) => ({ namespace: 'shop', name });
  const out = (name: string, from: string) =>
    aDataset(name, { ...aSchema('id'), ...aColumnLineage({ id: [from, 'id'] }) });
  const events = [
    anEvent({
      job: job('load'),
      run: { runId: 'run-1' },
      eventType: 'START',
      eventTime: '2026-01-02T03:04:00Z',
      inputs: [aDataset('orders', aSchema('id'))],
      outputs: [out('clean', 'orders')],
    }),
    anEvent({ job: job('load'), run: { runId: 'run-1' }, inputs: [], outputs: [] }),
    anEvent({
      job: job('build'),
      run: { runId: 'run-2' },
      inputs: [aDataset('clean')],
      outputs: [out('report', 'clean')],
    }),
    {
      eventTime: '2026-01-02T03:05:00Z',
      producer: 'p',
      schemaURL: '#/$defs/DatasetEvent',
      dataset: aDataset('countries', aSchema('code')),
    },
    anEvent({
      job: { namespace: 'postgres://db:5432', name: 'a:b' },
      run: { runId: 'run-3' },
      inputs: [],
      outputs: [],
    }),
  ];
  const answer = await intake.send(events, { path: '/api/v1/lineage/batch' });
  expect(await answer.json()).toMatchObject({ status: 'success' });
});
afterAll(() => intake.close());

// What comes back has the members that each test names; it is read as it stands.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Said = any;

async function get(path: string): Promise<{ status: number; body: Said }> {
  const routes = marquezRoutes({ catalog: intake.catalog });
  const response = await routes(new Request(`http://localhost/api/v1${path}`));
  return { status: response?.status ?? 0, body: await response?.json() };
}

const ids = (body: { graph: { id: string }[] }) => body.graph.map(({ id }) => id);

test('lineage of a dataset goes both ways, sorted, each node with its edges', async () => {
  const { status, body } = await get('/lineage?nodeId=dataset:shop:clean');
  expect(status).toBe(200);
  expect(ids(body)).toEqual([
    'dataset:shop:clean',
    'dataset:shop:orders',
    'dataset:shop:report',
    'job:shop:build',
    'job:shop:load',
  ]);
  expect(body.graph[0]).toMatchObject({
    type: 'DATASET',
    data: {
      id: { namespace: 'shop', name: 'clean' },
      type: 'DB_TABLE',
      fields: [{ name: 'id', type: 'VARCHAR', tags: [], description: 'the id' }],
    },
    inEdges: [{ origin: 'job:shop:load', destination: 'dataset:shop:clean' }],
    outEdges: [{ origin: 'dataset:shop:clean', destination: 'job:shop:build' }],
  });
  expect(body.graph[4].data).toMatchObject({
    currentRunUuid: 'run-1',
    latestRun: { state: 'COMPLETED', durationMs: 5_678 },
  });
});

test('depth counts jobs: 0 is the job that last wrote it and its datasets', async () => {
  expect(ids((await get('/lineage?nodeId=dataset:shop:report&depth=0')).body)).toEqual([
    'dataset:shop:clean',
    'dataset:shop:report',
    'job:shop:build',
  ]);
  expect(ids((await get('/lineage?nodeId=dataset:shop:report&depth=-1')).body)).toHaveLength(3);
  expect(ids((await get('/lineage?nodeId=job:shop:build&depth=1')).body)).toHaveLength(5);
  expect(ids((await get('/lineage?nodeId=job:shop:build&depth=1000000')).body)).toHaveLength(5);
});

test('a dataset without jobs is itself alone', async () => {
  const { body } = await get('/lineage?nodeId=dataset:shop:countries');
  expect(body.graph).toMatchObject([{ id: 'dataset:shop:countries', inEdges: [], outEdges: [] }]);
});

test('names may hold colons', async () => {
  const { status, body } = await get(
    `/lineage?nodeId=${encodeURIComponent('job:postgres://db:5432:a:b')}`,
  );
  expect(status).toBe(200);
  expect(ids(body)).toEqual(['job:postgres://db:5432:a:b']);
  expect((await get(`/lineage?nodeId=job${':x'.repeat(5_000)}`)).status).toBe(404);
});

test.each([
  ['/lineage', 400, { errors: ['query param nodeId must not be null'] }],
  ['/lineage?nodeId=nonsense', 404, { code: 404, message: 'HTTP 404 Not Found' }],
  [
    '/lineage?nodeId=dataset:shop:clean&depth=abc',
    404,
    { code: 404, message: 'HTTP 404 Not Found' },
  ],
  [
    '/lineage?nodeId=dataset:shop:nowhere',
    404,
    { code: 404, message: "Dataset 'nowhere' not found." },
  ],
  [
    '/column-lineage?nodeId=dataset:shop:nowhere',
    404,
    { code: 404, message: 'Could not find node' },
  ],
  ['/namespaces/nowhere', 404, { code: 404, message: "Namespace 'nowhere' not found." }],
  ['/namespaces/shop/jobs/nowhere', 404, { code: 404, message: "Job 'nowhere' not found." }],
  [
    '/namespaces/shop/datasets/nowhere',
    404,
    { code: 404, message: "Dataset 'nowhere' not found." },
  ],
  ['/jobs/runs/nowhere', 404, { code: 404, message: "Run 'nowhere' not found." }],
  ['/search', 400, { errors: ['query param q must not be blank'] }],
  ['/search?q=zzzz', 200, { results: [], totalCount: 0 }],
  [
    '/events/lineage?limit=-1',
    400,
    { errors: ['query param limit must be greater than or equal to 0'] },
  ],
  ['/namespaces/%E0%A4%A', 0, undefined],
  ['/nowhere', 0, undefined],
])('%s is answered as Marquez answers it', async (path, status, body) => {
  expect(await get(path)).toEqual({ status, body });
});

test('column lineage goes up, turned around as Marquez has it, and down where that is asked for', async () => {
  const up = await get('/column-lineage?nodeId=datasetField:shop:report:id');
  expect(ids(up.body)).toEqual([
    'datasetField:shop:clean:id',
    'datasetField:shop:orders:id',
    'datasetField:shop:report:id',
  ]);
  expect(up.body.graph[2]).toMatchObject({
    type: 'DATASET_FIELD',
    data: {
      namespace: 'shop',
      dataset: 'report',
      field: 'id',
      fieldType: 'VARCHAR',
      inputFields: [{ dataset: 'clean', field: 'id' }],
    },
    inEdges: [{ origin: 'datasetField:shop:report:id', destination: 'datasetField:shop:clean:id' }],
    outEdges: [],
  });
  expect((await get('/column-lineage?nodeId=dataset:shop:report')).body).toEqual(up.body);
  expect((await get('/column-lineage?nodeId=job:shop:build')).body).toEqual(up.body);
  const down = await get('/column-lineage?nodeId=datasetField:shop:orders:id&withDownstream=true');
  expect(ids(down.body)).toHaveLength(3);
  expect(
    ids((await get('/column-lineage?nodeId=datasetField:shop:report:id&depth=1')).body),
  ).toHaveLength(2);
});

test('namespaces, jobs, datasets and runs are listed with their counts', async () => {
  expect(
    (await get('/namespaces')).body.namespaces.map(({ name }: { name: string }) => name),
  ).toEqual(['postgres://db:5432', 'shop']);
  expect((await get('/namespaces/shop')).body).toMatchObject({
    name: 'shop',
    ownerName: 'anonymous',
    isHidden: false,
  });
  expect(
    (await get(`/namespaces/${encodeURIComponent('postgres://db:5432')}/jobs`)).body,
  ).toMatchObject({ totalCount: 1, jobs: [{ name: 'a:b' }] });
  expect((await get('/namespaces/shop/jobs?limit=1')).body).toMatchObject({
    totalCount: 2,
    jobs: [{ name: 'build' }],
  });
  expect((await get('/jobs')).body.totalCount).toBe(3);
  expect((await get('/namespaces/shop/datasets?limit=2')).body).toMatchObject({
    totalCount: 4,
    datasets: [{ name: 'clean', deleted: false }, { name: 'countries' }],
  });
  expect((await get('/namespaces/shop/datasets/report')).body.columnLineage).toMatchObject([
    { name: 'id', inputFields: [{ dataset: 'clean', field: 'id' }] },
  ]);
  expect((await get('/namespaces/shop/jobs/load/runs')).body).toMatchObject({
    totalCount: 1,
    runs: [{ id: 'run-1', state: 'COMPLETED' }],
  });
  expect((await get('/jobs/runs/run-1')).body).toMatchObject({
    startedAt: '2026-01-02T03:04:00.000Z',
    jobVersion: { name: 'load' },
  });
});

test('search finds names that hold the text', async () => {
  expect(
    (await get('/search?q=O')).body.results.map(({ nodeId }: { nodeId: string }) => nodeId),
  ).toEqual([
    'dataset:shop:countries',
    'job:shop:load',
    'dataset:shop:orders',
    'dataset:shop:report',
  ]);
  expect((await get('/search?q=o&filter=JOB')).body).toMatchObject({
    totalCount: 1,
    results: [{ type: 'JOB', name: 'load' }],
  });
  expect((await get('/search?q=o&sort=UPDATE_AT&limit=1')).body.results).toMatchObject([
    { name: 'countries' },
  ]);
});

test('events come back as they came, by their own time', async () => {
  const first = await get('/events/lineage?limit=1&sortDirection=asc');
  expect(first.body).toMatchObject({
    totalCount: 5,
    events: [{ eventType: 'START', run: { runId: 'run-1' } }],
  });
  const last = await get('/events/lineage?limit=1');
  expect(last.body.events).toMatchObject([{ dataset: { name: 'countries' } }]);
  expect(
    (await get('/events/lineage?after=2026-01-02T03:04:30Z&before=2026-01-02T03:04:50Z')).body
      .totalCount,
  ).toBe(0);
});
