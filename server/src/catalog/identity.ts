import { canonical, entryId, idFrom, sha256 } from '@linaje/graph-schema';
import type { Id, Ref, RelationshipState, Source, Values } from './change-set.ts';

// The hashing stands beside the model, so that what prepares change sets elsewhere arrives at the same ids.
export { canonical, entryId, idFrom, sha256 };

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
