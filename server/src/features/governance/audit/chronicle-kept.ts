import { sha256 } from '../../../catalog/identity.ts';
import type { Catalog, Viewer } from '../../../catalog/catalog.ts';
import type { Instant } from '../../../catalog/change-set.ts';
import type { Chronicle } from './chronicle.ts';
import { dayBefore, dayOf } from './day.ts';
import type { Day } from './day.ts';
import { rules } from './rules/index.ts';
import { writeChronicle } from './write-chronicle.ts';
import type { Progress } from './write-chronicle.ts';

/** How far the chronicle of a catalog is. */
export type History =
  | { readonly is: 'WRITTEN'; readonly chronicle: Chronicle }
  | { readonly is: 'WRITING'; readonly progress: Progress }
  | { readonly is: 'FAILED'; readonly why: unknown };

export interface ChronicleKept {
  /** What there is at once; what is lacking is begun. */
  now(viewer: Viewer, now: Instant): History;
  /** The same, after waiting so many milliseconds at most for what is lacking; without end where left out. */
  soon(viewer: Viewer, now: Instant, patience?: number): Promise<History>;
}

/** Counts up whenever rules find something else than before: what was told by older ones is written anew. */
const TOLD_BY = 1;
const NAME = `chronicle ${sha256(JSON.stringify([TOLD_BY, rules.map(({ id }) => id)])).slice(0, 12)}`;

/** After a failure it is tried again when so much time has passed, in milliseconds. */
const TRY_AGAIN = 30_000;

/** Keeps the chronicle beside the reading and writes it on, day by day, when somebody asks. */
export function chronicleKept(catalog: Catalog): ChronicleKept {
  let known: Chronicle | undefined;
  let progress: Progress = { done: 0, of: 0 };
  let writing: Promise<void> | undefined;
  let failed: { readonly why: unknown; readonly at: number } | undefined;

  function read(viewer: Viewer): Chronicle | undefined {
    const text = catalog.for(viewer).workedOut(NAME);
    known ??= text === undefined ? undefined : (JSON.parse(text) as Chronicle); // written below
    return known;
  }

  async function write(viewer: Viewer, through: Day, now: Instant): Promise<void> {
    progress = { done: 0, of: catalog.for(viewer).sequence };
    try {
      const onProgress = (one: Progress) => void (progress = one);
      const before = read(viewer);
      const found = await writeChronicle({ catalog, viewer, before, through, onProgress });
      known = found ?? nothingYet(through);
      catalog.for(viewer).keepWorkedOut(NAME, JSON.stringify(known));
      failed = undefined;
    } catch (why) {
      failed = { why, at: Date.parse(now) };
    } finally {
      writing = undefined;
    }
  }

  function begin(viewer: Viewer, now: Instant): void {
    const yesterday = dayBefore(dayOf(now));
    const there = read(viewer);
    if (writing || (there && there.through >= yesterday)) return;
    if (failed && Date.parse(now) - failed.at < TRY_AGAIN) return;
    writing = write(viewer, yesterday, now);
  }

  function history(): History {
    if (writing) return { is: 'WRITING', progress };
    if (failed) return { is: 'FAILED', why: failed.why };
    if (!known) throw new Error('The chronicle is neither written nor being written');
    return { is: 'WRITTEN', chronicle: known };
  }

  return {
    now(viewer, now) {
      begin(viewer, now);
      return history();
    },
    async soon(viewer, now, patience) {
      begin(viewer, now);
      const late = patience === undefined ? [] : [pause(patience)];
      if (writing) await Promise.race([writing, ...late]);
      return history();
    },
  };
}

/** Before the first change, and on the day of it, there is nothing to tell of the past. */
const nothingYet = (through: Day): Chronicle => ({ first: through, through, stretches: [] });

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms).unref());
