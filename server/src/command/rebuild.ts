import { dropReading, withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';
import { compared } from './verify.ts';

/** Makes the reading anew out of the log, and compares it with the truth. */
export const rebuild = (desk: Desk): Promise<boolean> =>
  // The store first: who holds it holds the reading too.
  withStore(desk, async (store) => {
    await dropReading(desk);
    return withReading(desk, store, (reading) => compared(desk, store, reading));
  });
