const PRODUCER = 'https://github.com/OpenLineage/OpenLineage/tree/1.30.0/integration/spark';
const facet = (name: string, more: object) => ({
  _producer: PRODUCER,
  _schemaURL: `https://openlineage.io/spec/facets/1-0-0/${name}.json`,
  ...more,
});
const COLUMNS = 14;
const columns = Array.from({ length: COLUMNS }, (_, at) => `columna_${at}`);

/** The COMPLETE of a run that reads two tables and writes one, with schemas and column lineage: some 6.5 kB, some 60 operations when new. */
export function anEvent({ job, run }: { job: number; run: number }): string {
  const inputs = [`origen.clientes_${job}`, `origen.polizas_${job}`];
  return JSON.stringify({
    eventType: 'COMPLETE',
    eventTime: new Date(Date.UTC(2026, 0, 1) + run * 1_000).toISOString(),
    producer: PRODUCER,
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: runId(run), facets: {} },
    job: {
      namespace: 'bench',
      name: `carga_${job}`,
      facets: {
        jobType: facet('JobTypeJobFacet', {
          processingType: 'BATCH',
          integration: 'SPARK',
          jobType: 'JOB',
        }),
      },
    },
    inputs: inputs.map((name) => ({ namespace: NAMESPACE, name, facets: { schema: schema() } })),
    outputs: [
      {
        namespace: NAMESPACE,
        name: `destino.resumen_${job}`,
        facets: { schema: schema(), columnLineage: columnLineage(inputs) },
      },
    ],
  });
}

const NAMESPACE = 'postgres://bench:5432';

const schema = () =>
  facet('SchemaDatasetFacet', { fields: columns.map((name) => ({ name, type: 'varchar' })) });

const columnLineage = (inputs: readonly string[]) =>
  facet('ColumnLineageDatasetFacet', {
    fields: Object.fromEntries(
      columns.map((field, at) => [
        field,
        {
          inputFields: [
            {
              namespace: NAMESPACE,
              name: inputs[at % inputs.length],
              field,
              transformations: [
                {
                  type: 'DIRECT',
                  subtype: 'IDENTITY',
                  description: 'se copia tal cual',
                  masking: false,
                },
              ],
            },
          ],
        },
      ]),
    ),
  });

const runId = (run: number) => `0193b9c0-0000-7000-8000-${run.toString(16).padStart(12, '0')}`;
