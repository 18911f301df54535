/** What a client is told so that it sends its events here; keys of the texts that name them. */
export interface Setting {
  readonly client: 'environment' | 'file' | 'dbt' | 'spark' | 'airflow' | 'curl';
  readonly code: string;
}

/** For the clients that people have, with this address in them; to be copied as they are. */
export const settingsFor = (origin: string, now: Date): readonly Setting[] => [
  {
    client: 'environment',
    code: `OPENLINEAGE_URL=${origin}\nOPENLINEAGE_ENDPOINT=api/v1/lineage`,
  },
  {
    client: 'dbt',
    code: `pip install openlineage-dbt\nOPENLINEAGE_URL=${origin} dbt-ol run`,
  },
  {
    client: 'airflow',
    code: [
      'pip install apache-airflow-providers-openlineage',
      `AIRFLOW__OPENLINEAGE__TRANSPORT='{"type": "http", "url": "${origin}", "endpoint": "api/v1/lineage"}'`,
    ].join('\n'),
  },
  {
    client: 'spark',
    code: [
      'spark.extraListeners=io.openlineage.spark.agent.OpenLineageSparkListener',
      'spark.openlineage.transport.type=http',
      `spark.openlineage.transport.url=${origin}`,
    ].join('\n'),
  },
  {
    client: 'file',
    code: ['transport:', '  type: http', `  url: ${origin}`, '  endpoint: api/v1/lineage'].join(
      '\n',
    ),
  },
  { client: 'curl', code: curl(origin, now) },
];

/** The smallest run event that puts a job between two datasets. */
function curl(origin: string, now: Date): string {
  const event = {
    eventType: 'COMPLETE',
    eventTime: now.toISOString(),
    producer: 'https://github.com/OpenLineage/OpenLineage',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: '0197e0a0-0000-7000-8000-000000000001' },
    job: { namespace: 'crm', name: 'load_contacts' },
    inputs: [{ namespace: 'postgres://crm:5432', name: 'crm.public.contact' }],
    outputs: [{ namespace: 'postgres://staging:5432', name: 'staging.public.contact' }],
  };
  return [
    `curl -X POST ${origin}/api/v1/lineage \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(event, null, 2)}'`,
  ].join('\n');
}
