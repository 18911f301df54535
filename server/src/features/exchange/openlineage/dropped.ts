import { EXISTENCE } from '../../../catalog/change-set.ts';
import type { Id, Instant } from '../../../catalog/change-set.ts';
import type { FacetStamps } from '../../../catalog/facet-stamps.ts';
import type { Saying } from './contents.ts';
import { EVERYBODY } from './names.ts';
import { namesOf } from './speech.ts';
import { DROP } from './told.ts';
import type { Mention, Told } from './told.ts';

const MENTIONS = ['READS', 'WRITES', 'ABOUT'];

/**
 * A dataset that some event says was dropped is gone from then on, until a later event reads, writes or describes it.
 * Only what OpenLineage vouches for goes: where a person or another source says it exists, it stays.
 */
export function sayWhetherDropped(
  { dataset, dropped }: Mention,
  { evidence }: Told,
  { facts, speech }: Saying,
): void {
  const drops = facts.stamps(DROP, dataset.id);
  if (!dropped && drops.contents.size === 0) return;
  const lastDrop = latest(drops, dropped ? evidence.at : '');
  const lastMention = MENTIONS.reduce(
    (last, role) => latest(facts.stamps(role, dataset.id), last),
    dropped ? '' : evidence.at,
  );
  const claim = facts.entry(dataset.id)?.claims[EXISTENCE]?.[EVERYBODY];
  const isVouched = claim === undefined || 'value' in claim;
  const entry: { id: Id } = { id: dataset.id };
  if (lastMention > lastDrop && !isVouched) {
    const known = { kind: dataset.kind, key: dataset.key };
    speech.say(EVERYBODY, { do: 'put', entry: known, set: namesOf(dataset) });
  }
  if (lastMention <= lastDrop && isVouched) speech.say(EVERYBODY, { do: 'retire', entry });
}

function latest(stamps: FacetStamps, first: Instant | ''): Instant | '' {
  let last = first;
  for (const { at } of stamps.contents.values()) if (at > last) last = at;
  return last;
}
