import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { BEFORE_THE_FIRST } from './chain.ts';
import type { LogEnd } from './next-changes.ts';
import type { Statements } from './sqlite-tables.ts';
import { StoreError } from './store.ts';

/** The end of the log, which truth it is, and under which model it was last written. */
export interface Counter extends LogEnd {
  readonly truth: string;
  readonly model: number;
}

const metaRows = z.array(z.object({ name: z.string(), value: z.string() }));
const counterShape = z.object({
  truth: z.uuid(),
  sequence: z.coerce.number().int(),
  at: z.string(),
  hash: z.string().length(64),
  model: z.coerce.number().int(),
});

/** The counter as it was kept; a truth that has none yet is born with one. */
export function counterOf(statements: Statements, model: number): Counter {
  const rows = metaRows.parse(statements.meta.all());
  if (rows.length === 0) {
    const born = { truth: randomUUID(), sequence: 0, at: '', hash: BEFORE_THE_FIRST, model };
    keepCounter(statements, born);
    return born;
  }
  const counter = counterShape.safeParse(
    Object.fromEntries(rows.map(({ name, value }) => [name, value])),
  );
  if (counter.success) return counter.data;
  throw new StoreError('DAMAGED', 'The truth file does not say where its log ends.', {
    cause: counter.error,
  });
}

export function keepCounter({ keepMeta }: Statements, counter: Counter): void {
  for (const [name, value] of Object.entries(counter)) keepMeta.run(name, String(value));
}

const countRow = z.object({ count: z.int() });

/** How many states are kept. Counted once at opening: later every apply adds what it brought. */
export function countsOf({ count }: Statements): { entry: number; relationship: number } {
  return {
    entry: countRow.parse(count.entry.get()).count,
    relationship: countRow.parse(count.relationship.get()).count,
  };
}
