import { canonical, entryId as hashed, idFrom, sha256 } from '@linaje/graph-schema';
import type { Id, Ref, RelationshipState, Source, Values } from './change-set.ts';
import { RecentCache } from './recent-cache.ts';

// The hashing stands beside the model, so that what prepares change sets elsewhere arrives at the same ids.
export { canonical, idFrom, sha256 };

const ids = new Map<string, RecentCache<string, Id>>();

/** The id of an entry: the same wherever and whenever it is born. One event names the same things many times. */
export function entryId(kind: string, key: string): Id {
  const ofKind = ids.get(kind) ?? new RecentCache<string, Id>(4_096);
  ids.set(kind, ofKind);
  const known = ofKind.get(key);
  if (known !== undefined) return known;
  const id = hashed(kind, key);
  ofKind.set(key, id);
  return id;
}

export const idOf = (ref: Ref): Id => ('id' in ref ? ref.id : entryId(ref.kind, ref.key));

/** Type, ends and by: the edge that the reader sees. */
export interface EdgeIdentity {
  readonly type: string;
  readonly from: Id;
  readonly to: Id;
  readonly by: Values;
}

export const edgeId = ({ type, from, to, by }: EdgeIdentity): Id =>
  idFrom('edge', type, from, to, canonical(by));

/** One record per edge, source and stance: a person who denies what they said before keeps both, each in its time. */
export const relationshipId = (
  edge: Id,
  source: Source,
  stance: RelationshipState['stance'] = 'says',
): Id => idFrom('relationship', edge, source, stance);
