import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeReal, real } from '../../../../../testing/real.ts';
import { anIntake } from './an-intake.ts';
import type { Intake } from './an-intake.ts';
import type { EntryState, RelationshipState } from '../../../catalog/change-set.ts';

interface Truth {
  readonly [count: string]: number;
}

describeReal('real events in an empty catalog', () => {
  let intake: Intake;
  beforeEach(async () => {
    intake = await anIntake();
  });
  afterEach(() => intake.close());

  const truths = JSON.parse(readFileSync(real('truth/openlineage.json'), 'utf8')) as Record<
    string,
    Truth
  >;

  test.each(Object.keys(truths))('%s comes to its truth', async (file) => {
    const lines = readFileSync(real(`openlineage/${file}`), 'utf8')
      .trim()
      .split('\n');
    for (const line of lines) {
      const { status } = await intake.send(line);
      expect(status).toBe(201);
    }
    expect(counted(intake)).toEqual(expected(truths[file] ?? {}, file));
  });
});

/**
 * The one difference: the truth does not count the other names of a table (its symlinks), and here each is a dataset
 * marked `referencedOnly` with SAME_AS to the table.
 */
const onlySymlinks: Readonly<Record<string, number>> = {
  'compat-spark_dataproc_simple_producer_test.ndjson': 2,
  'produced-spark-tpch-q01-q06.ndjson': 14,
};

const expected = (truth: Truth, file: string) => ({
  jobs: truth['jobs'],
  datasets: truth['datasets'],
  referencedOnly: (truth['cl_only_datasets'] ?? 0) + (onlySymlinks[file] ?? 0),
  reads: truth['reads'],
  writes: truth['writes'],
  fields: truth['fields'],
  runs: truth['runs'],
  column_edges: truth['column_edges'],
  direct: truth['column_edges_direct'],
  indirect: truth['column_edges_indirect'],
  untyped: truth['column_edges_untyped'],
  field_to_dataset: truth['dataset_level_column_edges'],
});

function counted({ reading }: Intake) {
  const { structure } = reading;
  const live = (kind: string) => structure.ofKind(kind).filter((one) => structure.live(one));
  const entries = (kind: string) =>
    reading.entries(live(kind).map((one) => structure.id(one))).flatMap((one) => one ?? []);
  const flows = edges(reading, live('Field'), 'FLOWS_TO');
  const isField = (id: string) => reading.entry(id)?.kind === 'Field';
  const columns = new Map<string, string[]>();
  for (const one of flows.filter(({ to }) => isField(to))) {
    const key = `${one.from} ${one.to}`;
    columns.set(key, [...(columns.get(key) ?? []), ...(one.properties['modes'] as string[])]);
  }
  const having = (mode: string) =>
    [...columns.values()].filter((modes) => modes.includes(mode)).length;
  const seen = (one: EntryState) => one.properties['referencedOnly'] !== true;
  return {
    jobs: live('Process').length,
    datasets: entries('Dataset').filter(seen).length,
    referencedOnly: entries('Dataset').filter((one) => !seen(one)).length,
    reads: edges(reading, live('Process'), 'READS').length,
    writes: edges(reading, live('Process'), 'WRITES').length,
    fields: entries('Field').filter(seen).length,
    runs: live('Process')
      .map((one) => reading.runs(structure.id(one), { first: 0, offset: 0 }).totalCount)
      .reduce((sum, one) => sum + one, 0),
    column_edges: columns.size,
    direct: having('DIRECT'),
    indirect: having('INDIRECT'),
    untyped: [...columns.values()].filter((modes) => modes.length === 0).length,
    field_to_dataset: new Set(
      flows.filter(({ to }) => !isField(to)).map(({ from, to }) => `${from} ${to}`),
    ).size,
  };
}

function edges(
  { structure, factsOf }: Intake['reading'],
  from: readonly number[],
  type: string,
): readonly RelationshipState[] {
  const found: string[] = [];
  for (const one of from) {
    structure.eachOut(one, (edge) => {
      if (structure.edgeType(edge) === type && structure.edgeLive(edge))
        found.push(structure.edgeId(edge));
    });
  }
  return factsOf(found).flatMap(([fact]) => fact ?? []);
}
