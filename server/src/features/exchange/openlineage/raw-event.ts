import { sha256 } from '@linaje/graph-schema';
import type { Planner } from '../../../catalog/catalog.ts';
import { readEvent } from './event.ts';
import type { Refusal } from './event.ts';
import { openLineagePlan } from './plan.ts';

export type Heard = { readonly plan: Planner } | { readonly refused: readonly Refusal[] };

/**
 * An event as parsed JSON, with its raw text where it came alone. Its identity is that of its JSON without white
 * space in the order of its names: what a client sends again is the same event, alone or in a batch.
 */
export function hear(body: unknown, { now, raw }: { now: Date; raw?: string }): Heard {
  const read = readEvent(body, now);
  if ('refused' in read) return read;
  const text = JSON.stringify(body);
  return { plan: openLineagePlan(read.event, { body: raw ?? text, id: sha256(text) }) };
}
