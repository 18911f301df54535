import type { Hash, Source, Via } from '../../../catalog/change-set.ts';
import { isNewer } from '../../../catalog/facet-stamps.ts';
import type { FacetStamp, FacetStamps } from '../../../catalog/facet-stamps.ts';
import type { Facts } from '../../../reading/reading.ts';
import { columnsOf } from './columns.ts';
import { datasetReaders, described, LANGUAGE } from './described.ts';
import { isRecord, nameFault } from './event.ts';
import type { Named } from './event.ts';
import { contentSource, datasetPlace, EVERYBODY, fieldPlace } from './names.ts';
import type { Place } from './names.ts';
import { ownersOf } from './owners.ts';
import type { Fields } from './fields.ts';
import { connect, namesOf } from './speech.ts';
import type { Speech } from './speech.ts';
import type { Told, ToldFacet } from './told.ts';

/**
 * Facets of datasets. Many jobs describe one table, nearly always alike: so it is the content that speaks, one source
 * for each (`contentSource`), open as long as it is the newest that at least one job has said. Among several the one
 * said last is golden. A job whose facet is known costs nothing here.
 */
export function sayContent(told: Told, facet: ToldFacet, saying: Saying): void {
  const { facts, speech } = saying;
  const known = facts.stamps(facet.name, facet.about.id);
  const own = known.get(told.source);
  const mine = { at: told.evidence.at, hash: facet.hash };
  if (own?.hash !== facet.hash) vouchForNamed(facet, speech);
  if (!isNewer(mine, own)) return;
  const before = known.contents.get(facet.hash);
  if (!before) open(facet, saying);
  else if (rises(mine, { from: before, known })) resettle(facet, facet.hash, saying);
  if (!own || own.hash === facet.hash) return;
  if (saidByOthers(known, own.hash, told.source)) resettle(facet, own.hash, saying);
  else close(facet, own.hash, saying);
}

export interface Saying {
  readonly facts: Facts;
  readonly speech: Speech;
  readonly fields: Fields;
}

/** Whether this content draws level with another one, or overtakes it, by having been said again. */
function rises(
  mine: FacetStamp,
  { from, known }: { from: FacetStamp; known: FacetStamps },
): boolean {
  for (const { hash, at } of known.contents.values()) {
    if (hash !== mine.hash && from.at <= at && at <= mine.at) return mine.at > from.at;
  }
  return false;
}

/** Whether another source still says this content. */
function saidByOthers(known: FacetStamps, hash: Hash, source: Source): boolean {
  for (const [one, stamp] of known) if (one !== source && stamp.hash === hash) return true;
  return false;
}

function open(facet: ToldFacet, saying: Saying): void {
  const { speech } = saying;
  if (facet.facet['_deleted'] === true) return;
  const source = contentSource(facet.about, facet.hash);
  const via: Via = [facet.name, facet.about.id, facet.hash];
  if (facet.name === 'schema') openSchema(facet, { ...saying, source, via });
  else if (facet.name === 'symlinks') {
    for (const { id } of symlinksOf(facet))
      speech.say(source, connect('SAME_AS', facet.about.id, id));
  } else if (facet.name === 'ownership') sayOwners(facet, { speech, source });
  else {
    const { set } = described(datasetReaders, facet.name, facet.facet);
    if (Object.keys(set).length === 0) return;
    speech.say(source, { do: 'change', entry: { id: facet.about.id }, set, via });
  }
}

interface Opening {
  readonly speech: Speech;
  readonly source: Source;
}

function openSchema(
  { about, facet }: ToldFacet,
  { speech, fields, source, via }: Saying & Opening & { via: Via },
): void {
  for (const { name, dataType, description, ordinal } of columnsOf(facet)) {
    if (nameFault(about.namespace, about.name, name)) {
      speech.note(`column ${JSON.stringify(name.slice(0, 100))} cannot be a name; passed over`);
      continue;
    }
    const field = fieldPlace(about, name);
    const set = {
      ...namesOf(field),
      referencedOnly: false,
      ordinal,
      ...(dataType !== undefined && { dataType }),
      ...(description !== undefined && { description: { [LANGUAGE]: description } }),
    };
    speech.say(source, { do: 'put', entry: { kind: field.kind, key: field.key }, set, via });
    speech.say(source, connect('HAS_FIELD', about.id, field.id));
    fields.described({ field, dataset: about }, source);
  }
}

/** What a facet names is known from then on, even where the facet itself is old news. */
export function vouchForNamed(facet: ToldFacet, speech: Speech): void {
  for (const place of symlinksOf(facet)) speech.vouch(place, { referencedOnly: true });
  if (facet.name !== 'ownership') return;
  for (const { kind, key, name } of ownersOf(facet.facet)) {
    speech.say(EVERYBODY, { do: 'put', entry: { kind, key }, set: { name } });
  }
}

function symlinksOf({ name, about, facet }: ToldFacet): readonly Place[] {
  if (name !== 'symlinks' || !Array.isArray(facet['identifiers'])) return [];
  return facet['identifiers'].flatMap((identifier) => {
    const named = namedBy(identifier);
    const place = named && datasetPlace(named);
    return place && place.id !== about.id ? [place] : [];
  });
}

export function namedBy(identifier: unknown): Named | undefined {
  const { namespace, name } = isRecord(identifier) ? identifier : {};
  if (typeof namespace !== 'string' || typeof name !== 'string' || !namespace || !name)
    return undefined;
  if (nameFault(namespace, name)) return undefined;
  return { namespace: namespace.normalize('NFC'), name: name.normalize('NFC') };
}

export function sayOwners({ about, facet }: ToldFacet, { speech, source }: Opening): void {
  for (const { kind, key, role } of ownersOf(facet)) {
    const to = { kind, key };
    speech.say(source, {
      do: 'connect',
      type: 'OWNED_BY',
      from: { id: about.id },
      to,
      by: { role },
    });
  }
}

const EDGES: Readonly<Record<string, string>> = { symlinks: 'SAME_AS', ownership: 'OWNED_BY' };

/** Nobody says this any more. */
function close({ name, about }: ToldFacet, hash: Hash, saying: Saying): void {
  const { facts, speech, fields } = saying;
  const source = contentSource(about, hash);
  if (name === 'schema') {
    for (const { to } of facts.said(source, 'HAS_FIELD', about.id, 'out')) {
      speech.say(source, { ...connect('HAS_FIELD', about.id, to), do: 'disconnect' });
      speech.say(source, { do: 'retire', entry: { id: to } });
      fields.describedNoMore(to, source);
    }
  } else if (EDGES[name]) takeBack(EDGES[name], about.id, { ...saying, source });
  else {
    const { set, unset } = described(datasetReaders, name, {});
    const units = [...Object.keys(set), ...unset];
    speech.say(source, { do: 'change', entry: { id: about.id }, unset: units });
  }
}

/** Disconnects all that a source says of this type at an entry. */
export function takeBack(
  type: string,
  id: string,
  { facts, speech, source }: Omit<Saying, 'fields'> & { readonly source: Source },
): void {
  const said = [...facts.said(source, type, id, 'out'), ...facts.said(source, type, id, 'in')];
  for (const { from, to, by } of said) {
    speech.say(source, { do: 'disconnect', type, from: { id: from }, to: { id: to }, by });
  }
}

/** Which content was said last has changed: what depends on it is settled anew, though nothing new is said. */
function resettle({ name, about }: ToldFacet, hash: Hash, { facts, speech }: Saying): void {
  if (EDGES[name]) return;
  const source = contentSource(about, hash);
  const ids =
    name === 'schema'
      ? facts.said(source, 'HAS_FIELD', about.id, 'out').map(({ to }) => to)
      : [about.id];
  for (const id of ids) speech.say(source, { do: 'change', entry: { id } });
}
