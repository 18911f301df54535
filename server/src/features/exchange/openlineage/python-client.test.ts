import { execFile } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describePython, python } from '../../../../../testing/python.ts';
import { createApp } from '../../../app.ts';
import { nodeServer } from '../../../http/node-server.ts';
import { anIntake } from './an-intake.ts';
import type { Intake } from './an-intake.ts';

const run = promisify(execFile);

/** What a data engineer writes: START and COMPLETE of one run, with schemas and column lineage. */
const SCRIPT = `
import sys
from openlineage.client import OpenLineageClient
from openlineage.client.transport.http import ApiKeyTokenProvider, HttpCompression, HttpConfig, HttpTransport
from openlineage.client.event_v2 import InputDataset, Job, OutputDataset, Run, RunEvent, RunState
from openlineage.client.facet_v2 import column_lineage_dataset as lineage, schema_dataset as schema

url, compression, name = sys.argv[1:4]
client = OpenLineageClient(transport=HttpTransport(HttpConfig(
    url=url,
    auth=ApiKeyTokenProvider({"apiKey": "anything"}),
    compression=HttpCompression.GZIP if compression == "gzip" else None,
)))
warehouse = "postgres://db.example:5432"
columns = schema.SchemaDatasetFacet(fields=[schema.SchemaDatasetFacetFields(name="email", type="VARCHAR")])
flows = lineage.ColumnLineageDatasetFacet(fields={"email": lineage.Fields(inputFields=[lineage.InputField(
    namespace=warehouse, name="shop.public.customers", field="email",
    transformations=[lineage.Transformation(type="DIRECT", subtype="IDENTITY", masking=False)],
)])})
for state, minute in ((RunState.START, "00"), (RunState.COMPLETE, "01")):
    client.emit(RunEvent(
        eventType=state,
        eventTime=f"2026-01-02T03:{minute}:00.123456+00:00",
        run=Run(runId="0199b000-0000-7000-8000-00000000000" + ("1" if compression == "gzip" else "2")),
        job=Job(namespace="airflow", name=name),
        inputs=[InputDataset(namespace=warehouse, name="shop.public.customers", facets={"schema": columns})],
        outputs=[OutputDataset(namespace=warehouse, name="shop.marts.people", facets={"schema": columns, "columnLineage": flows})],
        producer="https://example.com/pipelines",
    ))
`;

describePython('the real OpenLineage client for Python', () => {
  let intake: Intake;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    intake = await anIntake();
    const log = { info: () => undefined, error: () => undefined };
    const config = { host: '127.0.0.1', trustNetwork: false, languages: ['es', 'en'] };
    const app = createApp({ catalog: intake.catalog, log, config });
    server = nodeServer((request) => app.fetch(request), console.error);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(async () => {
    server.close();
    server.closeAllConnections();
    await intake.close();
  });

  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${url}/api/v1${path}`)).json();

  test.each(['none', 'gzip'])(
    'finds its job, datasets and columns the moment it has its answer (compression: %s)',
    async (compression) => {
      const name = `load_people_${compression}`;
      await run(python, ['-c', SCRIPT, url, compression, name], { timeout: 60_000 });
      expect(await get(`/namespaces/airflow/jobs/${name}`)).toMatchObject({
        inputs: [{ namespace: 'postgres://db.example:5432', name: 'shop.public.customers' }],
        outputs: [{ namespace: 'postgres://db.example:5432', name: 'shop.marts.people' }],
        latestRun: { state: 'COMPLETED', durationMs: 60_000 },
      });
      const field = encodeURIComponent(
        'datasetField:postgres://db.example:5432:shop.marts.people:email',
      );
      expect(await get(`/column-lineage?nodeId=${field}`)).toMatchObject({
        graph: [
          {
            data: {
              dataset: 'shop.marts.people',
              fieldType: 'VARCHAR',
              inputFields: [{ field: 'email' }],
            },
          },
          { data: { dataset: 'shop.public.customers' } },
        ],
      });
    },
    90_000,
  );
});
