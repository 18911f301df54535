import { idFrom, keyOf } from '@linaje/graph-schema';
import { OPERATIONS_IN_A_SET } from './change-set.ts';
import type { ChangeSet, Operation, Ref, Values } from './change-set.ts';

/** `ref('Field', 'postgres://crm:5432', 'crm.public.customers', 'email')` */
export const ref = (kind: string, ...parts: readonly string[]): Ref => ({
  kind,
  key: keyOf(...parts),
});

export const put = (entry: Ref, set: Values): Operation => ({ do: 'put', entry, set });

export const change = (entry: Ref, set: Values, version?: number): Operation => ({
  do: 'change',
  entry,
  set,
  ...(version !== undefined && { expectedVersion: version }),
});

/** `connect(term, 'DEFINES', field, { set: { status: 'VALIDATED' } })` */
export const connect = (
  from: Ref,
  type: string,
  to: Ref,
  values: { by?: Values; set?: Values; expectedVersion?: number } = {},
): Operation => ({ do: 'connect', type, from, to, ...values });

/** Change sets of at most 500 operations, in the given order; ids by hash, so that seeding twice changes nothing. */
export function changeSets({ operations, ...said }: Omit<ChangeSet, 'id'>): readonly ChangeSet[] {
  const sets: ChangeSet[] = [];
  for (let at = 0; at < operations.length; at += OPERATIONS_IN_A_SET) {
    const id = idFrom('seed', said.source, said.saidAt, said.reason, String(at));
    sets.push({ id, ...said, operations: operations.slice(at, at + OPERATIONS_IN_A_SET) });
  }
  return sets;
}
