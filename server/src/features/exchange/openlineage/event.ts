import { keyFault, keyOf } from '@linaje/graph-schema';
import type { Instant, RunNote } from '../../../catalog/change-set.ts';
import { readMoment } from './moment.ts';

/** A name of OpenLineage: of a job or a dataset. */
export interface Named {
  readonly namespace: string;
  readonly name: string;
}
export type Facets = Readonly<Record<string, unknown>>;
export interface Faceted extends Named {
  readonly facets: Facets;
}

/** An event of OpenLineage 2-0-2 as far as it must be understood at once; facets are read only where they are new. */
export interface OlEvent {
  readonly at: Instant;
  readonly producer: string;
  readonly job: Faceted | undefined;
  readonly run: OlRun | undefined;
  readonly inputs: readonly Faceted[];
  readonly outputs: readonly Faceted[];
  /** What a DatasetEvent is about. */
  readonly dataset: Faceted | undefined;
  readonly odd: readonly string[];
}

export interface OlRun {
  readonly id: string;
  readonly event: RunNote['event'];
  readonly facets: Facets;
}

/** Why an event cannot be placed: where in it (a JSON pointer, RFC 6901) and what is wrong there. */
export interface Refusal {
  readonly pointer: string;
  readonly message: string;
}

export type ReadEvent = { readonly event: OlEvent } | { readonly refused: readonly Refusal[] };

/**
 * Reads leniently: refused is only what cannot be placed (no producer, no readable time, no run and job and no dataset,
 * things without names); all else is taken, and what was odd about it is listed.
 */
export function readEvent(body: unknown, now: Date): ReadEvent {
  const notes: Notes = { refused: [], odd: [] };
  if (!isRecord(body)) {
    const message = body === null ? 'The request body must not be null' : 'is not an event';
    return { refused: [{ pointer: '', message }] };
  }
  const producer = body['producer'];
  if (typeof producer !== 'string' || producer === '') refuse(notes, '/producer', producer);
  const moment = readMoment(body['eventTime'], now);
  if (moment) notes.odd.push(...moment.odd);
  else refuse(notes, '/eventTime', body['eventTime'], 'is not a date and time');
  const about = readAbout(body, notes);
  if (typeof body['schemaURL'] !== 'string') notes.odd.push('schemaURL is missing');
  if (notes.refused.length > 0 || !moment) return { refused: notes.refused };
  return { event: { at: moment.at, producer: String(producer), ...about, odd: notes.odd } };
}

interface Notes {
  readonly refused: Refusal[];
  readonly odd: string[];
}

function readAbout(body: Facets, notes: Notes): Omit<OlEvent, 'at' | 'producer' | 'odd'> {
  const isAboutDataset =
    body['dataset'] !== undefined && !present(body['run']) && !present(body['job']);
  const dataset = isAboutDataset ? readFaceted(body['dataset'], '/dataset', notes) : undefined;
  const job = isAboutDataset ? undefined : readFaceted(body['job'], '/job', notes);
  const run = isAboutDataset ? undefined : readRun(body, notes);
  return {
    job,
    run,
    dataset,
    inputs: readDatasets(body['inputs'], '/inputs', notes),
    outputs: readDatasets(body['outputs'], '/outputs', notes),
  };
}

const EVENTS: readonly string[] = ['START', 'RUNNING', 'COMPLETE', 'ABORT', 'FAIL', 'OTHER'];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ID_LIMIT = 500;

function readRun(body: Facets, notes: Notes): OlRun | undefined {
  const run = body['run'];
  if (!present(run) && isJobEvent(body)) return undefined;
  if (!isRecord(run)) return refuse(notes, '/run', run, 'is not an object');
  const id = run['runId'];
  if (typeof id !== 'string' || id === '') return refuse(notes, '/run/runId', id);
  if (id.length > ID_LIMIT) return refuse(notes, '/run/runId', id, 'is longer than 500 characters');
  if (!UUID.test(id)) notes.odd.push('run.runId is not a UUID');
  return {
    id,
    event: readType(body['eventType'], notes),
    facets: readFacets(run['facets'], '/run', notes),
  };
}

/** Marquez tells a JobEvent by its schema; without one it is a JobEvent as long as nothing speaks against it. */
const isJobEvent = ({ schemaURL, eventType, job }: Facets): boolean =>
  typeof schemaURL === 'string'
    ? schemaURL.endsWith('JobEvent')
    : !present(eventType) && present(job);

function readType(type: unknown, notes: Notes): RunNote['event'] {
  const known =
    typeof type === 'string' ? EVENTS.find((one) => one === type.toUpperCase()) : undefined;
  if (!present(type)) notes.odd.push('eventType is missing');
  else if (!known) notes.odd.push(`eventType ${JSON.stringify(type)} is unknown; taken as OTHER`);
  // `find` in a list of exactly these words gives one of them.
  return (known ?? 'OTHER') as RunNote['event'];
}

function readDatasets(list: unknown, pointer: string, notes: Notes): Faceted[] {
  if (!present(list)) return [];
  if (!Array.isArray(list)) {
    notes.odd.push(`${pointer.slice(1)} is not a list; passed over`);
    return [];
  }
  return list.flatMap((one, place) => readFaceted(one, `${pointer}/${String(place)}`, notes) ?? []);
}

function readFaceted(thing: unknown, pointer: string, notes: Notes): Faceted | undefined {
  if (!isRecord(thing)) return refuse(notes, pointer, thing, 'is not an object');
  const { namespace, name } = thing;
  if (typeof namespace !== 'string' || namespace === '')
    refuse(notes, `${pointer}/namespace`, namespace);
  if (typeof name !== 'string' || name === '') refuse(notes, `${pointer}/name`, name);
  if (typeof namespace !== 'string' || typeof name !== 'string' || !namespace || !name)
    return undefined;
  const fault = nameFault(namespace, name);
  if (fault) return refuse(notes, `${pointer}/name`, name, fault);
  return {
    namespace: namespace.normalize('NFC'),
    name: name.normalize('NFC'),
    facets: readFacets(thing['facets'], pointer, notes),
  };
}

const PLAIN = /^[\x20-\x7e]{1,400}$/;

/** Why these names cannot be a key, or undefined where they can. */
export function nameFault(...names: readonly string[]): string | undefined {
  if (names.every((name) => PLAIN.test(name))) return undefined;
  const fault = keyFault(keyOf(...names), names.length);
  if (fault === 'TOO_LONG') return 'is too long: namespace and name may take 2,000 bytes together';
  return fault && 'holds characters that a name cannot have';
}

function readFacets(facets: unknown, pointer: string, notes: Notes): Facets {
  if (isRecord(facets)) return facets;
  if (present(facets)) notes.odd.push(`${pointer.slice(1)}/facets is not an object; passed over`);
  return {};
}

function refuse(notes: Notes, pointer: string, found: unknown, message?: string): undefined {
  const why = present(found) ? (message ?? 'must be a text that is not empty') : 'must not be null';
  notes.refused.push({ pointer, message: why });
}

const present = (value: unknown): boolean => value !== undefined && value !== null;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
