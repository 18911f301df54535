import type { Planner } from '../../../catalog/plan.ts';
import type { ChangeSet, Hash } from '../../../catalog/change-set.ts';
import { isNewer } from '../../../catalog/facet-stamps.ts';
import type { Facts } from '../../../reading/reading.ts';
import { namedBy, sayContent, sayOwners, takeBack, vouchForNamed } from './contents.ts';
import type { Saying } from './contents.ts';
import { described, jobReaders } from './described.ts';
import { sayWhetherDropped } from './dropped.ts';
import type { OlEvent } from './event.ts';
import { fields } from './fields.ts';
import { sayInflows } from './inflow.ts';
import { datasetPlace } from './names.ts';
import { actor, connect, namesOf, speech } from './speech.ts';
import { JOB, told } from './told.ts';
import type { Mention, Told, ToldFacet } from './told.ts';

export interface Placed {
  readonly plan: Planner;
  /** The event kept without effect, for what the catalog would not have all the same. */
  readonly keptOnly: (why: string) => ChangeSet;
}
/**
 * What an event does to a catalog. What a job reads and writes is the union over its runs; of each facet the newest
 * counts, by the event's time and then the facet's hash: so any order, repetition and batching of events comes to the
 * same catalog. What is known already makes no operations; the evidence is written all the same.
 */
export function openLineagePlan(event: OlEvent, raw: { body: string; id: Hash }): Placed {
  const heard = told(event, raw);
  const { id, source, evidence } = heard;
  const odd = (why: string) => ({ ...evidence, stamps: [], odd: [...evidence.odd, why] });
  return {
    plan: { id, plan: (facts) => changeSets(heard, facts) },
    keptOnly: (why) => ({ id, source, by: actor(source), operations: [], evidence: odd(why) }),
  };
}

function changeSets(heard: Told, facts: Facts): readonly ChangeSet[] {
  if (facts.known(heard.id)) return [];
  const spoken = speech(heard, facts);
  const saying: Saying = { facts, speech: spoken, fields: fields(facts, spoken) };
  sayProcess(heard, saying);
  for (const mention of heard.mentions) sayMention(mention, heard, saying);
  for (const facet of heard.datasetFacets) sayContent(heard, facet, saying);
  for (const facet of heard.jobFacets) sayJobFacet(facet, heard, saying);
  sayInflows(heard, saying);
  saying.fields.settle();
  for (const mention of heard.mentions) sayWhetherDropped(mention, heard, saying);
  return spoken.sets();
}

function sayProcess({ process, source }: Told, { facts, speech }: Saying): void {
  if (!process || facts.stamps(JOB, process.id).has(source)) return;
  const entry = { kind: process.kind, key: process.key };
  speech.say(source, { do: 'put', entry, set: namesOf(process) });
}

/** A mention that is stamped has been said before. */
function sayMention(mention: Mention, { process, source }: Told, { facts, speech }: Saying): void {
  const { role, dataset, renamedFrom } = mention;
  const previous = namedBy(renamedFrom);
  if (!facts.stamps(role, dataset.id).has(source)) {
    speech.vouch(dataset, { referencedOnly: false });
    if (process && role !== 'ABOUT') speech.say(source, connect(role, process.id, dataset.id));
  }
  if (!previous) return;
  const earlier = datasetPlace(previous);
  if (earlier.id === dataset.id) return;
  speech.vouch(earlier, { referencedOnly: true });
  speech.say(source, connect('SAME_AS', earlier.id, dataset.id));
}

/** Of itself only the job speaks: its newest facet stands, and what that no longer says is withdrawn. */
function sayJobFacet(
  facet: ToldFacet,
  { source, evidence }: Told,
  { facts, speech }: Saying,
): void {
  const { name, about, hash } = facet;
  const own = facts.stamps(name, about.id).get(source);
  if (own?.hash === hash) return;
  vouchForNamed(facet, speech);
  if (!isNewer({ at: evidence.at, hash }, own)) return;
  if (name === 'ownership') {
    takeBack('OWNED_BY', about.id, { facts, speech, source });
    if (facet.facet['_deleted'] !== true) sayOwners(facet, { speech, source });
    return;
  }
  const { set, unset } = described(jobReaders, name, facet.facet);
  speech.say(source, {
    do: 'change',
    entry: { id: about.id },
    set,
    unset,
    via: [name, about.id],
  });
}
