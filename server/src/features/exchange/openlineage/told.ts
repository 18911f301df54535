import { idFrom, sha256 } from '@linaje/graph-schema';
import type { Evidence, Hash, Id, RunNote, Source, Stamp } from '../../../catalog/change-set.ts';
import { datasetReaders, jobReaders } from './described.ts';
import { isRecord } from './event.ts';
import type { Faceted, Facets, Named, OlEvent } from './event.ts';
import { columnLineageOf, lineageOf } from './flows.ts';
import type { Inflow } from './flows.ts';
import { readMoment } from './moment.ts';
import { datasetPlace, datasetSource, jobSource, processPlace } from './names.ts';
import type { Place } from './names.ts';

export type Role = 'READS' | 'WRITES' | 'ABOUT';

export interface Mention {
  readonly role: Role;
  readonly dataset: Place;
  /** The event says that the dataset is gone. */
  readonly dropped: boolean;
  readonly renamedFrom: Named | undefined;
}

/** One facet about one thing, not yet looked into. */
export interface ToldFacet {
  readonly name: string;
  readonly about: Place;
  readonly facet: Facets;
  readonly hash: Hash;
}

export interface ToldInflow {
  readonly target: Place;
  readonly hash: Hash;
  readonly read: () => Inflow;
}

/** An event with its ids and hashes, none of which depend on what the catalog holds. */
export interface Told {
  readonly id: Id;
  readonly source: Source;
  readonly process: Place | undefined;
  readonly mentions: readonly Mention[];
  readonly datasetFacets: readonly ToldFacet[];
  readonly jobFacets: readonly ToldFacet[];
  readonly inflows: readonly ToldInflow[];
  readonly evidence: Evidence;
}

/** The facet under which the newest way data flows into a dataset is stamped, in whichever facet it was told. */
export const INFLOW = 'columnLineage';
export const DROP = 'DROP';
export const JOB = 'job';

const MENTIONED = sha256('mentioned');
const CONTENT_FACETS = ['schema', 'symlinks', 'ownership', ...Object.keys(datasetReaders)];
const JOB_FACETS = ['ownership', ...Object.keys(jobReaders)];
const MEASURES = ['dataQualityMetrics', 'dataQualityAssertions'];

/** `body` is the raw text that is kept; `canonicalBody` what its identity is made of. */
export function told(event: OlEvent, { body, id }: { body: string; id: Hash }): Told {
  const process = event.job && processPlace(event.job);
  const spoken = [
    ...event.inputs.map((one) => ({ role: 'READS' as const, one, dataset: datasetPlace(one) })),
    ...event.outputs.map((one) => ({ role: 'WRITES' as const, one, dataset: datasetPlace(one) })),
    ...[event.dataset ?? []].flat().map((one) => {
      return { role: 'ABOUT' as const, one, dataset: datasetPlace(one) };
    }),
  ];
  const mentions = mentionsIn(spoken);
  const datasetFacets = newest(
    spoken.flatMap(({ one, dataset }) => facetsAbout(dataset, one.facets, CONTENT_FACETS)),
  );
  const jobFacets = process ? facetsAbout(process, event.job.facets, JOB_FACETS) : [];
  const inflows = inflowsOf(event, spoken);
  const measures = spoken.flatMap(({ one, dataset }) => facetsAbout(dataset, one.facets, MEASURES));
  const stamps = [
    ...(process ? [{ facet: JOB, target: process.id, hash: MENTIONED }] : []),
    ...mentions.map(({ role, dataset, dropped }) => {
      return { facet: dropped ? DROP : role, target: dataset.id, hash: MENTIONED };
    }),
    ...[...datasetFacets, ...jobFacets, ...measures].map(stampOf),
    ...inflows.map(({ target, hash }) => ({ facet: INFLOW, target: target.id, hash })),
  ];
  const run = event.run && process ? runNote(event, process) : undefined;
  const evidence = {
    id,
    format: 'openlineage' as const,
    at: event.at,
    stamps,
    odd: event.odd,
    body,
  };
  return {
    id: idFrom('openlineage', id),
    source: sourceOf(event),
    process,
    mentions,
    datasetFacets,
    jobFacets,
    inflows,
    evidence: { ...evidence, ...(run && { run }) },
  };
}

function sourceOf({ job, dataset, producer }: OlEvent): Source {
  if (job) return jobSource(job);
  return datasetSource(dataset ?? { namespace: producer, name: '' });
}

const stampOf = ({ name, about, hash }: ToldFacet): Stamp => ({
  facet: name,
  target: about.id,
  hash,
});

function facetsAbout(about: Place, facets: Facets, names: readonly string[]): ToldFacet[] {
  return names.flatMap((name) => {
    const facet = Object.hasOwn(facets, name) ? facets[name] : undefined;
    return isRecord(facet) && saysSomething(name, facet)
      ? [{ name, about, facet, hash: contentHash(facet) }]
      : [];
  });
}

/** A schema without columns is one that the producer does not know. */
const saysSomething = (name: string, { fields, _deleted }: Facets): boolean =>
  name !== 'schema' || _deleted === true || (Array.isArray(fields) && fields.length > 0);

/** What is said, whoever says it and by whichever version of the specification. */
function contentHash({ _producer, _schemaURL, ...content }: Facets): Hash {
  return sha256(JSON.stringify(content));
}

/** Who says in one place that a dataset is gone means it, whatever other places say. */
function mentionsIn(spoken: readonly Spoken[]): readonly Mention[] {
  const all = spoken.map(({ role, dataset, one }) => ({ role, dataset, ...lifecycle(one.facets) }));
  const gone = new Set(all.flatMap(({ dataset, dropped }) => (dropped ? [dataset.id] : [])));
  const marked = all.map((one) => ({ ...one, dropped: gone.has(one.dataset.id) }));
  return once(marked, ({ role, dataset }) => `${role} ${dataset.id}`);
}

function lifecycle({ lifecycleStateChange }: Facets): Pick<Mention, 'dropped' | 'renamedFrom'> {
  if (!isRecord(lifecycleStateChange)) return { dropped: false, renamedFrom: undefined };
  const { lifecycleStateChange: state, previousIdentifier: previous } = lifecycleStateChange;
  const { namespace, name } = isRecord(previous) ? previous : {};
  const isNamed = typeof namespace === 'string' && typeof name === 'string' && namespace && name;
  const renamedFrom =
    state === 'RENAME' && isNamed
      ? { namespace: namespace.normalize('NFC'), name: name.normalize('NFC') }
      : undefined;
  return { dropped: state === 'DROP', renamedFrom };
}

interface Spoken {
  readonly role: Role;
  readonly one: Faceted;
  readonly dataset: Place;
}

/** How data comes into what is written: by the explicit `lineage` facet where there is one, else by `columnLineage`. */
function inflowsOf({ job }: OlEvent, spoken: readonly Spoken[]): readonly ToldInflow[] {
  const inflows = new Map<Id, ToldInflow>();
  const take = (target: Place, facet: Facets, read: (facet: Facets) => Inflow) => {
    const isGone = facet['_deleted'] === true;
    const one = { target, hash: contentHash(facet), read: () => read(isGone ? {} : facet) };
    inflows.set(target.id, one);
  };
  const written = spoken.filter(({ role }) => role !== 'READS');
  for (const { one, dataset } of written) {
    if (isRecord(one.facets['columnLineage']))
      take(dataset, one.facets['columnLineage'], columnLineageOf);
  }
  for (const entry of jobEntries(job)) take(datasetPlace(entry), entry, lineageOf);
  for (const { one, dataset } of written) {
    if (isRecord(one.facets['lineage'])) take(dataset, one.facets['lineage'], lineageOf);
  }
  return [...inflows.values()];
}

function jobEntries(job: Faceted | undefined): readonly (Facets & Named)[] {
  const facet = job?.facets['lineage'];
  const entries = isRecord(facet) && Array.isArray(facet['entries']) ? facet['entries'] : [];
  return entries.filter(isRecord).flatMap((entry) => {
    const { namespace, name, type } = entry;
    if (typeof namespace !== 'string' || typeof name !== 'string' || !namespace || !name) return [];
    return type === 'JOB' ? [] : [{ ...entry, namespace, name }];
  });
}

function runNote({ run, at }: OlEvent, process: Place): RunNote | undefined {
  if (!run) return undefined;
  const { nominalTime, parent } = run.facets;
  const { nominalStartTime, nominalEndTime } = isRecord(nominalTime) ? nominalTime : {};
  const parentRun =
    isRecord(parent) && isRecord(parent['run']) ? parent['run']['runId'] : undefined;
  const nominalStart = readMoment(nominalStartTime, new Date(at))?.at;
  const nominalEnd = readMoment(nominalEndTime, new Date(at))?.at;
  return {
    id: run.id,
    process: process.id,
    event: run.event,
    ...(nominalStart && { nominalStart }),
    ...(nominalEnd && { nominalEnd }),
    ...(typeof parentRun === 'string' && { parentRun: parentRun.slice(0, 500) }),
  };
}

/** A facet told twice about one thing in one event: the one with the greater hash, as between two events. */
function newest(facets: readonly ToldFacet[]): readonly ToldFacet[] {
  const greatest = new Map<string, ToldFacet>();
  for (const one of facets) {
    const key = `${one.name} ${one.about.id}`;
    const known = greatest.get(key);
    if (!known || one.hash > known.hash) greatest.set(key, one);
  }
  return [...greatest.values()];
}

const once = <T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] => [
  ...new Map(all.map((one) => [keyOf(one), one])).values(),
];
