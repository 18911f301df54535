import { partsOf } from '@linaje/graph-schema';
import type { Id, Operation } from '../../../catalog/change-set.ts';
import { settleEdge } from '../../../catalog/settle.ts';
import type { Precedence } from '../../../catalog/settle.ts';
import { edgesFrom, fieldsOf, saidOf } from './ground.ts';
import type { Ground } from './ground.ts';
import { connection, removal } from './spoken.ts';

export interface Replacement {
  readonly operations: readonly Operation[];
  /** Fields that contribute and have no counterpart: their contributions go without a successor. */
  readonly unmatched: readonly Id[];
}

/**
 * One source takes the place of another: every contribution of its fields goes, and the other's field of the same name
 * contributes in its stead, with the same rank and trust. Between two fields no name is asked for.
 */
export function replacement(
  { entry, by }: { entry: Id; by: Id },
  ground: Ground,
  precedence: Precedence,
): Replacement {
  const candidates = fieldsOf(ground, by);
  const single = ground.draft.entry(entry)?.kind === 'Field' && candidates.length === 1;
  const byName = new Map(candidates.map((field) => [nameOf(ground, field), field]));
  const operations: Operation[] = [];
  const unmatched: Id[] = [];
  for (const field of fieldsOf(ground, entry)) {
    const counterpart = single ? candidates[0] : byName.get(nameOf(ground, field));
    const contributions = edgesFrom(ground, field, 'CONTRIBUTES_TO');
    if (contributions.length > 0 && counterpart === undefined) unmatched.push(field);
    for (const { edge, to } of contributions) {
      operations.push(...removal(edge, ground.draft));
      if (counterpart === undefined) continue;
      const set = settleEdge('CONTRIBUTES_TO', saidOf(ground.draft, edge), precedence);
      const ends = { type: 'CONTRIBUTES_TO', from: counterpart, to, by: {} };
      operations.push(connection(ends, set, ground.draft));
    }
  }
  return { operations, unmatched };
}

/** A column by its technical name, however it is written. */
const nameOf = ({ draft }: Ground, field: Id): string =>
  (partsOf(draft.entry(field)?.key ?? '').at(-1) ?? '').toLowerCase().replaceAll(/[_\s-]/g, '');
