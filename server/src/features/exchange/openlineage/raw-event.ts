import { sha256 } from '@linaje/graph-schema';
import { readEvent } from './event.ts';
import type { Refusal } from './event.ts';
import { openLineagePlan } from './plan.ts';
import type { Placed } from './plan.ts';

export type Heard = Placed | { readonly refused: readonly Refusal[] };

const TOO_DEEP = { refused: [{ pointer: '', message: 'is nested too deeply' }] };

/**
 * An event as parsed JSON, with its raw text where it came alone. Its identity is that of its JSON without white
 * space, in the order of its names: what a client sends again is the same event, alone or in a batch.
 */
export function hear(body: unknown, { now, raw }: { now: Date; raw?: string }): Heard {
  try {
    const read = readEvent(body, now);
    if ('refused' in read) return read;
    const text = JSON.stringify(body);
    return openLineagePlan(read.event, { body: raw ?? text, id: sha256(text) });
  } catch (error) {
    // JSON is read without recursion and written with it.
    if (error instanceof RangeError) return TOO_DEEP;
    throw error;
  }
}
