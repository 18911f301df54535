import { z } from 'zod';
import { readServerNote } from '../store/server-note.ts';
import { withStore } from './desk.ts';
import type { Desk } from './desk.ts';

const ready = z.object({
  status: z.string(),
  sequence: z.number().optional(),
  entries: z.number().optional(),
  relationships: z.number().optional(),
});

/** How much there is: from the server that holds the folder, otherwise from the store itself. */
export async function status(desk: Desk): Promise<boolean> {
  const note = await readServerNote(desk.config.dataFolder);
  if (!note?.url) return withStore(desk, async (store) => told(desk, await store.status()));
  const { url, pid } = note;
  desk.say(
    `Servidor en ${url} (proceso ${String(pid)})`,
    `Server at ${url} (process ${String(pid)})`,
  );
  const response = await fetch(`${url}/ready`);
  const answer = ready.parse(await response.json());
  if (!response.ok) {
    desk.say('El almacén no responde', 'The store does not answer');
    return false;
  }
  return told(desk, answer);
}

interface Counts {
  readonly sequence?: number | undefined;
  readonly entries?: number | undefined;
  readonly relationships?: number | undefined;
  readonly where?: string;
}

function told({ say }: Desk, { sequence = 0, entries = 0, relationships = 0, where = '' }: Counts) {
  const [c, e, r] = [sequence, entries, relationships].map(String);
  say(
    `${c} cambios, ${e} entradas, ${r} relaciones ${where}`.trim(),
    `${c} changes, ${e} entries, ${r} relationships ${where}`.trim(),
  );
  return true;
}
