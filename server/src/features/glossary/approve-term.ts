import type { Id } from '../../catalog/change-set.ts';
import { find } from '../catalog/deed.ts';
import type { Desk } from '../catalog/deed.ts';
import { readiness } from './readiness.ts';
import type { Lacking } from './readiness.ts';
import { settingStatus, wrongStatus } from './set-status.ts';
import type { TermAsSeen } from './set-status.ts';

type Approval<Failure> =
  | { readonly id: Id }
  | { readonly failure: Failure }
  | { readonly id: Id; readonly lacking: readonly Lacking[] };

/** Makes a term under review the agreed one; not while something is lacking, and then all of it is told. */
export async function approveTerm<Failure>(
  desk: Desk<Failure>,
  seen: TermAsSeen,
): Promise<Approval<Failure>> {
  const term = find(desk, 'Term', seen.id);
  if ('failure' in term) return term;
  const wrong = wrongStatus(desk.scene, term, { ...desk, status: 'APPROVED' });
  if (wrong) return { failure: desk.refuse([wrong]) };
  const lacking = readiness(desk.scene, term.ordinal);
  if (lacking.length > 0) return { id: term.id, lacking };
  const failure = await desk.commit([settingStatus(seen, 'APPROVED')]);
  return failure === undefined ? { id: term.id } : { failure };
}
