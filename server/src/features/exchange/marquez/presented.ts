import { idFrom, partsOf } from '@linaje/graph-schema';
import type { Id, Instant, Json } from '../../../catalog/change-set.ts';
import type { Entry, Reading, Run } from '../../../reading/reading.ts';
import { inputsOf } from './column-lineage.ts';
import { live } from './lineage.ts';

export interface Names {
  readonly namespace: string;
  readonly name: string;
}

/** Entries as Marquez writes them (recorded from 0.51); what the catalog does not know stands as null or empty. */
export interface Presented {
  readonly names: (ordinal: number) => Names;
  readonly nodeId: (ordinal: number) => string;
  readonly dataset: (ordinal: number) => Record<string, unknown>;
  readonly datasetInFull: (ordinal: number) => Record<string, unknown>;
  readonly job: (ordinal: number) => Record<string, unknown>;
  readonly jobInFull: (ordinal: number) => Record<string, unknown>;
  readonly run: (run: Run) => Record<string, unknown>;
  readonly field: (ordinal: number) => Record<string, unknown>;
  readonly updatedAt: (ordinal: number) => Instant;
}

const PREFIX: Readonly<Record<string, string>> = {
  Dataset: 'dataset',
  Process: 'job',
  Field: 'datasetField',
};

export function presented(reading: Reading): Presented {
  const { structure } = reading;

  const entryAt = (ordinal: number): Entry => {
    const [entry] = reading.entries([structure.id(ordinal)]);
    if (!entry) throw new Error(`There is no entry behind ordinal ${String(ordinal)}`);
    return entry;
  };
  const names = (ordinal: number): Names => {
    const [namespace = '', name = ''] = partsOf(structure.key(ordinal));
    return { namespace, name };
  };
  const nodeId = (ordinal: number) =>
    [PREFIX[structure.kind(ordinal)], ...partsOf(structure.key(ordinal))].join(':');
  const newest = (facet: string, id: Id): Instant | null =>
    [...reading.stamps(facet, id).values()].reduce<Instant | null>(
      (last, { at }) => (last === null || at > last ? at : last),
      null,
    );
  const updatedAt = (ordinal: number): Instant => {
    const id = structure.id(ordinal);
    const stamps = ['WRITES', 'READS', 'ABOUT', 'job'].flatMap((one) => newest(one, id) ?? []);
    return stamps.sort().at(-1) ?? entryAt(ordinal).changedAt;
  };

  function dataset(ordinal: number) {
    const { id, createdAt, properties } = entryAt(ordinal);
    const { namespace, name } = names(ordinal);
    return {
      id: { namespace, name },
      type: 'DB_TABLE',
      name,
      physicalName: name,
      createdAt,
      updatedAt: updatedAt(ordinal),
      namespace,
      sourceName: 'default',
      fields: live(structure, ordinal, 'HAS_FIELD')
        .map(entryAt)
        .filter((one) => one.properties['referencedOnly'] !== true)
        .sort((a, b) => Number(a.properties['ordinal'] ?? 0) - Number(b.properties['ordinal'] ?? 0))
        .map(({ key, properties: of }) => ({
          name: partsOf(key)[2] ?? '',
          type: of['dataType'] ?? null,
          tags: of['tags'] ?? [],
          description: anyLanguage(of['description']),
        })),
      tags: properties['tags'] ?? [],
      lastModifiedAt: newest('WRITES', id),
      description: anyLanguage(properties['description']),
      lastLifecycleState: '',
    };
  }

  function datasetInFull(ordinal: number) {
    const entry = entryAt(ordinal);
    const columns = live(structure, ordinal, 'HAS_FIELD').map((field) => field);
    return {
      ...dataset(ordinal),
      currentVersion: versionOf(entry),
      columnLineage: columns.flatMap((column) => {
        const inputs = inputsOf(structure, column);
        return inputs.length > 0 ? [{ name: names3(column).field, ...origins(inputs) }] : [];
      }),
      facets: {},
      deleted: false,
    };
  }

  const names3 = (ordinal: number) => {
    const [namespace = '', dataset = '', field = ''] = partsOf(structure.key(ordinal));
    return { namespace, dataset, field };
  };

  const origins = (fields: readonly number[]) => ({
    inputFields: fields.map((one) => ({ ...names3(one), ...untold })),
    ...untold,
  });

  function job(ordinal: number) {
    const { id, createdAt, properties } = entryAt(ordinal);
    const { namespace, name } = names(ordinal);
    const { runs } = reading.runs(id, { first: 1, offset: 0 });
    return {
      id: { namespace, name },
      type: properties['type'] === 'STREAM' ? 'STREAM' : 'BATCH',
      name,
      simpleName: name,
      parentJobName: null,
      parentJobUuid: null,
      createdAt,
      updatedAt: updatedAt(ordinal),
      namespace,
      inputs: live(structure, ordinal, 'READS').map(names),
      outputs: live(structure, ordinal, 'WRITES').map(names),
      location: properties['sourceCode'] ?? null,
      description: anyLanguage(properties['description']),
      latestRun: runs[0] ? run(runs[0]) : null,
    };
  }

  function jobInFull(ordinal: number) {
    const entry = entryAt(ordinal);
    const { runs } = reading.runs(entry.id, { first: 10, offset: 0 });
    const { sql } = entry.properties;
    return {
      ...job(ordinal),
      latestRuns: runs.length > 0 ? runs.map(run) : null,
      facets: typeof sql === 'string' ? { sql: { query: sql } } : {},
      currentVersion: versionOf(entry),
      labels: [],
      tags: entry.properties['tags'] ?? [],
    };
  }

  function run(one: Run) {
    const ordinal = structure.ordinal(one.process);
    const versions = (type: string) =>
      ordinal === undefined
        ? []
        : live(structure, ordinal, type).map((dataset) => {
            const version = versionOf(entryAt(dataset));
            return { datasetVersionId: { ...names(dataset), version }, facets: {} };
          });
    return {
      id: one.id,
      createdAt: one.firstEventAt,
      updatedAt: one.lastEventAt,
      nominalStartTime: one.nominalStart,
      nominalEndTime: one.nominalEnd,
      state: one.state,
      startedAt: one.startedAt,
      endedAt: one.endedAt,
      durationMs:
        one.startedAt && one.endedAt ? Date.parse(one.endedAt) - Date.parse(one.startedAt) : null,
      args: {},
      jobVersion:
        ordinal === undefined ? null : { ...names(ordinal), version: versionOf(entryAt(ordinal)) },
      inputDatasetVersions: versions('READS'),
      outputDatasetVersions: versions('WRITES'),
      facets: {},
    };
  }

  function field(ordinal: number) {
    const { properties } = entryAt(ordinal);
    const container = structure.container(ordinal);
    const version = (of: number | undefined) => (of === undefined ? null : versionOf(entryAt(of)));
    const { namespace, dataset: of, field: name } = names3(ordinal);
    return {
      namespace,
      dataset: of,
      datasetVersion: version(container),
      field: name,
      fieldType: properties['dataType'] ?? '',
      ...untold,
      inputFields: inputsOf(structure, ordinal).map((one) => {
        const { namespace: from, dataset: origin, field: column } = names3(one);
        const datasetVersion = version(structure.container(one));
        return { namespace: from, dataset: origin, datasetVersion, field: column, ...untold };
      }),
    };
  }

  return { names, nodeId, dataset, datasetInFull, job, jobInFull, run, field, updatedAt };
}

const untold = { transformationDescription: null, transformationType: null };

/** Marquez counts versions by UUID: the same as long as the entry is. */
const versionOf = ({ id, version }: Entry): Id => idFrom('version', id, String(version));

function anyLanguage(text: Json | undefined): string | null {
  if (typeof text !== 'object' || text === null) return null;
  const [first] = Object.values(text);
  return typeof first === 'string' ? first : null;
}
