import type { Model } from '@linaje/graph-schema';
import type { Facts, Reading } from '../reading/reading.ts';
import { sceneBefore, sceneOf } from '../reading/scene.ts';
import type { Scene } from '../reading/scene.ts';
import { StoreError } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import type { Change, ChangeSet, Id, ResolvedChangeSet, Sequence } from './change-set.ts';
import { decidePlan } from './decide-plan.ts';
import type { Planned } from './decide-plan.ts';
import type { Fault } from './fault.ts';
import type { Plan } from './plan.ts';
import { overlay } from './overlay.ts';
import type { Overlay } from './overlay.ts';
import type { Precedence } from './settle.ts';

export type Outcome =
  | { readonly done: 'committed'; readonly sequences: readonly Sequence[] }
  | { readonly done: 'unchanged' }
  | { readonly done: 'refused'; readonly faults: readonly Fault[] };

/** Who reads. Today everybody sees everything; this is the one place that will hide. */
export interface Viewer {
  readonly actor: ChangeSet['by'];
  readonly languages: readonly string[];
}

export interface Catalog {
  readonly model: Model;
  readonly store: Store;
  /** Each plan goes in whole or not at all; resolves when it is durable and the reading shows it. Throws StoreError. */
  commit(plans: readonly Plan[]): Promise<readonly Outcome[]>;
  for(viewer: Viewer): Reading;
  /** What calculations see: the present, or how it was right after a change, worked back from the log. */
  scene(viewer: Viewer): Scene;
  sceneAt(viewer: Viewer, sequence: Sequence): Promise<Scene>;
  /** Brings the reading to the store's present, under the same queue as commits; gives how many changes came. */
  follow(): Promise<number>;
  /** How many plans wait; for turning work away in time. */
  waiting(): number;
  /** Calls back with changes that the reading has just followed; gives the way to stop it. */
  onChanges(listener: (changes: readonly Change[]) => void): () => void;
  /** Refuses new plans and waits for those under way. */
  drain(): Promise<void>;
}

export interface CatalogGuests {
  readonly store: Store;
  readonly reading: Reading;
  readonly model: Model;
  readonly precedence: Precedence;
  readonly now: () => Date;
  /** Operations in one transaction: small where writing blocks the event loop, large where it travels. */
  readonly groupOperations?: number;
  /** How long to ask again while the store is away or its answer was lost, in milliseconds. */
  readonly patience?: number;
}

interface Job {
  readonly plan: Plan;
  readonly settle: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

const PLANS_IN_A_GROUP = 64;
const CHANGES_AT_ONCE = 500;
/** Above so many effects deciding, writing and following each have a turn of their own at the event loop. */
const LARGE = 100;
const RACES = 100;

export function openCatalog(guests: CatalogGuests): Catalog {
  const { store, reading, model, precedence, now } = guests;
  const { groupOperations = 500, patience = 20_000 } = guests;
  const queue: Job[] = [];
  const broken = new WeakSet<Job>();
  const listeners = new Set<(changes: readonly Change[]) => void>();
  let pumping: Promise<void> | undefined;
  let closing = false;

  const sceneGuests = () => ({ model, precedence, now: now().toISOString() });

  function followed(changes: readonly Change[]): void {
    const fresh = changes.filter(({ sequence }) => sequence > reading.sequence);
    reading.follow(fresh);
    if (fresh.length > 0) for (const listener of listeners) listener(fresh);
  }

  async function follow(): Promise<number> {
    let count = 0;
    for (;;) {
      const changes = await store.changes(reading.sequence, CHANGES_AT_ONCE);
      followed(changes);
      count += changes.length;
      if (changes.length === 0) return count;
      await breath();
    }
  }

  async function pump(): Promise<void> {
    while (queue.length > 0) {
      const jobs = queue.splice(0, PLANS_IN_A_GROUP);
      try {
        queue.unshift(...(await carry(jobs)));
      } catch (error) {
        for (const job of jobs) job.fail(error);
      }
      await breath();
    }
    pumping = undefined;
  }

  /** Decides and writes jobs as one group; gives back those that did not fit in. */
  async function carry(jobs: readonly Job[]): Promise<readonly Job[]> {
    const started = now().getTime();
    for (let race = 0; race < RACES; race++) {
      const decidedAt = reading.sequence;
      const { settled, kept, left } = decideGroup(jobs);
      let result;
      try {
        if (kept.length === 0) {
          settleAll(settled);
          return left;
        }
        result = await write(kept, decidedAt);
      } catch (error) {
        if (!isPassing(error) || now().getTime() - started > patience) throw error;
        await pause(Math.min(1_000, 50 * 2 ** race));
        await follow().catch(() => undefined);
        continue;
      }
      if (result === 'moved') continue;
      settleAll([...settled, ...kept]);
      return left;
    }
    throw new StoreError(
      'AWAY',
      `The log moved on ${String(RACES)} times before a change could be written`,
    );
  }

  function decideGroup(jobs: readonly Job[]) {
    const draft = overlay(reading);
    const timed = now().toISOString();
    const settled: Decided[] = [];
    const kept: Decided[] = [];
    let operations = 0;
    let taken = 0;
    for (const job of jobs) {
      if (taken > 0 && operations >= groupOperations) break;
      taken += 1;
      const planned = plannedBy(job, draft, timed);
      if (!planned) continue;
      if ('resolved' in planned && planned.resolved.length > 0) {
        kept.push({ job, planned });
        operations += planned.resolved.reduce((sum, one) => sum + 1 + one.effects.length, 0);
      } else settled.push({ job, planned });
    }
    return { settled, kept, left: jobs.slice(taken) };
  }

  /** A plan that throws fails alone: its neighbours in the group have nothing to do with it. */
  function plannedBy(job: Job, draft: Overlay, saidAt: string): Planned | undefined {
    if (broken.has(job)) return undefined;
    try {
      return decidePlan(job.plan, draft, { model, precedence, saidAt });
    } catch (error) {
      broken.add(job);
      job.fail(error);
      return undefined;
    }
  }

  /** Writes all that was kept, in order, a large plan in several transactions; each follows at once. */
  async function write(
    kept: readonly Decided[],
    decidedAt: Sequence,
  ): Promise<'written' | 'moved'> {
    const resolved = kept.flatMap(({ planned }) => ('resolved' in planned ? planned.resolved : []));
    let basedOn = decidedAt;
    for (const group of inGroups(resolved, Math.max(groupOperations, 5_000))) {
      const isLarge = group.reduce((sum, { effects }) => sum + effects.length, 0) > LARGE;
      if (isLarge) await breath();
      const applied = await store.apply(group, basedOn);
      basedOn += group.length;
      if (isLarge) await breath();
      if ('applied' in applied) followed(applied.applied);
      else {
        if ('moved' in applied) followed(applied.moved);
        await follow();
        return 'moved';
      }
    }
    return 'written';
  }

  function settleAll(decided: readonly Decided[]): void {
    for (const { job, planned } of decided) job.settle(outcomeOf(planned, reading));
  }

  return {
    model,
    store,
    for: () => reading,
    scene: () => sceneOf(reading, reading.structure, sceneGuests()),
    async sceneAt(_viewer, sequence) {
      const since: Change[] = [];
      for (let after = sequence; after < reading.sequence;) {
        const changes = await store.changes(after, CHANGES_AT_ONCE);
        const last = changes.at(-1);
        if (!last) throw new Error(`No change came back for sequence ${String(after + 1)}`);
        since.push(...changes);
        after = last.sequence;
      }
      const seen = since.filter((change) => change.sequence <= reading.sequence);
      return sceneBefore({ facts: reading, structure: reading.structure }, seen, sceneGuests());
    },
    follow,
    waiting: () => queue.length,
    onChanges(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async commit(plans) {
      if (closing) throw new StoreError('AWAY', 'The server is closing and takes no more changes');
      const outcomes = plans.map(
        (plan) =>
          new Promise<Outcome>((settle, fail) => {
            queue.push({ plan, settle, fail });
          }),
      );
      pumping ??= pump();
      return Promise.all(outcomes);
    },
    async drain() {
      closing = true;
      await pumping;
    },
  };
}

interface Decided {
  readonly job: Job;
  readonly planned: Planned;
}

function outcomeOf(planned: Planned, reading: Facts): Outcome {
  if ('refused' in planned) return { done: 'refused', faults: planned.refused };
  const ids: readonly Id[] = [...planned.known, ...planned.resolved.map(({ set }) => set.id)];
  if (ids.length === 0) return { done: 'unchanged' };
  return { done: 'committed', sequences: ids.flatMap((id) => reading.known(id)?.sequence ?? []) };
}

/** The store may be back soon, or answer about the same ids what became of them. */
const isPassing = (error: unknown): boolean =>
  error instanceof StoreError && (error.fault === 'AWAY' || error.fault === 'UNKNOWN');

function inGroups(sets: readonly ResolvedChangeSet[], most: number): ResolvedChangeSet[][] {
  const groups: ResolvedChangeSet[][] = [];
  let size = Infinity;
  for (const set of sets) {
    if (size + set.effects.length > most) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(set);
    size += set.effects.length;
  }
  return groups;
}

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms));
/** Lets others at the event loop have their turn. */
const breath = () => new Promise<void>((wake) => setImmediate(wake));
