import type { EventText, Misfit } from './events-in.ts';

/** What became of a batch: what the server would not have of it, or that nobody answers. */
export type Sent = { readonly misfits: readonly Misfit[] } | 'away';

/** So often a batch is sent again while the server is busy or away. */
const TRIES = 8;

export interface SendGuests {
  readonly fetch: typeof globalThis.fetch;
  readonly pause: (seconds: number) => Promise<void>;
}

/** Sends a batch to the intake for OpenLineage; sent twice it counts once, so what got no answer is sent again. */
export async function sendBatch(
  batch: readonly EventText[],
  { fetch, pause }: SendGuests,
): Promise<Sent> {
  const body = `[${batch.map(({ text }) => text).join(',')}]`;
  const headers = { 'content-type': 'application/json' };
  for (let tried = 1; tried <= TRIES; tried++) {
    const response = await fetch('/api/v1/lineage/batch', { method: 'POST', body, headers }).catch(
      () => undefined,
    );
    if (response?.ok) return { misfits: misfitsOf(batch, await response.json()) };
    if (response && response.status < 500)
      return { misfits: allOf(batch, await reasonOf(response)) };
    await pause(Number(response?.headers.get('retry-after') ?? tried) || tried);
  }
  return 'away';
}

interface BatchAnswer {
  readonly failed_events?: readonly { readonly index: number; readonly reason: string }[];
}

const misfitsOf = (batch: readonly EventText[], answer: unknown): Misfit[] =>
  // The shape that OpenLineage 2-0-2 gives to the answer of a batch.
  ((answer as BatchAnswer).failed_events ?? []).flatMap(({ index, reason }) => {
    const event = batch[index];
    return event ? [{ place: event.place, reason }] : [];
  });

const allOf = (batch: readonly EventText[], reason: string): Misfit[] =>
  batch.map(({ place }) => ({ place, reason }));

async function reasonOf(response: Response): Promise<string> {
  const told = (await response.json().catch(() => ({}))) as { readonly message?: string }; // a problem of ours
  return told.message ?? `HTTP ${String(response.status)}`;
}
