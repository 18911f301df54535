import type { Evidence, Instant, RunNote } from '../catalog/change-set.ts';
import { isNewer } from '../catalog/facet-stamps.ts';
import type { FacetStamp } from '../catalog/facet-stamps.ts';
import type { Run } from './reading.ts';

/** A value with the evidence it came from, so that the newest stands whatever came first. */
interface Dated<Value> extends FacetStamp {
  readonly value: Value;
}

/** What is remembered of a run: enough to take its events in any order and any number of times. */
export interface RunFold {
  readonly process: Dated<string>;
  readonly started: Instant | null;
  readonly running: boolean;
  readonly end: Dated<'COMPLETED' | 'ABORTED' | 'FAILED'> | null;
  readonly nominalStart: Dated<Instant> | null;
  readonly nominalEnd: Dated<Instant> | null;
  readonly parent: Dated<string> | null;
  readonly first: Instant;
  readonly last: Instant;
}

const ENDS = { COMPLETE: 'COMPLETED', ABORT: 'ABORTED', FAIL: 'FAILED' } as const;

/**
 * Takes one event of a run in. Commutative, associative, idempotent: the earliest START, the newest end by (at, hash);
 * what comes after an end never opens the run again.
 */
export function foldRun(fold: RunFold | undefined, note: RunNote, evidence: Evidence): RunFold {
  const { at, id: hash } = evidence;
  const dated = <Value>(value: Value): Dated<Value> => ({ value, at, hash });
  const newest = <Value>(
    known: Dated<Value> | null | undefined,
    value: Value | undefined,
  ): Dated<Value> | null =>
    value !== undefined && isNewer(dated(value), known ?? undefined)
      ? dated(value)
      : (known ?? null);

  const end = note.event in ENDS ? ENDS[note.event as keyof typeof ENDS] : undefined; // just asked
  return {
    process: newest(fold?.process, note.process) ?? dated(note.process),
    started: note.event === 'START' ? earliest(fold?.started, at) : (fold?.started ?? null),
    running: note.event === 'START' || note.event === 'RUNNING' || (fold?.running ?? false),
    end: newest(fold?.end, end),
    nominalStart: newest(fold?.nominalStart, note.nominalStart),
    nominalEnd: newest(fold?.nominalEnd, note.nominalEnd),
    parent: newest(fold?.parent, note.parentRun),
    first: earliest(fold?.first, at),
    last: fold && fold.last > at ? fold.last : at,
  };
}

export function runOf(id: string, fold: RunFold): Run {
  return {
    id,
    process: fold.process.value,
    state: fold.end?.value ?? (fold.running ? 'RUNNING' : 'NEW'),
    startedAt: fold.started,
    endedAt: fold.end?.at ?? null,
    nominalStart: fold.nominalStart?.value ?? null,
    nominalEnd: fold.nominalEnd?.value ?? null,
    firstEventAt: fold.first,
    lastEventAt: fold.last,
    parentRun: fold.parent?.value ?? null,
  };
}

const earliest = (known: Instant | null | undefined, at: Instant): Instant =>
  known && known < at ? known : at;
