import { Worker } from 'node:worker_threads';
import type { Catalog, Viewer } from '../../../catalog/catalog.ts';
import type { Change, Sequence } from '../../../catalog/change-set.ts';
import type { Store } from '../../../store/store.ts';
import { chronicle } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';
import type { WriterSays, WritingTask } from './chronicle.worker.ts';
import { endOf } from './day.ts';
import { byDay, standstills } from './standstills.ts';
import type { DayOfChanges } from './standstills.ts';

/** How far a long work is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

interface Writing extends WritingTask {
  readonly catalog: Catalog;
  readonly viewer: Viewer;
  readonly onProgress: (progress: Progress) => void;
}

/** Up to so many changes are laid back over the present; with more, the log is read anew beside the server. */
const FEW = 200;
const CHANGES_AT_ONCE = 500;

/** Writes the chronicle of the findings on through a day, at the event loop where little is to be done. */
export function writeChronicle(writing: Writing): Promise<Chronicle | undefined> {
  const { catalog, viewer, before, through } = writing;
  const reading = catalog.for(viewer);
  const last = reading.sequenceAt(endOf(through));
  const known = before ? reading.sequenceAt(endOf(before.through)) : 0;
  if (last === 0) return Promise.resolve(undefined);
  const isLittle = before !== undefined && reading.sequence - known <= FEW;
  return isLittle ? writtenHere(writing, before, { known, last }) : writtenBeside(writing, last);
}

function writtenHere(
  { catalog, viewer, through }: Writing,
  before: Chronicle,
  { known, last }: { known: Sequence; last: Sequence },
): Promise<Chronicle | undefined> {
  async function* days(): AsyncGenerator<DayOfChanges> {
    yield { day: before.through, changes: [] }; // how it stood when the chronicle ended
    yield* byDay(pieces(catalog.store, { after: known, last }));
  }
  const bring = async ({ changes }: DayOfChanges) => {
    const past = await catalog.sceneAt(viewer, changes.at(-1)?.sequence ?? known);
    return (now: string) => ({ ...past, now });
  };
  const span = { after: before.through, through };
  return chronicle(before, standstills(catalog.model, { days: days(), bring, ...span }));
}

function writtenBeside(
  { catalog, before, through, onProgress }: Writing,
  last: Sequence,
): Promise<Chronicle | undefined> {
  const task: WritingTask = { before, through };
  const worker = new Worker(new URL('./chronicle.worker.ts', import.meta.url), {
    workerData: task,
    execArgv: [],
  });
  worker.unref();
  return new Promise<Chronicle | undefined>((settle, fail) => {
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('The writer of the chronicle ended without a word')));
    worker.on('message', (said: WriterSays) => {
      if (said.is === 'written') return settle(said.chronicle);
      onProgress({ done: said.after, of: last });
      const limit = Math.min(CHANGES_AT_ONCE, last - said.after);
      const asked = limit > 0 ? catalog.store.changes(said.after, limit) : Promise.resolve([]);
      asked.then((changes) => worker.postMessage(changes), fail);
    });
  }).finally(() => void worker.terminate());
}

async function* pieces(
  store: Pick<Store, 'changes'>,
  { after, last }: { after: Sequence; last: Sequence },
): AsyncGenerator<readonly Change[]> {
  for (let from = after; from < last;) {
    const changes = await store.changes(from, Math.min(CHANGES_AT_ONCE, last - from));
    const end = changes.at(-1);
    if (!end) throw new Error(`No change came back for sequence ${String(from + 1)}`);
    yield changes;
    from = end.sequence;
  }
}
