import { createHash } from 'node:crypto';
import {
  choice,
  count,
  defineKind,
  defineRelationship,
  list,
  modelOf,
  record,
  text,
} from '@linaje/graph-schema';
import type { Model } from '@linaje/graph-schema';
import type {
  Effect,
  EntryState,
  Evidence,
  Id,
  RelationshipState,
  ResolvedChangeSet,
  Values,
} from '../catalog/change-set.ts';
import { canonical, edgeId, entryId, idFrom, relationshipId, sha256 } from '../catalog/identity.ts';

/** Change sets as `decide` would give them, for tests of the stores, with a small model of their own. */
const said = (words: string) => ({ es: words, en: words });

const Shelf = defineKind({
  name: 'Shelf',
  storey: 'catalog',
  label: said('Shelf'),
  plural: said('Shelves'),
  about: said('Holds boxes.'),
  keyParts: ['name'],
  named: 'localized',
  properties: {
    weight: count(said('In grams.')),
    colour: choice(['RED', 'BLUE'], said('Its colour.')),
    sizes: list(count(said('A size.')), said('Sizes.')),
    owner: record({ who: text(said('Who.')) }, said('Whose it is.')),
  },
});

const Box = defineKind({
  ...Shelf,
  name: 'Box',
  label: said('Box'),
  plural: said('Boxes'),
  properties: {},
});

const HOLDS = defineRelationship({
  type: 'HOLDS',
  storey: 'catalog',
  from: ['Shelf'],
  to: ['Box', 'Shelf'],
  names: { from: 'holds', to: 'heldBy' },
  label: said('holds'),
  inverse: said('is held by'),
  about: said('What stands on it.'),
  identifiedBy: { side: text(said('Left or right.')) },
  properties: { rank: count(said('Its place.')), note: text(said('A remark.')) },
});

export const sampleModel: Model = modelOf([Shelf, Box], [HOLDS], 3);

const moment = '2026-11-22T10:00:00.000Z';

export function aShelf(
  key: string,
  { version = 1, ...properties }: Values & { version?: number } = {},
): EntryState {
  return anEntry('Shelf', key, version, properties);
}

export function aBox(key: string, version = 1): EntryState {
  return anEntry('Box', key, version, {});
}

function anEntry(kind: string, key: string, version: number, properties: Values): EntryState {
  const claims = Object.entries(properties).map(([name, value]) => [
    name,
    { hand: { value, saidAt: moment } },
  ]);
  return {
    is: 'entry',
    id: entryId(kind, key),
    kind,
    key,
    version,
    claims: Object.fromEntries(claims),
    properties,
    spans: [[1, null]],
  };
}

interface FactOptions {
  readonly source?: string;
  readonly by?: Values;
  readonly stance?: RelationshipState['stance'];
  readonly closed?: boolean;
  readonly version?: number;
  readonly properties?: Values;
}

export function aFact(
  from: EntryState,
  to: EntryState,
  options: FactOptions = {},
): RelationshipState {
  const {
    source = 'hand',
    by = {},
    stance = 'says',
    closed = false,
    version = 1,
    properties = {},
  } = options;
  const edge = edgeId({ type: 'HOLDS', from: from.id, to: to.id, by });
  return {
    is: 'relationship',
    id: relationshipId(edge, source),
    edge,
    type: 'HOLDS',
    from: from.id,
    to: to.id,
    by,
    source,
    stance,
    version,
    properties,
    saidAt: moment,
    spans: [closed ? [1, 2] : [1, null]],
  };
}

/** What was there before, if anything, and what is now. */
export const becomes = <S extends EntryState | RelationshipState>(
  after: S,
  before: S | null = null,
): Effect => ({
  thing: after.id,
  before,
  after,
});

interface SetOptions {
  readonly id?: Id;
  readonly evidence?: Evidence;
  readonly reason?: string;
}

export function aSet(effects: readonly Effect[], options: SetOptions = {}): ResolvedChangeSet {
  const { id = aFreshId(), evidence, reason } = options;
  const operations = effects.map(
    ({ after }) => ({ do: 'put', entry: { id: after.id }, set: after.properties }) as const,
  );
  return {
    set: {
      id,
      source: 'hand',
      by: { type: 'person', id: 'person:local', name: 'Ana' },
      saidAt: moment,
      operations,
      ...(reason !== undefined && { reason }),
      ...(evidence !== undefined && { evidence }),
    },
    contentHash: sha256(canonical(JSON.parse(JSON.stringify(operations)))),
    effects,
  };
}

export function someEvidence(body: string): Evidence {
  return { id: sha256(body), format: 'openlineage', at: moment, stamps: [], odd: [], body };
}

let numbered = 0;
const run = createHash('sha256').update(String(process.hrtime.bigint())).digest('hex');
export const aFreshId = (): Id => idFrom('sample', run, String(numbered++));

/** The version of the model that tests write under. */
export const MODEL = 3;
