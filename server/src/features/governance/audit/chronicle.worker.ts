import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { model } from '@linaje/graph-schema';
import type { Change, Sequence } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import { sceneOf } from '../../../reading/scene.ts';
import { chronicle } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';
import type { Day } from './day.ts';
import { byDay, standstills } from './standstills.ts';

/** What a writer is told at the beginning. */
export interface WritingTask {
  readonly before: Chronicle | undefined;
  readonly through: Day;
}

/** It asks for the log piece by piece, and says at the end what it has written. */
export type WriterSays =
  | { readonly is: 'asking'; readonly after: Sequence }
  | { readonly is: 'written'; readonly chronicle: Chronicle | undefined };

// Everything happens on a reading of its own, so that nobody at the server's event loop waits for it.
const port = parentPort;
if (!port) throw new Error('A chronicle is written in a worker');
const { before, through } = workerData as WritingTask; // given by `write-chronicle.ts`
const reading = openReading({ file: ':memory:', truth: 'chronicle', model });
const say = (message: WriterSays) => port.postMessage(message);

async function* log(): AsyncGenerator<readonly Change[]> {
  for (let after = 0; ;) {
    say({ is: 'asking', after });
    const [changes] = (await once(port!, 'message')) as [readonly Change[]]; // it was there above
    const last = changes.at(-1);
    if (!last) return;
    yield changes;
    after = last.sequence;
  }
}

const written = await chronicle(
  before,
  standstills(model, {
    days: byDay(log()),
    bring: ({ changes }) => {
      reading.follow(changes);
      return (now) =>
        sceneOf(reading, reading.structure, { model, precedence: defaultPrecedence, now });
    },
    after: before?.through,
    through,
  }),
);
reading.close();
say({ is: 'written', chronicle: written });
