import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeWith } from '../../../../../testing/guest.ts';
import { anIntake } from '../openlineage/an-intake.ts';
import type { Intake } from '../openlineage/an-intake.ts';
import { marquezRoutes } from './routes.ts';

const folder = fileURLToPath(new URL('../../../../../../shared/marquez/recorded', import.meta.url));
const describeRecorded = describeWith({
  name: 'recordings of Marquez',
  missing: existsSync(folder) ? undefined : 'no folder ../shared/marquez beside the repository',
  requiredBy: 'REQUIRE_REAL',
});

interface Recording {
  readonly request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body?: unknown;
  };
  readonly answer: { status: number; body: unknown };
}

const recorded = (name: string): Recording =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Recording;
const names = () =>
  [
    ...readFileSync(`${folder}/INDEX.md`, 'utf8').matchAll(/^\| ([\w-]+) \| (?:GET|POST|PUT)/gm),
  ].map(([, name = '']) => name);

/** Where we answer otherwise, and why. */
const otherwise: Readonly<Record<string, number>> = {
  'bad-invalid-json': 400, // 500 makes clients send it six times
  'bad-event-time': 422, // the same
  'bad-array-of-events': 422, // and names the way lists go
};

describeRecorded('as recorded from Marquez', () => {
  let intake: Intake;
  beforeAll(async () => {
    intake = await anIntake();
  });
  afterAll(() => intake.close());

  const posts = names().filter((name) => {
    const { method, path } = recorded(name).request;
    return (
      path.startsWith('/api/v1/lineage') &&
      method !== 'GET' &&
      name !== 'bad-batch-path' &&
      name !== 'post-gzip'
    );
  });

  test.each(posts)('%s is answered with the same status', async (name) => {
    const { request, answer } = recorded(name);
    const { body = '', method, path, headers } = request;
    const response = await intake.send(name === 'bad-null' ? 'null' : body, {
      method,
      path,
      headers: { 'content-type': headers['content-type'] ?? '' },
    });
    expect(response.status).toBe(otherwise[name] ?? answer.status);
  });

  const get = async (path: string) => {
    const routes = marquezRoutes({ catalog: intake.catalog });
    const response = await routes(new Request(`http://localhost${path}`));
    return { status: response?.status, body: (await response?.json()) as Graph };
  };

  test.each([
    'get-lineage-dataset',
    'get-lineage-job',
    'get-lineage-orphan-dataset',
    'get-column-lineage-dataset',
    'get-column-lineage-field',
    'get-column-lineage-job',
  ])('%s: the same nodes and edges, each with the same members', async (name) => {
    const { request, answer } = recorded(name);
    const { status, body } = await get(request.path);
    expect(status).toBe(answer.status);
    expect(withoutEdgesUnknownToMarquez(body)).toEqual((answer.body as Graph).graph.map(shape));
  });

  test.each([
    'get-lineage-unknown-dataset',
    'get-lineage-bad-node-id',
    'get-lineage-no-node-id',
    'get-lineage-depth-text',
    'get-column-lineage-unknown',
    'get-namespace-unknown',
    'get-job-unknown',
    'get-run-unknown',
    'get-dataset-unknown',
    'get-search-nothing',
    'get-search-no-q',
    'get-events-lineage-limit-negative',
  ])('%s: the same answer', async (name) => {
    const { request, answer } = recorded(name);
    expect(await get(request.path)).toEqual({ status: answer.status, body: answer.body });
  });

  test.each([
    'get-namespace',
    'get-jobs',
    'get-jobs-all',
    'get-job',
    'get-job-runs',
    'get-run',
    'get-datasets',
    'get-dataset',
    'get-search',
    'get-events-lineage-asc',
  ])('%s: the same members', async (name) => {
    const { request, answer } = recorded(name);
    const { status, body } = await get(request.path);
    expect(status).toBe(answer.status);
    expect(members(body)).toEqual(members(answer.body));
  });
});

/** Marquez takes an event without `eventType` and then says nothing of what its job reads and writes. We do. */
const UNTYPED = 'job:shop:without.eventType';

function withoutEdgesUnknownToMarquez({ graph }: Graph) {
  const others = (edges: readonly Edge[]) =>
    edges.filter(({ origin, destination }) => origin !== UNTYPED && destination !== UNTYPED);
  return graph
    .filter(({ id }) => id !== UNTYPED)
    .map((node) =>
      shape({ ...node, inEdges: others(node.inEdges), outEdges: others(node.outEdges) }),
    );
}

interface Edge {
  readonly origin: string;
  readonly destination: string;
}

interface Graph {
  readonly graph: readonly {
    id: string;
    type: string;
    data: Record<string, unknown>;
    inEdges: readonly Edge[];
    outEdges: readonly Edge[];
  }[];
}

const shape = ({ id, type, data, inEdges, outEdges }: Graph['graph'][number]) => ({
  id,
  type,
  inEdges,
  outEdges,
  members: Object.keys(data).sort(),
});

/** Names of members, of the first of each list as well. */
function members(body: unknown): unknown {
  const one: unknown = Array.isArray(body) ? body[0] : body;
  if (typeof one !== 'object' || one === null) return [];
  const lists = Object.entries(one).filter(([, value]) => Array.isArray(value) && value.length > 0);
  const inside = lists.filter(([name]) =>
    ['jobs', 'datasets', 'runs', 'results', 'fields'].includes(name),
  );
  return [Object.keys(one).sort(), inside.map(([name, value]) => [name, members(value)])];
}
