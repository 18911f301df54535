import type { Id } from '../../catalog/change-set.ts';
import { find } from '../catalog/deed.ts';
import type { Desk } from '../catalog/deed.ts';
import { settingStatus, wrongStatus } from './set-status.ts';
import type { TermAsSeen } from './set-status.ts';

/** Turns down a term that was under review; its author may mend it and propose it again. */
export async function rejectTerm<Failure>(
  desk: Desk<Failure>,
  seen: TermAsSeen,
): Promise<{ readonly failure: Failure } | { readonly id: Id }> {
  const term = find(desk, 'Term', seen.id);
  if ('failure' in term) return term;
  const wrong = wrongStatus(desk.scene, term, { ...desk, status: 'REJECTED' });
  if (wrong) return { failure: desk.refuse([wrong]) };
  const failure = await desk.commit([settingStatus(seen, 'REJECTED')]);
  return failure === undefined ? { id: term.id } : { failure };
}
