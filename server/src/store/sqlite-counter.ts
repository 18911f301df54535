import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Change } from '../catalog/change-set.ts';
import { BEFORE_THE_FIRST } from './chain.ts';
import type { LogEnd } from './next-changes.ts';
import type { Statements } from './sqlite-tables.ts';
import { StoreError } from './store.ts';

/** The end of the log, which truth it is, under which model it was last written, and how many things it speaks of. */
export type Counter = z.infer<typeof counterShape>;

const counterShape = z.object({
  truth: z.uuid(),
  sequence: z.int(),
  at: z.string(),
  hash: z.string().length(64),
  model: z.int(),
  entries: z.int(),
  relationships: z.int(),
});

/** The counter as it was kept; a truth that has none yet is born with one. */
export function counterOf(statements: Statements, model: number): Counter {
  const row = statements.counter.get();
  if (row === undefined) return birth(statements, model);
  const counter = counterShape.safeParse(row);
  if (counter.success) return counter.data;
  throw new StoreError('DAMAGED', 'The truth file does not say where its log ends.', {
    cause: counter.error,
  });
}

function birth({ bear }: Statements, model: number): Counter {
  const end = { sequence: 0, at: '', hash: BEFORE_THE_FIRST };
  const born = { truth: randomUUID(), ...end, model, entries: 0, relationships: 0 };
  bear.run(born);
  return born;
}

/** Where the counter stands after these changes. */
export function countedOn(
  counter: Counter,
  changes: readonly Change[],
  { end, model }: { readonly end: LogEnd; readonly model: number },
): Counter {
  let { entries, relationships } = counter;
  for (const { effects } of changes) {
    for (const { before, after } of effects) {
      if (before !== null) continue;
      if (after.is === 'entry') entries += 1;
      else relationships += 1;
    }
  }
  return { ...counter, ...end, model, entries, relationships };
}
