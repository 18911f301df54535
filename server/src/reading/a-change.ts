import { keyOf } from '@linaje/graph-schema';
import type { Change, EntryState, RelationshipState, State } from '../catalog/change-set.ts';
import { aMoment } from '../catalog/a-world.ts';
import { edgeId, entryId, idFrom, relationshipId } from '../catalog/identity.ts';

const saidAt = aMoment(0);

/** For tests of size: the state of a column, as if it had been decided at number 1. */
export function aField(column: string, table = 'a_table'): EntryState {
  const key = keyOf('n', table, column);
  const claims = { '@': { 'dbt:x': { value: true, saidAt } } };
  return {
    is: 'entry',
    id: entryId('Field', key),
    kind: 'Field',
    key,
    version: 1,
    claims,
    properties: { name: column },
    spans: [[1, null]],
  };
}

export function aFlow(one: EntryState, other: EntryState): RelationshipState {
  const ends = { type: 'FLOWS_TO', from: one.id, to: other.id, by: {} };
  const edge = edgeId(ends);
  return {
    is: 'relationship',
    id: relationshipId(edge, 'dbt:x'),
    edge,
    ...ends,
    source: 'dbt:x',
    stance: 'says',
    version: 1,
    properties: {},
    saidAt,
    spans: [[1, null]],
  };
}

/** States as a log, so many in each change. */
export function changesOf(states: readonly State[], size = 500): Change[] {
  return Array.from({ length: Math.ceil(states.length / size) }, (_, at) => ({
    sequence: at + 1,
    at: aMoment(at + 1),
    id: idFrom('a change', String(at)),
    contentHash: '',
    previousHash: '',
    model: 1,
    source: 'dbt:x',
    by: { type: 'source', id: 'dbt:x', name: 'Test' },
    saidAt,
    operations: [],
    effects: states
      .slice(at * size, (at + 1) * size)
      .map((after) => ({ thing: after.id, before: null, after })),
  }));
}
