import { keyOf, sha256 } from '@linaje/graph-schema';
import type { Id, Source } from '../../../catalog/change-set.ts';
import { entryId } from '../../../catalog/identity.ts';
import type { Named } from './event.ts';

/** A thing that events name: its kind, key and id. */
export interface Place {
  readonly kind: 'Dataset' | 'Field' | 'Process';
  readonly key: string;
  readonly id: Id;
  readonly namespace: string;
  readonly name: string;
}

export const datasetPlace = ({ namespace, name }: Named): Place =>
  place('Dataset', { namespace, name }, keyOf(namespace, name));

export const processPlace = ({ namespace, name }: Named): Place =>
  place('Process', { namespace, name }, keyOf(namespace, name));

export const fieldPlace = ({ namespace, name }: Named, column: string): Place =>
  place('Field', { namespace, name: column }, keyOf(namespace, name, column));

const place = (kind: Place['kind'], { namespace, name }: Named, key: string): Place => ({
  kind,
  key,
  id: entryId(kind, key),
  namespace,
  name,
});

/**
 * Everybody who speaks OpenLineage. It vouches for datasets that are named and for fields that lineage refers to: what
 * follows from the name alone, so that thousands of readers of one table do not each lay a claim on it.
 */
export const EVERYBODY: Source = 'openlineage';

/** What a job says: of itself, of what it reads and writes, and how its columns flow. */
export const jobSource = (job: Named): Source => instance(`${job.namespace}/${job.name}`);

/** What events without a job say about a dataset. */
export const datasetSource = (dataset: Named): Source =>
  instance(`dataset/${dataset.namespace}/${dataset.name}`);

/**
 * One content of one facet of a dataset, whoever sends it: all jobs that describe a table alike are one source, and
 * it falls silent when the last of them describes it otherwise.
 */
export const contentSource = ({ namespace, name }: Named, hash: string): Source =>
  instance(`#${hash.slice(0, 12)} ${namespace}/${name}`);

export const isContentSource = (source: Source): boolean => source.startsWith('openlineage:#');

const LIMIT = 900;

function instance(text: string): Source {
  const short = text.length > LIMIT ? `${text.slice(0, LIMIT)}…${sha256(text).slice(0, 16)}` : text;
  return `openlineage:${short.toWellFormed().replace(/\p{Cc}/gu, ' ')}`;
}
