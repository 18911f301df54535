import type { Id, Operation } from '../../catalog/change-set.ts';
import { find } from '../catalog/deed.ts';
import type { Desk } from '../catalog/deed.ts';
import { settingStatus, wrongStatus } from './set-status.ts';
import type { TermAsSeen } from './set-status.ts';

/** Takes an approved term out of use and, where another takes its place, says which. */
export async function deprecateTerm<Failure>(
  desk: Desk<Failure>,
  { replacedBy, ...seen }: TermAsSeen & { readonly replacedBy?: Id | undefined },
): Promise<{ readonly failure: Failure } | { readonly id: Id }> {
  const term = find(desk, 'Term', seen.id);
  if ('failure' in term) return term;
  const wrong = wrongStatus(desk.scene, term, { ...desk, status: 'DEPRECATED' });
  if (wrong) return { failure: desk.refuse([wrong]) };
  const other = replacedBy === undefined ? undefined : find(desk, 'Term', replacedBy);
  if (other && 'failure' in other) return other;
  if (other?.id === term.id) {
    return { failure: desk.refuse([{ code: 'REPLACES_ITSELF', thing: term.name }]) };
  }
  const replaced = other ? [replacement(term.id, other.id)] : [];
  const failure = await desk.commit([settingStatus(seen, 'DEPRECATED'), ...replaced]);
  return failure === undefined ? { id: term.id } : { failure };
}

const replacement = (from: Id, to: Id): Operation => ({
  do: 'connect',
  type: 'REPLACED_BY',
  from: { id: from },
  to: { id: to },
});
