import { useSyncExternalStore } from 'react';
import { batchesOf, eventsIn } from './events-in.ts';
import type { Misfit } from './events-in.ts';
import { sendBatch } from './send-batch.ts';

interface Counted {
  readonly name: string;
  /** Events that have been sent, of so many. */
  readonly sent: number;
  readonly total: number;
  /** What could not go in, by place in the file. */
  readonly misfits: readonly Misfit[];
}

/** How far a file of events is. */
export type Upload =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string }
  | { readonly is: 'unreadable'; readonly name: string; readonly why: 'empty' | 'tooLarge' }
  | (Counted & { readonly is: 'sending' | 'done' | 'cancelled' | 'away' });

/** Larger files belong to a client that sends as it goes. */
const LARGEST_BYTES = 200_000_000;

let upload: Upload = { is: 'idle' };
let cancelled = false;
const listeners = new Set<() => void>();

function become(next: Upload): void {
  upload = next;
  for (const listener of listeners) listener();
}

/** The one upload of this window; it goes on while pages come and go. */
export const useUpload = (): Upload =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => upload,
  );

/** Reads a file of OpenLineage events and sends them on, batch by batch. */
export async function uploadEvents(file: File): Promise<void> {
  const { name } = file;
  if (file.size > LARGEST_BYTES) return become({ is: 'unreadable', name, why: 'tooLarge' });
  cancelled = false;
  become({ is: 'reading', name });
  const { events, misfits } = eventsIn(await file.text());
  if (events.length + misfits.length === 0) return become({ is: 'unreadable', name, why: 'empty' });
  let counted: Counted = { name, sent: 0, total: events.length, misfits };
  become({ is: 'sending', ...counted });
  for (const batch of batchesOf(events)) {
    if (cancelled) return become({ is: 'cancelled', ...counted });
    const answer = await sendBatch(batch, { fetch: (...asked) => fetch(...asked), pause });
    if (answer === 'away') return become({ is: 'away', ...counted });
    counted = {
      ...counted,
      sent: counted.sent + batch.length,
      misfits: [...counted.misfits, ...answer.misfits],
    };
    become({ is: 'sending', ...counted });
  }
  become({ is: 'done', ...counted });
}

/** What has been sent stays; the rest is not sent. */
export function cancelUpload(): void {
  cancelled = true;
}

export function forgetUpload(): void {
  become({ is: 'idle' });
}

const pause = (seconds: number) => new Promise<void>((wake) => setTimeout(wake, seconds * 1_000));
