import type { Id } from '../../catalog/change-set.ts';
import { find } from '../catalog/deed.ts';
import type { Desk } from '../catalog/deed.ts';
import { settingStatus, wrongStatus } from './set-status.ts';
import type { TermAsSeen } from './set-status.ts';

/** Puts a draft, or a term that was turned down and mended, before those who review it. */
export async function proposeTerm<Failure>(
  desk: Desk<Failure>,
  seen: TermAsSeen,
): Promise<{ readonly failure: Failure } | { readonly id: Id }> {
  const term = find(desk, 'Term', seen.id);
  if ('failure' in term) return term;
  const wrong = wrongStatus(desk.scene, term, { ...desk, status: 'IN_REVIEW' });
  if (wrong) return { failure: desk.refuse([wrong]) };
  const failure = await desk.commit([settingStatus(seen, 'IN_REVIEW')]);
  return failure === undefined ? { id: term.id } : { failure };
}
