import { verify } from '../reading/verify.ts';
import type { Reading } from '../reading/reading.ts';
import type { Store } from '../store/store.ts';
import { withReading, withStore } from './desk.ts';
import type { Desk } from './desk.ts';

/** Whether the reading says what the truth says; every difference is named. */
export const verifyReading = (desk: Desk): Promise<boolean> =>
  withStore(desk, (store) => withReading(desk, store, (reading) => compared(desk, store, reading)));

export async function compared({ say }: Desk, store: Store, reading: Reading): Promise<boolean> {
  const { rows } = await store.snapshot();
  const { entries, relationships, differing, differences } = await verify(reading, rows);
  const [e, r, d] = [entries, relationships, differing].map(String);
  say(
    `${e} entradas y ${r} relaciones comparadas; diferencias: ${d}`,
    `${e} entries and ${r} relationships compared; differences: ${d}`,
  );
  for (const { why, is, thing } of differences)
    say(`  ${why} ${is} ${thing}`, `  ${why} ${is} ${thing}`);
  if (differing > 0) say('Hágala de nuevo: linaje rebuild', 'Make it anew: linaje rebuild');
  return differing === 0;
}
